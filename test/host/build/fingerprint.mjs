// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { HERE, KINDS, ROOT } from "./paths.mjs";

/** Changes when anything changes that the client of this kind is built from. */
export async function fingerprint(kind) {
    const hash = createHash("sha256").update(kind);
    const compiledIn = KINDS[kind].modules.map((module) => path.join(ROOT, path.dirname(module)));
    for (const place of ["package-lock.json", "build.mjs", "build", "shell"]
        .map((name) => path.join(HERE, name))
        .concat(compiledIn)) {
        for (const file of await filesIn(place)) hash.update(path.relative(ROOT, file)).update(await readFile(file));
    }
    return hash.digest("hex");
}

async function filesIn(place) {
    if (!(await stat(place)).isDirectory()) return [place];
    const entries = await readdir(place, { recursive: true, withFileTypes: true });
    return entries
        .filter((entry) => entry.isFile() && !entry.name.endsWith(".map"))
        .map((entry) => path.join(entry.parentPath, entry.name))
        .sort();
}
