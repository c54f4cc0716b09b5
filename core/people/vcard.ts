// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { nameOf, type KnownPerson } from "./known-person";

/** Which organisational field is which of a vCard's properties. */
export interface VcardFields {
    readonly telephone?: string;
    readonly email?: string;
    readonly unit?: string;
    readonly function?: string;
    readonly place?: string;
}

/** Octets a line may have, without its end. */
const LONGEST_LINE = 75;

/**
 * A person as a vCard 4.0, with CRLF.
 *
 * @param fields the keys of the organisational fields that have a property of their own
 * @see https://www.rfc-editor.org/rfc/rfc6350
 */
export function writeVcard(person: KnownPerson, fields: VcardFields): string {
    const of = (key: string | undefined): string | undefined =>
        (key !== undefined && person.fields?.get(key)) || undefined;
    const place = of(fields.place);
    const telephone = of(fields.telephone);
    const properties: readonly (readonly [string, string | undefined])[] = [
        ["BEGIN", "VCARD"],
        ["VERSION", "4.0"],
        ["FN", escaped(nameOf(person))],
        ["ORG", escapedOrNone(of(fields.unit))],
        ["TITLE", escapedOrNone(of(fields.function))],
        // In "+49 (0) 611" the zero is for callers from inside.
        ["TEL;VALUE=uri;TYPE=work", telephone && `tel:${telephone.replace("(0)", "").replaceAll(/[^+\d]/g, "")}`],
        ["EMAIL;TYPE=work", escapedOrNone(of(fields.email))],
        // Post box, extension and street stay empty.
        ["ADR;TYPE=work", place && `;;;${escaped(place)};;;`],
        ["IMPP", `matrix:u/${encodeURI(person.userId.slice(1))}`],
        ["END", "VCARD"],
    ];
    return properties
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => `${folded(`${name}:${value}`)}\r\n`)
        .join("");
}

/** What the file of a person's vCard is called. */
export function vcardName(person: KnownPerson): string {
    return `${nameOf(person)
        .replaceAll(/[^\p{L}\p{N} .-]+/gu, "_")
        .slice(0, 80)}.vcf`;
}

function escapedOrNone(text: string | undefined): string | undefined {
    return text === undefined ? undefined : escaped(text);
}

function escaped(text: string): string {
    return text.replaceAll(/[\\,;]/g, (special) => `\\${special}`).replaceAll(/\r\n|\r|\n/g, "\\n");
}

/** Breaks a line between characters, by the octets of UTF-8. */
function folded(line: string): string {
    const lines = [""];
    let octets = 0;
    for (const character of line) {
        const more = new TextEncoder().encode(character).length;
        if (octets + more > LONGEST_LINE) {
            lines.push(" ");
            octets = 1;
        }
        lines[lines.length - 1] += character;
        octets += more;
    }
    return lines.join("\r\n");
}
