// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

// Fails when a key that the code uses is missing in a language, or one in a language is used nowhere. The extractor
// writes what it finds, so it works on a copy.

import { spawnSync } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(import.meta.dirname, "..");
const COPY = ".cache/translations";

rmSync(path.join(ROOT, COPY), { recursive: true, force: true });
cpSync(path.join(ROOT, "translations"), path.join(ROOT, COPY), { recursive: true });
const { status } = spawnSync(
    process.execPath,
    [
        path.join(ROOT, "node_modules/i18next-parser/bin/cli.js"),
        "--silent",
        "--config",
        "i18next-parser.config.mjs",
        "--fail-on-update",
        "--output",
        `${COPY}/$LOCALE.json`,
    ],
    { cwd: ROOT, stdio: "inherit" },
);
if (status !== 0)
    console.error(`Keys and code differ: compare translations/ with ${COPY}/, which has what the code uses.`);
process.exit(status ?? 1);
