// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

// Control characters, line and paragraph separators, and the marks that turn the direction of text: with these, a name
// could rearrange the words around it.
const UNWANTED = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+/gu;

/**
 * Makes one line of plain text from what somebody else wrote.
 *
 * @param maxLength how many characters (code points) remain at the most; the last is then an ellipsis
 * @returns the line; empty when nothing is left
 */
export function plainLine(text: string, maxLength: number): string {
    // Cut first: what follows is then cheap however long the text is. A code point has at most two code units.
    const line = text
        .slice(0, 4 * maxLength)
        .replace(UNWANTED, " ")
        .replace(/\s+/g, " ")
        .trim();
    const characters = [...line];
    return characters.length > maxLength ? `${characters.slice(0, maxLength - 1).join("")}…` : line;
}
