// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { ROOT } from "./paths.mjs";
import { SetupError } from "./setup-error.mjs";

/** @throws {SetupError} when this Node is older than package.json's `engines` asks for */
export function checkNode() {
    const { engines } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    const oldest = engines.node.replace(/^>=/, "");
    if (compareVersions(process.versions.node, oldest) < 0) {
        throw new SetupError(
            `Node.js ${oldest} or newer is needed, and this is ${process.versions.node}: install a newer one.`,
        );
    }
}

function compareVersions(a, b) {
    const [left, right] = [a, b].map((version) => version.split(".").map(Number));
    for (let i = 0; i < 3; i++) {
        const difference = (left[i] ?? 0) - (right[i] ?? 0);
        if (difference !== 0) return difference;
    }
    return 0;
}
