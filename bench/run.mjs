// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

// npm run bench: everything that it needs, then what it measures. Uses nothing but Node until the set-up has installed
// the rest.

import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { setUpChromium } from "../scripts/setup/chromium.mjs";
import { checkNode } from "../scripts/setup/node.mjs";
import { setUpPackages } from "../scripts/setup/packages.mjs";
import { ROOT } from "../scripts/setup/paths.mjs";
import { lastLines, runProgram } from "../scripts/setup/program.mjs";
import { runCommand, SetupError } from "../scripts/setup/setup-error.mjs";

const WEBPACK = path.join(ROOT, "node_modules/webpack-cli/bin/cli.js");
const BUILT = path.resolve(ROOT, process.env.OUTPUT ?? "dist", "widgets/scheduler/index.html");
const SOURCES = ["build", "core", "modules", "translations", "widgets", "webpack.config.js"];

// Finding people needs neither a browser nor a build.
const isDirectory = process.argv.includes("--directory");

await runCommand(async () => {
    checkNode();
    await setUpPackages();
    if (isDirectory) return;
    await setUpChromium();
    if (!existsSync(BUILT)) await build("the modules and widgets");
    else if (newest(SOURCES.map((source) => path.join(ROOT, source))) > statSync(BUILT).mtimeMs) {
        console.log('The sources are newer than what is measured: "npm run build" first to measure them.');
    }
    await build("the pages of the bench", "--config", "bench/webpack.config.js");
});
const { tsImport } = await import("tsx/esm/api");
await tsImport(isDirectory ? "./directory.ts" : "./bench.ts", import.meta.url);

async function build(what, ...options) {
    const { ok, output } = await runProgram(process.execPath, [WEBPACK, ...options], { cwd: ROOT });
    if (!ok) throw new SetupError(`The build of ${what} failed, see above.`, lastLines(output, 40));
}

/** When the last of these files was changed, tests left out. */
function newest(paths) {
    return Math.max(
        0,
        ...paths.map((one) => {
            if (/\.test\.\w+$/.test(one)) return 0;
            const stats = statSync(one);
            return stats.isDirectory() ? newest(readdirSync(one).map((name) => path.join(one, name))) : stats.mtimeMs;
        }),
    );
}
