// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

import { ROOT } from "./paths.mjs";
import { findProgram, lastLines, runProgram } from "./program.mjs";
import { SetupError } from "./setup-error.mjs";
import { setUp } from "./step.mjs";
import { canInstallSystemPackages, installSystemPackages } from "./system-packages.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/**
 * Finds Chromium or installs it, and names it to the tests in `CHROMIUM_PATH`. Needs the npm packages.
 *
 * @throws {SetupError} when there is none and it cannot be installed
 */
export async function setUpChromium() {
    const chosen = process.env.CHROMIUM_PATH;
    if (chosen && !findProgram(chosen)) {
        throw new SetupError(`CHROMIUM_PATH is "${chosen}", where no program is: set it to Chromium or unset it.`);
    }
    let path;
    await setUp({
        id: "chromium",
        name: "Chromium, for the tests in a browser",
        isDone: () => {
            path = findChromium();
            return path !== undefined;
        },
        work: async () => {
            await install();
            path = findChromium();
        },
    });
    if (!path) throw new SetupError("Chromium was installed but cannot be found: set CHROMIUM_PATH to it.");
    process.env.CHROMIUM_PATH = path;
}

function findChromium() {
    if (process.env.CHROMIUM_PATH) return findProgram(process.env.CHROMIUM_PATH);
    for (const name of NAMES) {
        const path = findProgram(name);
        if (path) return path;
    }
    const own = playwright().chromium.executablePath();
    return existsSync(own) ? own : undefined;
}

function playwright() {
    return createRequire(join(ROOT, "package.json"))("@playwright/test");
}

async function install() {
    if (canInstallSystemPackages()) return installSystemPackages(["chromium"]);
    const cli = createRequire(join(ROOT, "package.json")).resolve("@playwright/test/cli");
    const { ok, output } = await runProgram(process.execPath, [cli, "install", "chromium"], { cwd: ROOT });
    if (!ok) {
        throw new SetupError(
            'Chromium, which the tests need, was not found and could not be downloaded: install it (Debian: "apt-get install chromium") or set CHROMIUM_PATH to it.',
            lastLines(output),
        );
    }
}
