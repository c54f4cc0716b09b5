// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

/** What one letter is when the dots are written out. */
const WRITTEN_OUT: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/**
 * How else a term may be spelt, for a directory that takes letters as they are: Müller as Mueller, and the other way.
 *
 * @returns `undefined` when there is no other way
 */
export function otherSpelling(term: string): string | undefined {
    const lower = term.toLowerCase().normalize("NFC");
    const written = lower.replaceAll(/[äöüß]/g, (letter) => WRITTEN_OUT[letter]!);
    if (written !== lower) return written;
    // Michael, Joel and Manuel have no umlaut, and a homeserver lets one ask only so often.
    const dotted = lower.replaceAll(
        /(?:ae|oe|(?<![aeq])ue)(?!l(?!\p{L}))/gu,
        (pair) => ({ ae: "ä", oe: "ö", ue: "ü" })[pair]!,
    );
    return dotted === lower ? undefined : dotted;
}
