// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { PeopleIndex } from "../../core/people/people-index";
import { knownPeople, SERVER_NAME } from "./known-people";
import { SEARCHES } from "./searches";

const index = new PeopleIndex();

beforeAll(() => {
    for (const person of knownPeople(20_000)) index.put(person);
});

it("is a list of two hundred searches", () => {
    expect([...SEARCHES.values()].flat()).toHaveLength(200);
});

describe.each([...SEARCHES])("among 20,000 people, %s", (_what, searches) => {
    it.each(searches.map(({ query, login, within }) => [query, login, within] as const))(
        "%s finds %s among the first %i",
        (query, login, within) => {
            const found = index.search(query, within).map(({ person }) => person.userId);
            expect(found).toContain(`@${login}:${SERVER_NAME}`);
        },
    );
});
