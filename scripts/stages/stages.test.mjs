// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { chooseStages, STAGES } from "./stages.mjs";

describe("chooseStages", () => {
    it("takes all without names", () => {
        expect(chooseStages([])).toBe(STAGES);
    });

    it("takes the named ones in their own order", () => {
        expect(chooseStages(["e2e", "unit"]).map(({ name }) => name)).toEqual(["unit", "e2e"]);
    });

    it("knows no other names", () => {
        expect(chooseStages(["unit", "everything"])).toBeUndefined();
    });
});
