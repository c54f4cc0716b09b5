// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

// npm run bench -- --directory: finding people, here and at a real homeserver; writes test-results/bench-directory.json.

import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { directorySearchRows, directoryServerRows } from "./directory-rows";
import { measureDirectorySearch } from "./directory-search";
import { measureDirectoryServer } from "./directory-server";
import { HEADING } from "./rows";
import { textTable } from "./table";

const OUTPUT = path.resolve(import.meta.dirname, "../test-results");

console.log("· search among known people …");
const search = measureDirectorySearch();
console.log("· homeserver with 70,000 accounts …");
const server = await measureDirectoryServer();
console.log(`\n${textTable([HEADING, ...directorySearchRows(search), ...directoryServerRows(server)])}\n`);
if (server.missed.length > 0) console.log(`Not found: ${server.missed.join("; ")}`);
await mkdir(OUTPUT, { recursive: true });
await writeFile(path.join(OUTPUT, "bench-directory.json"), `${JSON.stringify({ search, server }, undefined, 4)}\n`);
