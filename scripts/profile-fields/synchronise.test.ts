// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { differences } from "./difference";
import { Interrupted } from "./interrupted";
import type { SourcePerson } from "./people";
import { Refusal } from "./profiles";
import { ProgressFile } from "./progress-file";
import { report } from "./report";
import { synchronise } from "./synchronise";

let folder: string;
let path: string;

beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "progress-"));
    path = join(folder, "state");
});
afterEach(() => rmSync(folder, { recursive: true }));

function person(row: number, unit?: string): SourcePerson {
    return { row, userId: `@p${row}:example.org`, fields: new Map([["unit", unit]]) };
}

const PEOPLE = [person(1, "A"), person(2, "B"), person(3, "C")];

/** Profiles in memory; `fail` is asked before each request. */
function profilesOf(
    content: Record<string, Record<string, unknown>>,
    fail: (userId: string) => Error | undefined = () => undefined,
) {
    const ask = (userId: string): void => {
        const error = fail(userId);
        if (error) throw error;
    };
    return {
        read: jest.fn((userId: string) => Promise.resolve().then(() => (ask(userId), content[userId]))),
        write: jest.fn((userId: string, field: string, value: string) =>
            Promise.resolve().then(() => void (content[userId] = { ...content[userId], [field]: value })),
        ),
        remove: jest.fn((userId: string, field: string) =>
            Promise.resolve().then(() => void delete content[userId]?.[field]),
        ),
    };
}

const EMPTY = { "@p1:example.org": {}, "@p2:example.org": {}, "@p3:example.org": {} };
const WRITE = { write: true, remove: false };

describe("differences", () => {
    const profile = { same: "a", changed: "old", gone: "x", number: 1, other: "not ours" };
    const fields = new Map([
        ["same", "a"],
        ["changed", "b"],
        ["number", "1"],
        ["new", "c"],
        ["gone", undefined],
        ["never", undefined],
    ]);

    test("each kind, and nothing of fields that are not ours", () => {
        expect(differences(fields, profile, false)).toEqual([
            { field: "same", kind: "same" },
            { field: "changed", kind: "changed", value: "b" },
            { field: "number", kind: "changed", value: "1" },
            { field: "new", kind: "new", value: "c" },
            { field: "gone", kind: "gone" },
        ]);
    });

    test("deletes only when it may", () => {
        expect(differences(fields, profile, true).at(-1)).toEqual({ field: "gone", kind: "removed" });
    });
});

describe("synchronise", () => {
    test("a dry run writes nothing and counts", async () => {
        const profiles = profilesOf({ "@p1:example.org": { unit: "A" }, "@p2:example.org": { unit: "old" } });
        const { tally, ending } = await synchronise(PEOPLE, profiles, { write: false, remove: true });
        expect(ending).toBe("finished");
        expect(profiles.write).not.toHaveBeenCalled();
        expect(report(tally, ["unit"], [{ row: 9, problem: "too long" }], false)).toEqual([
            "people with this field  new  changed  removed  gone  same",
            "unit                      0        1        0     0     1",
            "",
            "2 people compared, 1 would change.",
            "1 people have no account yet.",
            "Not usable, too long: row 9",
        ]);
    });

    test("goes on after a failure and names its row", async () => {
        const profiles = profilesOf({ ...EMPTY }, (userId) =>
            userId.startsWith("@p2") ? new Refusal(400, "M_PROFILE_TOO_LARGE") : undefined,
        );
        const { tally } = await synchronise(PEOPLE, profiles, WRITE);
        expect(profiles.write).toHaveBeenCalledTimes(2);
        expect([...tally.failures]).toEqual([["400 M_PROFILE_TOO_LARGE", [2]]]);
    });

    test("gives up when the homeserver does not answer", async () => {
        const many = Array.from({ length: 20 }, (_, index) => person(index, "A"));
        const profiles = profilesOf({}, () => new Refusal(0, ""));
        expect((await synchronise(many, profiles, WRITE)).ending).toBe("outage");
        expect(profiles.read).toHaveBeenCalledTimes(5);
    });

    test("goes on where it was interrupted, and looks again at whose data changed", async () => {
        const open = (): ProgressFile => ProgressFile.open(path, "token", "");
        const content = structuredClone(EMPTY);
        const cut = profilesOf(content, (userId) => (userId.startsWith("@p3") ? new Interrupted() : undefined));
        expect((await synchronise(PEOPLE, cut, { ...WRITE, progress: open() })).ending).toBe("interrupted");

        const profiles = profilesOf(content);
        const people = [person(1, "A"), person(2, "changed since"), person(3, "C")];
        const { tally } = await synchronise(people, profiles, { ...WRITE, progress: open() });
        expect(profiles.read.mock.calls).toEqual([["@p2:example.org"], ["@p3:example.org"]]);
        expect(tally.finishedBefore).toBe(1);
        expect(content).toMatchObject({
            "@p2:example.org": { unit: "changed since" },
            "@p3:example.org": { unit: "C" },
        });
    });
});

describe("ProgressFile", () => {
    function write(): void {
        const progress = ProgressFile.open(path, "token", "scope");
        for (const one of PEOPLE) progress.add(one);
    }

    test("holds nothing of anybody", () => {
        write();
        expect(readFileSync(path, "utf8")).not.toMatch(/p1|example|"A"|token/);
    });

    test.each([
        ["another token", "other", "scope", 0],
        ["another scope", "token", "other", 0],
        ["a day later", "token", "scope", 25 * 60 * 60 * 1000],
    ])("starts anew with %s", (_, token, scope, later) => {
        write();
        const progress = ProgressFile.open(path, token, scope, Date.now() + later);
        expect(progress.count).toBe(0);
        progress.add(PEOPLE[0]!);
        expect(readFileSync(path, "utf8").trim().split("\n")).toHaveLength(2);
    });

    test("a line that was cut off does not count", () => {
        write();
        writeFileSync(path, readFileSync(path, "utf8").slice(0, -3));
        expect(ProgressFile.open(path, "token", "scope").count).toBe(2);
    });

    test("does not overwrite a file of somebody else", () => {
        writeFileSync(path, "important\n");
        expect(() => ProgressFile.open(path, "token", "scope")).toThrow("is no state of this command");
        expect(readFileSync(path, "utf8")).toBe("important\n");
    });
});
