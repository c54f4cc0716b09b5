// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { mapPeople, namesIn, refuseToEmpty, type Row } from "./people";
import { parseUserIdTemplate } from "./user-id-template";

const CONFIGURATION = { userId: "@{uid}:example.org", fields: { unit: "ou", place: "l", old: null } };

function row(number: number, values: Record<string, (string | undefined)[]>): Row {
    return { number, valuesOf: (name) => values[name] ?? [] };
}

test("maps values, several of them, and tidies them", () => {
    const { people, problems } = mapPeople(
        [row(2, { uid: ["Anna"], ou: [" Referat\t Z 3 ", "Mu\u0308ller", "", "Referat Z 3"] })],
        CONFIGURATION,
    );
    expect(problems).toEqual([]);
    expect(people.map(({ userId }) => userId)).toEqual(["@anna:example.org"]);
    expect([...people[0]!.fields]).toEqual([
        ["unit", "Referat Z 3, Müller"],
        ["place", undefined],
        ["old", undefined],
    ]);
});

test("leaves out, by number, what it cannot use", () => {
    const { people, problems } = mapPeople(
        [
            row(1, { uid: ["b"] }),
            row(2, { uid: [] }),
            row(3, { uid: ["jürgen"] }),
            row(4, { uid: ["a"] }),
            row(5, { uid: ["B"] }),
            row(6, { uid: ["c"], ou: [undefined] }),
            row(7, { uid: ["d"], ou: ["x".repeat(1001)] }),
        ],
        CONFIGURATION,
    );
    expect(people.map(({ userId }) => userId)).toEqual(["@a:example.org"]);
    expect(problems).toEqual([
        { row: 1, problem: "the same Matrix ID as another row" },
        { row: 2, problem: "no valid Matrix ID" },
        { row: 3, problem: "no valid Matrix ID" },
        { row: 5, problem: "the same Matrix ID as another row" },
        { row: 6, problem: "not text" },
        { row: 7, problem: "too long" },
    ]);
});

test("asks for what the configuration names, once", () => {
    const fields = { unit: "ou", also: "ou", old: null };
    expect(namesIn({ userId: "@{sn}.{uid}:example.org", fields })).toEqual(["sn", "uid", "ou"]);
});

test("does not empty a field of everybody, unless it is meant", () => {
    const { people } = mapPeople([row(1, { uid: ["a"], ou: ["Z"] })], CONFIGURATION);
    expect(() => refuseToEmpty(people, CONFIGURATION.fields)).toThrow('"l" is empty for everybody');
    expect(() => refuseToEmpty(people, { unit: "ou", old: null })).not.toThrow();
});

test.each(["@{uid}:example.org", "@{a}.{b}:example.org:8448", "@p-{uid}:[::1]"])("%s is a template", (text) => {
    expect(parseUserIdTemplate(text)).toBeDefined();
});

test.each(["{uid}:example.org", "@uid:example.org", "@{uid}", "@{uid:example.org", "@{}:example.org", "@Ä{uid}:a.b"])(
    "%s is no template",
    (text) => {
        expect(parseUserIdTemplate(text)).toBeUndefined();
    },
);

test("a Matrix ID has at most 255 characters", () => {
    const template = parseUserIdTemplate("@{uid}:example.org");
    expect(template?.fill(() => "a".repeat(242))).toHaveLength(255);
    expect(template?.fill(() => "a".repeat(243))).toBeUndefined();
});
