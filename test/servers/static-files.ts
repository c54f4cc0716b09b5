// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { readFile } from "node:fs/promises";
import type { OutgoingHttpHeaders, ServerResponse } from "node:http";
import { extname, join, normalize, sep } from "node:path";

const CONTENT_TYPES: Readonly<Record<string, string>> = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".map": "application/json; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".woff2": "font/woff2",
};

/** The content type of a file, by its name's end. */
export function contentType(name: string): string {
    return CONTENT_TYPES[extname(name)] ?? "application/octet-stream";
}

/**
 * Answers with a file of a folder; a path that ends in a slash means the `index.html` there.
 *
 * @param folder absolute path
 * @param path decoded path of the URL below the folder, without its query
 * @param headers sent with the file
 * @returns whether there is such a file; if not, nothing was sent
 */
export async function sendFile(
    response: ServerResponse,
    folder: string,
    path: string,
    headers: OutgoingHttpHeaders,
): Promise<boolean> {
    const file = join(folder, normalize(`/${path}${path.endsWith("/") || path === "" ? "index.html" : ""}`));
    if (!file.startsWith(folder + sep)) return false;
    let content: Buffer;
    try {
        content = await readFile(file);
    } catch {
        return false;
    }
    response.writeHead(200, { "content-type": contentType(file), ...headers });
    response.end(content);
    return true;
}
