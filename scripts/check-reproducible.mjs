// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

// Builds a second time, into another folder, and fails when any file differs from what is in dist/.

import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(import.meta.dirname, "..");
const FIRST = path.join(ROOT, "dist");
const SECOND = path.join(ROOT, ".cache/reproducible");

rmSync(SECOND, { recursive: true, force: true });
const { status } = spawnSync(process.execPath, [path.join(ROOT, "node_modules/webpack/bin/webpack.js")], {
    cwd: ROOT,
    env: { ...process.env, OUTPUT: SECOND },
    stdio: ["ignore", "ignore", "inherit"],
});
if (status !== 0) process.exit(status ?? 1);

const [first, second] = [filesOf(FIRST), filesOf(SECOND)];
const names = new Set([...first.keys(), ...second.keys()]);
const different = [...names].filter((name) => !first.get(name)?.equals(second.get(name) ?? Buffer.alloc(0)));
if (different.length > 0) {
    console.error(`Two builds differ in:\n${different.map((name) => `  ${name}`).join("\n")}`);
    process.exit(1);
}
console.log(`Two builds are identical: ${names.size} files`);

function filesOf(folder) {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return new Map(
        entries.map((entry) => {
            const file = path.join(entry.parentPath, entry.name);
            return [path.relative(folder, file), readFileSync(file)];
        }),
    );
}
