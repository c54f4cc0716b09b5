// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

const STARTS_PROPERTY = /^[A-Za-z0-9-]+[;:]/;
const IS_QUOTED_PRINTABLE = /^[^:]{0,500};ENCODING=QUOTED-PRINTABLE/i;
/** Of these some programs write lines without folding them. */
const IS_TEXT = /^(?:SUMMARY|DESCRIPTION|LOCATION|COMMENT|X-ALT-DESC)[;:]/i;

/**
 * The lines of an iCalendar text, unfolded (RFC 5545, 3.1).
 *
 * More is understood than the RFC allows: any line end, a byte order mark, blank lines in between, soft line breaks of
 * vCalendar 1.0's quoted-printable, and texts whose line breaks were not escaped. Lines that are none are left out.
 */
export function contentLines(text: string): string[] {
    const lines: string[][] = [];
    for (const raw of text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/)) {
        const last = lines.at(-1);
        if (last && isOpen(last)) {
            last.push(last.pop()!.slice(0, -1), raw);
        } else if (last && /^[ \t]/.test(raw)) {
            last.push(raw.slice(1));
        } else if (STARTS_PROPERTY.test(raw)) {
            lines.push([raw]);
        } else if (last && raw.trim() !== "" && IS_TEXT.test(last[0]!)) {
            last.push("\\n", raw);
        }
    }
    return lines.map((parts) => parts.join(""));
}

/** Whether a quoted-printable line goes on in the next one. */
function isOpen(parts: readonly string[]): boolean {
    return parts.at(-1)!.endsWith("=") && IS_QUOTED_PRINTABLE.test(parts[0]!);
}
