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
    let before: number[] = [];
    let last = Array.from({ length: width + 1 }, (_, column) => column);
    for (let row = 1; row <= word.length; row += 1) {
        const current = [row];
        let least = row;
        for (let column = 1; column <= width; column += 1) {
            const isSame = word[row - 1] === other[column - 1];
            let errors = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (isSame ? 0 : 1));
            const isSwapped = word[row - 1] === other[column - 2] && word[row - 2] === other[column - 1];
            if (row > 1 && column > 1 && isSwapped) errors = Math.min(errors, before[column - 2]! + 1);
            current.push(errors);
            least = Math.min(least, errors);
        }
        if (least > most) return undefined;
        before = last;
        last = current;
    }
    const errors = Math.min(...last);
    return errors > most ? undefined : errors;
}
