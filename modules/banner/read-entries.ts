// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as v from "valibot";

/** Takes what is wrong: where, and what was expected there. */
export type Refuse = (path: string, message: string) => void;

/** More than anybody reads; what comes after is left out. */
const MOST_ENTRIES = 100;

/**
 * Reads a list whose entries stand alone: each that is wrong is refused and left out.
 *
 * @param given what came from outside; undefined is an empty list
 * @param path where the list is, for messages
 */
export function readEntries<Schema extends v.GenericSchema>(
    given: unknown,
    entry: Schema,
    path: string,
    refuse: Refuse,
): v.InferOutput<Schema>[] {
    if (given === undefined) return [];
    if (!Array.isArray(given)) {
        refuse(path, "expected a list");
        return [];
    }
    if (given.length > MOST_ENTRIES) refuse(path, `expected at most ${MOST_ENTRIES} entries`);
    return given.slice(0, MOST_ENTRIES).flatMap((one: unknown, index) => {
        const parsed = v.safeParse(entry, one);
        if (parsed.success) return [parsed.output];
        const [issue] = parsed.issues;
        refuse([path, index, v.getDotPath(issue)].filter((part) => part !== null).join("."), issue.message);
        return [];
    });
}
