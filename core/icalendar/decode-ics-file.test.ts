// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { decodeIcsFile } from "./decode-ics-file";

const TEXT = "SUMMARY:Grüße 🗓";

describe("the text of a file", () => {
    it.each([
        ["UTF-8", new TextEncoder().encode(TEXT), TEXT],
        ["UTF-16, little end first", new Uint8Array(Buffer.from(`\uFEFF${TEXT}`, "utf16le")), TEXT],
        ["UTF-16, big end first", new Uint8Array(Buffer.from(`\uFEFF${TEXT}`, "utf16le").swap16()), TEXT],
        ["Windows-1252", Uint8Array.from(Buffer.from("Gr\u00FC\u00DFe", "latin1")), "Grüße"],
    ])("is read from %s", (_, bytes, expected) => {
        expect(decodeIcsFile(bytes)).toBe(expected);
    });
});
