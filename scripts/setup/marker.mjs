// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** A file that says from what something was made. It lies inside what was made, so that both go together. */
export class Marker {
    /** @param {string} path */
    constructor(path) {
        this.path = path;
    }

    /**
     * Whether what was made was made from this.
     *
     * @param {string} state
     */
    says(state) {
        try {
            return readFileSync(this.path, "utf8") === state;
        } catch {
            return false;
        }
    }

    /** @param {string} state */
    write(state) {
        mkdirSync(dirname(this.path), { recursive: true });
        writeFileSync(this.path, state);
    }

    clear() {
        rmSync(this.path, { force: true });
    }
}

/**
 * A short text that changes when any of the texts does.
 *
 * @param {...string} texts
 */
export function fingerprint(...texts) {
    const hash = createHash("sha256");
    for (const text of texts) hash.update(text).update("\0");
    return hash.digest("hex");
}
