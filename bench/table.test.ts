// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { textTable } from "./table";

describe("textTable", () => {
    it("makes columns as wide as what is in them", () => {
        const text = textTable([
            ["what", "here"],
            ["a", "12 ms"],
            ["longer", ""],
        ]);
        expect(text).toBe(["what    here", "──────  ─────", "a       12 ms", "longer"].join("\n"));
    });

    it("makes nothing of nothing", () => {
        expect(textTable([])).toBe("");
    });
});
