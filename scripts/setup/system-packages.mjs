// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { findProgram, lastLines, runProgram } from "./program.mjs";
import { SetupError } from "./setup-error.mjs";

/** Whether this process may install packages of the system: Debian and its kin, as root. */
export function canInstallSystemPackages() {
    return process.getuid?.() === 0 && findProgram("apt-get") !== undefined;
}

/**
 * Installs packages of the system.
 *
 * @param {readonly string[]} names
 * @throws {SetupError} when they cannot be downloaded or installed
 */
export async function installSystemPackages(names) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    // Another apt at work holds its lock: wait for it.
    const apt = (...args) => runProgram("apt-get", ["-o", "DPkg::Lock::Timeout=300", "-y", ...args], { env });
    const update = await apt("update");
    const install = await apt("install", "--no-install-recommends", ...names);
    if (!install.ok) {
        throw new SetupError(
            `The system's packages ${names.join(", ")} could not be installed: check the network and the package sources, ` +
                `or install them by hand with "apt-get install ${names.join(" ")}".`,
            lastLines(update.ok ? install.output : `${update.output}\n${install.output}`),
        );
    }
}
