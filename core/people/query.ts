// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { speltOut, wordsOf } from "./fold";
import { dialled } from "./telephone";

/** What somebody is looking for. */
export interface Query {
    /** Folded; each must match something of a person. */
    readonly words: readonly string[];
    /** Titles next to them, folded; nobody needs to have them. */
    readonly titles: readonly string[];
    /** Words with umlauts as they were typed, spelt out ({@link speltOut}). */
    readonly umlauts: readonly string[];
    /** The digits, when all of it is a telephone number or a part of one. */
    readonly telephone?: string;
}

/** Nobody is found or not found by these. */
export const TITLES: ReadonlySet<string> = new Set([
    "dr",
    "prof",
    "dipl",
    "ing",
    "mag",
    "med",
    "jur",
    "phil",
    "rer",
    "nat",
    "frau",
    "herr",
]);

/** Reads what was typed. A Matrix ID is looked for by its login. */
export function parseQuery(typed: string): Query {
    const isMatrixId = /^\s*@[^:\s]+:\S*\s*$/.test(typed);
    const words = wordsOf(isMatrixId ? typed.split(":", 1)[0]! : typed);
    const named = words.filter((word) => !TITLES.has(word));
    const telephone = dialled(typed);
    return {
        words: named.length > 0 ? named : words,
        titles: named.length > 0 ? words.filter((word) => TITLES.has(word)) : [],
        umlauts: /[äöü]/i.test(typed.normalize("NFC"))
            ? typed
                  .split(/[^\p{L}\p{M}]+/u)
                  .flatMap((word) => (/[äöü]/i.test(word.normalize("NFC")) ? [speltOut(word)] : []))
            : [],
        ...(telephone !== undefined && { telephone }),
    };
}
