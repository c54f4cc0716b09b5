// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { findProgram, runProgram } from "./program.mjs";
import { runCommand, SetupError } from "./setup-error.mjs";
import { setUp } from "./step.mjs";
import { canInstallSystemPackages, installSystemPackages } from "./system-packages.mjs";

/** Debian's packages and the program that each is wanted for. */
const PACKAGES = { slapd: "/usr/sbin/slapd", openssl: "openssl" };

/**
 * Finds OpenLDAP's server, and the program that makes its certificates, or installs them.
 *
 * @throws {SetupError} when they are not there and cannot be installed
 */
export async function setUpOpenLdap() {
    const missing = () => Object.keys(PACKAGES).filter((name) => findProgram(PACKAGES[name]) === undefined);
    await setUp({
        id: "openldap",
        name: "OpenLDAP, for the tests of the directory",
        isDone: () => missing().length === 0,
        work: async () => {
            if (!canInstallSystemPackages()) {
                throw new SetupError(
                    `OpenLDAP, which the tests need, was not found: install it (Debian: "apt-get install ${missing().join(" ")}").`,
                );
            }
            await keepServiceFromStarting();
            await installSystemPackages(missing());
        },
    });
}

/** The tests start slapd themselves: without a configuration of the system there is no service on port 389. */
async function keepServiceFromStarting() {
    const folder = mkdtempSync(join(tmpdir(), "openldap-"));
    const answers = join(folder, "answers");
    writeFileSync(answers, "slapd slapd/no_configuration boolean true\n");
    await runProgram("debconf-set-selections", [answers]);
    rmSync(folder, { recursive: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runCommand(setUpOpenLdap);
