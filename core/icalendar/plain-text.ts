// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

/** A text that people wrote: one kind of line break, no control characters, no space around it. */
export function plainText(text: string): string {
    return text
        .replaceAll(/\r\n?/g, "\n")
        .replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F]/g, "")
        .trim();
}

/** A text of one line. */
export function plainLine(text: string): string {
    return plainText(text).replaceAll(/\s+/g, " ");
}

/** The beginning of a text, no character cut in two. @param max UTF-16 code units */
export function beginOf(text: string, max: number): string {
    return text.slice(0, max).replace(/[\uD800-\uDBFF]$/, "");
}
