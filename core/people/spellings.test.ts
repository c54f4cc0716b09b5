// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as fc from "fast-check";
import { otherSpelling } from "./spellings";

it.each([
    ["Müller", "mueller"],
    ["mueller", "müller"],
    ["Jürgen Groß", "juergen gross"],
    ["Joerg Kloebner", "jörg klöbner"],
    ["moe", "mö"],
    ["u\u0308ber", "ueber"],
])("%s is also spelt %s", (term, other) => expect(otherSpelling(term)).toBe(other));

it.each(["Schmidt", "Bauer", "Neuer", "Quelle", "Michael", "Joel Becker", "manuel"])("%s is spelt in one way", (term) =>
    expect(otherSpelling(term)).toBeUndefined(),
);

it("never spells a term as it is", () => {
    fc.assert(fc.property(fc.string(), (term) => otherSpelling(term) !== term.toLowerCase().normalize("NFC")));
});
