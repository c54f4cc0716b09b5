// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

/** How many errors are forgiven in a word of that many letters. */
export function forgiven(letters: number): 0 | 1 | 2 {
    if (letters < 4) return 0;
    return letters < 8 ? 1 : 2;
}

/**
 * How many typing errors are between a word and the beginning of another: a letter too many, too few, wrong, or two
 * swapped (optimal string alignment, against every prefix).
 *
 * @param most more than that are not counted
 * @returns the number of errors, or `undefined` for more than `most`
 */
export function errorsBetween(word: string, other: string, most: number): number | undefined {
    if (other.length + most < word.length) return undefined;
    const width = Math.min(other.length, word.length + most);
    let [before, last, current] = rowsOf(width + 1);
    for (let column = 0; column <= width; column += 1) last[column] = column;
    for (let row = 1; row <= word.length; row += 1) {
        const letter = word.charCodeAt(row - 1);
        const letterBefore = row > 1 ? word.charCodeAt(row - 2) : -1;
        let least = row;
        current[0] = row;
        for (let column = 1; column <= width; column += 1) {
            const others = other.charCodeAt(column - 1);
            let errors = last[column - 1]! + (letter === others ? 0 : 1);
            if (last[column]! + 1 < errors) errors = last[column]! + 1;
            if (current[column - 1]! + 1 < errors) errors = current[column - 1]! + 1;
            if (column > 1 && letterBefore === others && letter === other.charCodeAt(column - 2)) {
                if (before[column - 2]! + 1 < errors) errors = before[column - 2]! + 1;
            }
            current[column] = errors;
            if (errors < least) least = errors;
        }
        if (least > most) return undefined;
        [before, last, current] = [last, current, before];
    }
    let fewest = last[0]!;
    for (let column = 1; column <= width; column += 1) if (last[column]! < fewest) fewest = last[column]!;
    return fewest > most ? undefined : fewest;
}

/** Three rows of the table, the same for all words: a search compares thousands. */
let rows: readonly [Uint16Array, Uint16Array, Uint16Array] = [
    new Uint16Array(64),
    new Uint16Array(64),
    new Uint16Array(64),
];

function rowsOf(length: number): readonly [Uint16Array, Uint16Array, Uint16Array] {
    if (rows[0].length < length) rows = [new Uint16Array(length), new Uint16Array(length), new Uint16Array(length)];
    return rows;
}
