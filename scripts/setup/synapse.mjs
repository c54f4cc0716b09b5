// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { fingerprint, Marker } from "./marker.mjs";
import { CACHE, ROOT } from "./paths.mjs";
import { lastLines, runProgram } from "./program.mjs";
import { makeVirtualEnvironment } from "./python.mjs";
import { runCommand, SetupError } from "./setup-error.mjs";
import { setUp } from "./step.mjs";

const ENVIRONMENT = join(CACHE, "synapse");
const PYTHON = join(ENVIRONMENT, "bin", "python");
const MARKER = new Marker(join(ENVIRONMENT, "installed"));
const REQUIREMENTS = join(ROOT, "test", "homeserver", "requirements.txt");

/**
 * Installs Synapse as pinned in test/homeserver/requirements.txt into .cache/synapse.
 *
 * @throws {SetupError} when there is no usable Python or the download fails
 */
export async function setUpSynapse() {
    // An existing homeserver is used instead.
    if (process.env.HOMESERVER_URL) return;
    const state = fingerprint(readFileSync(REQUIREMENTS, "utf8"));
    await setUp({
        id: "synapse",
        name: "Synapse, the homeserver, into a Python environment of its own",
        isDone: () => MARKER.says(state) && existsSync(PYTHON),
        work: async () => {
            await install();
            MARKER.write(state);
        },
    });
}

async function install() {
    const [pip, ...args] = await makeVirtualEnvironment(ENVIRONMENT);
    // Wheels only: building from source would need compilers, which a fresh machine does not have.
    const options = ["--no-deps", "--require-hashes", "--only-binary", ":all:", "--disable-pip-version-check"];
    const { ok, output } = await runProgram(pip, [...args, "install", ...options, "-r", REQUIREMENTS]);
    if (!ok) {
        throw new SetupError(
            "Synapse could not be installed from the Python package index: check the network (and pip's proxy settings, if you need one), then run the command again.",
            lastLines(output),
        );
    }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runCommand(setUpSynapse);
