// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { MemoryHomeserver } from "../memory/homeserver";
import { CONTRACT } from "./cases";

describe("Matrix in memory keeps the contract", () => {
    const homeserver = new MemoryHomeserver();
    const self = homeserver.register("anna", "Anna Kontrakt");
    const other = homeserver.register("bernd", "Bernd Kontrakt");
    homeserver.register("clara", "Clara Kontrakt");
    const matrix = homeserver.matrixFor(self.userId);

    const cases = CONTRACT.filter(({ needsHomeserver }) => !needsHomeserver);
    test.each(cases.map((one) => [one.name, one] as const))("%s", async (_, { run, expected }) => {
        expect(await run({ matrix, self, other })).toEqual(expected);
    });
});
