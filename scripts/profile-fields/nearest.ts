// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

/**
 * The known word that a mistyped one was most probably meant to be.
 *
 * @returns nothing if none is near
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
    const most = Math.max(2, Math.floor(word.length / 3));
    const [best] = known
        .map((one) => ({ one, distance: distance(word.toLowerCase(), one.toLowerCase()) }))
        .filter((candidate) => candidate.distance <= most)
        .sort((a, b) => a.distance - b.distance);
    return best?.one;
}

/** Levenshtein's: how many letters must be put in, taken out or replaced. */
function distance(a: string, b: string): number {
    let above = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (const [row, letter] of [...a].entries()) {
        const current = [row + 1];
        for (let column = 1; column <= b.length; column += 1) {
            const replaced = (above[column - 1] ?? 0) + (letter === b[column - 1] ? 0 : 1);
            current.push(Math.min(replaced, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
        }
        above = current;
    }
    return above.at(-1) ?? 0;
}
