// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";

import { findProgram, lastLines, runProgram } from "./program.mjs";
import { SetupError } from "./setup-error.mjs";
import { canInstallSystemPackages, installSystemPackages } from "./system-packages.mjs";

/** Synapse's oldest Python. */
const OLDEST = [3, 10];
const NAMES = ["python3", "python3.13", "python3.12", "python3.11", "python3.10"];

/**
 * The Pythons of this machine that are new enough, the preferred one first. `PYTHON` names the one to use.
 *
 * @returns {Promise<string[]>} paths
 * @throws {SetupError} when there is none
 */
export async function findPythons() {
    const chosen = process.env.PYTHON;
    const names = chosen ? [chosen] : [...NAMES, "/usr/bin/python3"];
    const programs = new Set(names.map(findProgram).filter((path) => path !== undefined));
    const found = [];
    for (const program of programs) if (await isNewEnough(program)) found.push(program);
    if (found.length > 0) return found;
    const wanted = `Python ${OLDEST.join(".")} or newer`;
    throw new SetupError(
        chosen
            ? `PYTHON is "${chosen}", which is not ${wanted}: set it to one or unset it.`
            : `No ${wanted} was found, which the homeserver of the tests and the demo needs: install python3 and python3-venv, or set PYTHON to it.`,
    );
}

/** A name on PATH can be a version manager's stand-in for a version that is not there: ask it. */
async function isNewEnough(program) {
    const { ok, output } = await runProgram(program, ["-c", "import sys; print(*sys.version_info[:2])"]);
    const [major = 0, minor = 0] = output.trim().split(" ").map(Number);
    return ok && (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]));
}

/**
 * Makes an empty virtual environment, also where Debian's python3-venv or pip are missing.
 *
 * @param {string} folder where; what is there is deleted
 * @returns {Promise<readonly string[]>} the command that installs into it, to be followed by pip's own arguments
 * @throws {SetupError} when this machine offers no way
 */
export async function makeVirtualEnvironment(folder) {
    const pythons = await findPythons();
    const [python] = pythons;
    const complete = await makeComplete(python, folder);
    if (complete.pip) return complete.pip;
    const bare = await makeBare(python, folder, pythons);
    if (bare.pip) return bare.pip;
    if (canInstallSystemPackages()) {
        await installSystemPackages(["python3-venv"]);
        for (const candidate of new Set([python, ...(await findPythons()), "/usr/bin/python3"])) {
            const { pip } = await makeComplete(candidate, folder);
            if (pip) return pip;
        }
    }
    throw new SetupError(
        `${python} can make no virtual environment: install python3-venv (Debian: "apt-get install python3-venv"), or set PYTHON to a Python that has it.`,
        lastLines(`${complete.output}\n${bare.output}`),
    );
}

/** The way that works wherever Python is complete. */
async function makeComplete(python, folder) {
    rmSync(folder, { recursive: true, force: true });
    const { output } = await runProgram(python, ["-m", "venv", folder]);
    const inside = join(folder, "bin", "python");
    const works = existsSync(inside) && (await runProgram(inside, ["-m", "pip", "--version"])).ok;
    return { output, pip: works ? [inside, "-m", "pip"] : undefined };
}

/** Without `ensurepip` the environment has no pip of its own, but the pip of another Python can install into it. */
async function makeBare(python, folder, pythons) {
    rmSync(folder, { recursive: true, force: true });
    const { ok, output } = await runProgram(python, ["-m", "venv", "--without-pip", folder]);
    if (!ok) return { output };
    for (const candidate of pythons) {
        const pip = [candidate, "-m", "pip", "--python", join(folder, "bin", "python")];
        if ((await runProgram(pip[0], [...pip.slice(1), "--version"])).ok) return { output, pip };
    }
    return { output: `${output}\nno pip found for any of ${pythons.join(", ")}` };
}
