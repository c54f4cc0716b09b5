// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { FAMILY_NAMES } from "./family-names";
import { generatePeople } from "./generate-people";
import { GIVEN_NAMES } from "./given-names";

const people = generatePeople(20_000);

it("has the same people every time, the first ones of a larger authority too", () => {
    expect(generatePeople(21_000).slice(0, people.length)).toEqual(people);
});

it("has everybody once, with a login that a homeserver takes", () => {
    expect(new Set(people.map(({ login }) => login)).size).toBe(people.length);
    for (const { login } of people) expect(login).toMatch(/^[a-z0-9._=/-]+$/);
});

it("has all the names of its lists, some of them often", () => {
    const names = people.map(({ displayName }) => displayName).join(" ");
    for (const name of [...GIVEN_NAMES, ...FAMILY_NAMES]) expect(names).toContain(name);
    expect(people.filter(({ displayName }) => displayName.endsWith(" Müller")).length).toBeGreaterThan(100);
    expect([new Set(GIVEN_NAMES).size, new Set(FAMILY_NAMES).size]).toEqual([518, 705]);
});

it("says where everybody works, and how they are called", () => {
    for (const { fields } of people) expect([...fields.keys()]).toEqual(["unit", "function", "telephone", "place"]);
});
