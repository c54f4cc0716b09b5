// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

// node scripts/complete-lock.mjs [folder]: completes a package-lock.json for other platforms.
//
// npm leaves packages for other platforms out of a lock file when the registry that it is made with has them not, and
// then `npm ci` refuses that very file. To be run after `npm install` changed a lock file; without such gaps it
// changes nothing.

import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { completeLock } from "./setup/complete-lock.mjs";
import { ROOT } from "./setup/paths.mjs";

const path = join(resolve(process.argv[2] ?? ROOT), "package-lock.json");
const { lock, added } = completeLock(JSON.parse(readFileSync(path, "utf8")));
if (added.length > 0) writeFileSync(path, `${JSON.stringify(lock, undefined, 4)}\n`);
console.log(`${path}: ${added.length} packages for other platforms added`);
