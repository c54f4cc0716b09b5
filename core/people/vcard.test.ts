// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { vcardName, writeVcard } from "./vcard";

const FIELDS = { telephone: "telephone", unit: "unit", function: "function", place: "place", email: "email" };

it("has all that is known of a person", () => {
    const fields = new Map([
        ["telephone", "+49 (0)611 123-45"],
        ["unit", "Ministerium für Musterfragen, Referat Z 3; Digitales"],
        ["function", "Leitung"],
        ["place", "Gießen"],
    ]);
    const card = writeVcard({ userId: "@m.müster:example.org", displayName: "Mira Müster", fields }, FIELDS);
    expect(card.replaceAll("\r\n ", "").split("\r\n")).toEqual([
        "BEGIN:VCARD",
        "VERSION:4.0",
        "FN:Mira Müster",
        "ORG:Ministerium für Musterfragen\\, Referat Z 3\\; Digitales",
        "TITLE:Leitung",
        "TEL;VALUE=uri;TYPE=work:tel:+4961112345",
        "ADR;TYPE=work:;;;Gießen;;;",
        "IMPP:matrix:u/m.m%C3%BCster:example.org",
        "END:VCARD",
        "",
    ]);
});

it("has no line of more than 75 octets, and breaks no character", () => {
    const displayName = "Ä😀".repeat(60);
    const lines = writeVcard({ userId: "@a:example.org", displayName }, {}).split("\r\n");
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(lines.join("\n").replaceAll("\n ", "")).toContain(`FN:${displayName}`);
});

it("lets no name make a line or a path of its own", () => {
    const person = { userId: "@a:example.org", displayName: "A\nEND:VCARD/../b" };
    expect(writeVcard(person, {})).toContain("FN:A\\nEND:VCARD/../b\r\n");
    expect(vcardName(person)).toBe("A_END_VCARD_.._b.vcf");
});
