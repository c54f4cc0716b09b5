// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { fold, type FoldedText } from "./fold";
import type { Query } from "./query";
import { dialled } from "./telephone";

/** Parts of a text that match a query. */
export interface MatchedParts {
    /** `displayName`, `userId`, or the key of an organisational field. */
    readonly key: string;
    /** From and to, in UTF-16 units, in order and apart. */
    readonly ranges: readonly (readonly [from: number, to: number])[];
}

/** @returns `undefined` when nothing of the text matches */
export function matchedParts(key: string, text: string, { words, telephone }: Query): MatchedParts | undefined {
    if (telephone !== undefined) {
        const isFound = dialled(text)?.includes(telephone) === true;
        return isFound ? { key, ranges: [[0, text.length]] } : undefined;
    }
    const folded = fold(text);
    const found = words.map((word) => rangeOf(word, folded)).filter((range) => range !== undefined);
    if (found.length === 0) return undefined;
    return { key, ranges: joined(found.sort(([one], [other]) => one - other)) };
}

function rangeOf(word: string, { text, starts, ends }: FoldedText): readonly [number, number] | undefined {
    const atWord = ` ${text}`.indexOf(` ${word}`);
    const from = atWord >= 0 ? atWord : text.indexOf(word);
    if (from < 0 || (atWord < 0 && word.length < 3)) return undefined;
    return [starts[from]!, ends[from + word.length - 1]!];
}

function joined(ranges: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
    const result: [number, number][] = [];
    for (const [from, to] of ranges) {
        const last = result.at(-1);
        if (last && from <= last[1]) last[1] = Math.max(last[1], to);
        else result.push([from, to]);
    }
    return result;
}
