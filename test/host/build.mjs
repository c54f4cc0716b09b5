// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

// Builds the client: node build.mjs [legacy] [runtime]. `runtime` serves both versions of the run-time module API;
// `legacy` has the package in dist/legacy compiled in. What is up to date is left alone.

import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { copyAssets } from "./build/assets.mjs";
import { bundle } from "./build/bundle.mjs";
import { fingerprint } from "./build/fingerprint.mjs";
import { KINDS, outputFolder, ROOT } from "./build/paths.mjs";

const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(KINDS);

for (const kind of wanted) {
    if (!KINDS[kind]) throw new Error(`Unknown kind of client "${kind}": ${Object.keys(KINDS).join(", ")}`);
    const output = outputFolder(kind);
    const marker = path.join(output, "fingerprint");
    const now = await fingerprint(kind);
    if ((await readFile(marker, "utf8").catch(() => "")) === now) continue;
    const started = Date.now();
    // Built aside and then put in place, so that a build that was interrupted is never taken for a whole one.
    const unfinished = `${output}.unfinished`;
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(unfinished, { recursive: true });
    await bundle(
        KINDS[kind].modules.map((module) => path.join(ROOT, module)),
        unfinished,
    );
    await copyAssets(unfinished);
    await writeFile(path.join(unfinished, "fingerprint"), now);
    await rm(output, { recursive: true, force: true });
    await rename(unfinished, output);
    console.log(`${kind} client built in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}
