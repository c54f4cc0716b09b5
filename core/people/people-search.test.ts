// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { PeopleSearchResult } from "../matrix/matrix";
import { MatrixError } from "../matrix/matrix-error";
import { nameOf } from "./known-person";
import { PeopleIndex } from "./people-index";
import { PeopleSearch, type PeopleSearchParts } from "./people-search";

const id = (name: string): string => `@${name.toLowerCase().replaceAll(/\W/g, "")}:example.org`;

/** A homeserver in memory whose directory takes letters as they are, and answers when it is told. */
class Directory {
    public readonly asked: string[] = [];
    public refusal: MatrixError | undefined;
    public limited = false;
    public delayMs = 100;

    public constructor(private readonly names: readonly string[]) {}

    public readonly search = async (term: string): Promise<PeopleSearchResult> => {
        this.asked.push(term);
        const { refusal, delayMs } = this;
        await new Promise((resolve) => setTimeout(resolve, delayMs));
        if (refusal) throw refusal;
        const names = this.names.filter((name) => name.toLowerCase().includes(term.toLowerCase()));
        return {
            people: names.map((displayName) => ({ userId: id(displayName), displayName })),
            limited: this.limited,
        };
    };
}

function searchFor(known: readonly string[], directory?: Directory, more?: Partial<PeopleSearchParts>): PeopleSearch {
    const index = new PeopleIndex();
    for (const displayName of known) index.put({ userId: id(displayName), displayName });
    return new PeopleSearch({ index, ...(directory && { searchPeople: directory.search }), ...more });
}

const shown = (search: PeopleSearch): readonly string[] =>
    search.snapshot().results.map(({ person }) => nameOf(person));
const pass = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

beforeEach(() => {
    jest.useFakeTimers();
    jest.spyOn(console, "warn").mockImplementation(() => undefined);
});
afterEach(() => jest.useRealTimers());

it("has whoever is known at once, and whoever the homeserver knows below them, nobody twice", async () => {
    const directory = new Directory(["Anna Ahrens", "Anna Beispiel"]);
    const search = searchFor(["Anna Beispiel", "Anna Zander"], directory);
    search.type("anna");
    expect(shown(search)).toEqual(["Anna Beispiel", "Anna Zander"]);
    expect(search.snapshot().isAsking).toBe(true);
    await pass(1_000);
    expect(shown(search)).toEqual(["Anna Beispiel", "Anna Zander", "Anna Ahrens"]);
    expect(search.snapshot()).toMatchObject({ isAsking: false, hasMore: false });
});

it("asks nothing before somebody types, for one letter, or while they go on typing", async () => {
    const directory = new Directory(["Anna Ahrens"]);
    const search = searchFor([], directory);
    await pass(1_000);
    search.type("a");
    await pass(1_000);
    search.type(" ");
    await pass(1_000);
    for (const typed of ["an", "ann", "anna"]) {
        search.type(typed);
        await pass(100);
    }
    expect(directory.asked).toEqual([]);
    await pass(1_000);
    expect(directory.asked).toEqual(["anna"]);
});

it("drops an answer to what does not stand there any more", async () => {
    const directory = new Directory(["Anna Ahrens", "Bernd Bach"]);
    directory.limited = true;
    const search = searchFor([], directory);
    directory.delayMs = 5_000;
    search.type("anna");
    await pass(300);
    directory.delayMs = 100;
    search.type("bernd");
    await pass(10_000);
    expect(shown(search)).toEqual(["Bernd Bach"]);
});

it("does not ask for what an answer contains already, and forgets all when the field is emptied", async () => {
    const directory = new Directory(["Karla Konrad", "Kari Koch"]);
    const search = searchFor([], directory);
    search.type("kar");
    await pass(1_000);
    search.type("karla");
    expect(shown(search)).toEqual(["Karla Konrad"]);
    await pass(1_000);
    expect(directory.asked).toEqual(["kar"]);
    search.type("");
    expect(shown(search)).toEqual([]);
    search.type("karla");
    expect(shown(search)).toEqual([]);
    await pass(1_000);
    expect(directory.asked).toEqual(["kar", "karla"]);
});

it("asks in the other spelling of umlauts, too", async () => {
    const directory = new Directory(["Jürgen Müller", "Jochen Mueller"]);
    const search = searchFor([], directory);
    search.type("müller");
    await pass(1_000);
    expect(shown(search)).toEqual(["Jürgen Müller", "Jochen Mueller"]);
    search.type("");
    search.type("mueller");
    await pass(1_000);
    expect(shown(search)).toEqual(["Jochen Mueller", "Jürgen Müller"]);
    expect(directory.asked).toEqual(["müller", "mueller", "mueller", "müller"]);
});

it("says that there are more, from here or from the homeserver", async () => {
    const directory = new Directory(["Anna Ahrens"]);
    directory.limited = true;
    const search = searchFor(["Anna Bach", "Anna Christ", "Anna Dorn"], directory, { limit: 2 });
    search.type("anna b");
    expect(search.snapshot().hasMore).toBe(false);
    await pass(1_000);
    expect(search.snapshot().hasMore).toBe(true);
    search.type("anna");
    expect(shown(search)).toEqual(["Anna Bach", "Anna Christ"]);
    expect(search.snapshot().hasMore).toBe(true);
});

it("waits as long as the homeserver wants, and asks again by itself", async () => {
    const directory = new Directory(["Anna Ahrens"]);
    directory.refusal = new MatrixError("limited", "slower", 5_000);
    const search = searchFor([], directory);
    search.type("anna");
    await pass(400);
    expect(search.snapshot()).toMatchObject({ isAsking: true, problem: { kind: "limited" } });
    directory.refusal = undefined;
    await pass(6_000);
    expect(shown(search)).toEqual(["Anna Ahrens"]);
    expect(search.snapshot()).not.toHaveProperty("problem");
});

it("keeps whoever is known when the homeserver does not answer, and asks again when told", async () => {
    const directory = new Directory(["Anna Ahrens"]);
    directory.refusal = new MatrixError("offline", "away");
    const search = searchFor(["Anna Bach"], directory);
    search.type("anna");
    await pass(1_000);
    expect(shown(search)).toEqual(["Anna Bach"]);
    expect(search.snapshot()).toMatchObject({ isAsking: false, problem: { kind: "offline" } });
    directory.refusal = undefined;
    search.retry();
    await pass(1_000);
    expect(shown(search)).toEqual(["Anna Bach", "Anna Ahrens"]);
});

it("takes up who becomes known without moving anybody", async () => {
    const index = new PeopleIndex();
    index.put({ userId: id("Anna Dorn"), displayName: "Anna Dorn" });
    const search = new PeopleSearch({ index });
    search.type("anna");
    index.put({ userId: id("Anna Bach"), displayName: "Anna Bach", isHere: true });
    search.refresh();
    expect(shown(search)).toEqual(["Anna Dorn", "Anna Bach"]);
});
