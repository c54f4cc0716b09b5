// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { ROOT } from "./paths.mjs";
import { lastLines, runProgram } from "./program.mjs";
import { SetupError } from "./setup-error.mjs";
import { setUp } from "./step.mjs";

/** Installs the project's own npm packages. */
export function setUpPackages() {
    return setUpPackagesOf("packages", "npm packages", ROOT);
}

/** Installs the npm packages of the Element client of the tests and the demo, which must not meet ours. */
export function setUpHostPackages() {
    return setUpPackagesOf("host-packages", "npm packages of the Element client", join(ROOT, "test", "host"));
}

function setUpPackagesOf(id, name, folder) {
    return setUp({ id, name, isDone: () => areInstalled(folder), work: () => install(folder) });
}

/**
 * Whether what npm says it installed is what the lock file asks for. Packages for other platforms may be missing.
 *
 * @param {string} folder
 */
export function areInstalled(folder) {
    const wanted = readPackages(join(folder, "package-lock.json"));
    const installed = readPackages(join(folder, "node_modules", ".package-lock.json"));
    if (!wanted) throw new SetupError(`${folder} has no readable package-lock.json: check out the project anew.`);
    return (
        installed !== undefined &&
        Object.entries(wanted).every(
            ([path, { version, optional }]) =>
                path === "" || installed[path]?.version === version || (optional && !installed[path]),
        )
    );
}

function readPackages(path) {
    try {
        return JSON.parse(readFileSync(path, "utf8")).packages;
    } catch {
        return undefined;
    }
}

async function install(folder) {
    const { ok, output } = await runProgram("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
        cwd: folder,
    });
    if (!ok && output.includes("are in sync")) {
        throw new SetupError(
            `${folder}: package.json and package-lock.json do not fit together: run "npm install --ignore-scripts" there, then "node scripts/complete-lock.mjs ${folder}".`,
            lastLines(
                output
                    .split("\n")
                    .filter((line) => /Missing|Invalid/.test(line))
                    .join("\n"),
            ),
        );
    }
    if (!ok) {
        throw new SetupError(
            "The npm packages could not be installed: check the network (and npm's registry and proxy settings), then run the command again.",
            lastLines(output),
        );
    }
}
