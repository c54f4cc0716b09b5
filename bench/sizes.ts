// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { moduleEntry } from "./module-load";
import { DIST } from "./stage";

/** A file of the build as a browser fetches it, in bytes. */
export interface FileSize {
    /** Below `dist`, without the content's hash. */
    readonly file: string;
    readonly gzip: number;
}

const HASH = /\.[0-9a-f]{12}(?=\.)/;

/** All JavaScript and CSS that was built, gzip-compressed, the largest first. */
export async function buildSizes(): Promise<FileSize[]> {
    const assets = path.join(DIST, "widgets/assets");
    const names = (await readdir(assets)).filter((name) => /\.(js|css)$/.test(name));
    const files = await Promise.all([
        sizeOf(path.join(DIST, "modules", await moduleEntry())),
        ...names.map((name) => sizeOf(path.join(assets, name))),
    ]);
    return files.sort((a, b) => b.gzip - a.gzip);
}

async function sizeOf(file: string): Promise<FileSize> {
    const gzip = gzipSync(await readFile(file), { level: 9 }).length;
    return { file: path.relative(DIST, file).replace(HASH, ""), gzip };
}
