// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import fc from "fast-check";

import { proposedName } from "./own-name";
import { plainLine } from "./plain-line";

test("keeps names of people and rooms as they are", () => {
    expect(plainLine("Dr. Elif Öz-Müller 🙂 – Referat Z 3", 80)).toBe("Dr. Elif Öz-Müller 🙂 – Referat Z 3");
});

test("makes one line and takes out what would turn the direction of text", () => {
    expect(plainLine(" Lage\n\tbesprechung\u202e gnp.exe\u0000 ", 80)).toBe("Lage besprechung gnp.exe");
});

test("cuts what is too long, and never in the middle of a character", () => {
    expect(plainLine("🙂".repeat(10), 3)).toBe("🙂🙂…");
    expect(plainLine("x".repeat(5_000_000), 5)).toBe("xxxx…");
});

test("whatever comes, a short line without control characters is what goes on", () => {
    fc.assert(
        fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
            const line = plainLine(text, 20);
            expect([...line].length).toBeLessThanOrEqual(20);
            expect(line).not.toMatch(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/u);
            expect(line.trim()).toBe(line);
        }),
    );
});

test("a Matrix ID never becomes the proposed name", () => {
    expect(proposedName("@anna.beispielfrau:hessen.example")).toBe("anna.beispielfrau");
    expect(proposedName("Anna Beispielfrau")).toBe("Anna Beispielfrau");
    expect(proposedName("@anna")).toBe("@anna");
});
