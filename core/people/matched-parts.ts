// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { fold, type FoldedText } from "./fold";
import type { Query } from "./query";
import { dialled } from "./telephone";
import { errorsBetween, forgiven } from "./typing-errors";

/** Parts of a text that match a query. */
export interface MatchedParts {
    /** `displayName`, `userId`, or the key of an organisational field. */
    readonly key: string;
    /** From and to, in UTF-16 units, in order and apart. */
    readonly ranges: readonly Range[];
}

type Range = readonly [from: number, to: number];

/** A text that a person is shown by, and what of it matches so far. */
interface Shown {
    readonly key: string;
    readonly text: string;
    readonly folded: FoldedText;
    readonly ranges: Range[];
}

/** Parts of words that are shorter are not looked for. */
const SHORTEST_INFIX = 3;

/**
 * What matches, in all texts of one person.
 *
 * @param texts by key
 * @returns those in which something does
 */
export function matchedParts(
    texts: readonly (readonly [key: string, text: string])[],
    { words, telephone }: Query,
): readonly MatchedParts[] {
    const shown: Shown[] = texts.map(([key, text]) => ({ key, text, folded: fold(text), ranges: [] }));
    const isTelephone = telephone !== undefined && mark(shown, ({ text }) => telephoneRange(telephone, text));
    if (!isTelephone) {
        for (const word of words) {
            // What is written otherwise is marked only where nothing is written so.
            const isThere = mark(shown, ({ text, folded }) => telephoneRange(word, text) ?? directRange(word, folded));
            if (isThere || mark(shown, ({ folded }) => joinedRange(word, folded))) continue;
            mark(shown, ({ folded }) => similarRange(word, folded));
        }
    }
    return shown.flatMap(({ key, ranges }) => (ranges.length > 0 ? [{ key, ranges: united(ranges) }] : []));
}

/** @returns whether there is a range in any of the texts */
function mark(shown: readonly Shown[], rangeOf: (one: Shown) => Range | undefined): boolean {
    let isThere = false;
    for (const one of shown) {
        const range = rangeOf(one);
        if (range) one.ranges.push(range);
        isThere ||= range !== undefined;
    }
    return isThere;
}

function directRange(word: string, folded: FoldedText): Range | undefined {
    const atWord = ` ${folded.text}`.indexOf(` ${word}`);
    const from = atWord >= 0 ? atWord : folded.text.indexOf(word);
    if (from < 0 || (atWord < 0 && word.length < SHORTEST_INFIX)) return undefined;
    return rangeIn(folded, from, from + word.length);
}

/** Anna-Lena, by annalena. */
function joinedRange(word: string, folded: FoldedText): Range | undefined {
    const { text } = folded;
    const places = [...text].flatMap((letter, at) => (letter === " " ? [] : [at]));
    const joined = text.replaceAll(" ", "");
    for (let at = joined.indexOf(word); at >= 0; at = joined.indexOf(word, at + 1)) {
        const from = places[at]!;
        if (from === 0 || text[from - 1] === " ") return rangeIn(folded, from, places[at + word.length - 1]! + 1);
    }
    return undefined;
}

/** The first word that it may be meant to be. */
function similarRange(word: string, folded: FoldedText): Range | undefined {
    const most = forgiven(word.length);
    let from = 0;
    for (const other of folded.text.split(" ")) {
        if (most > 0 && errorsBetween(word, other, most) !== undefined) {
            return rangeIn(folded, from, from + other.length);
        }
        from += other.length + 1;
    }
    return undefined;
}

/** The digits within the number as it is written; all of it when they are written otherwise, as +49 and 0 are. */
function telephoneRange(digits: string, text: string): Range | undefined {
    if (!/^\d+$/.test(digits) || dialled(text)?.includes(digits) !== true) return undefined;
    const places = [...text.matchAll(/\d/g)].map(({ index }) => index);
    const at = text.replaceAll(/\D/g, "").lastIndexOf(digits);
    return at < 0 ? [0, text.length] : [places[at]!, places[at + digits.length - 1]! + 1];
}

function rangeIn({ starts, ends }: FoldedText, from: number, to: number): Range {
    return [starts[from]!, ends[to - 1]!];
}

function united(ranges: readonly Range[]): readonly Range[] {
    const result: [number, number][] = [];
    for (const [from, to] of [...ranges].sort(([one], [other]) => one - other)) {
        const last = result.at(-1);
        if (last && from <= last[1]) last[1] = Math.max(last[1], to);
        else result.push([from, to]);
    }
    return result;
}
