// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { ContactBook, withFavourite, withGroup, withoutGroup, type Contacts, type ContactsStorage } from "./contacts";

const ANNA = "@anna:example.org";
const BERND = "@bernd:example.org";

/** What a homeserver keeps, in memory. */
class Kept implements ContactsStorage {
    public refuses = false;
    private listeners = new Set<() => void>();

    public constructor(public content?: unknown) {}

    public async read(): Promise<unknown> {
        return this.content;
    }

    public async write(contacts: Contacts): Promise<void> {
        if (this.refuses) throw new Error("offline");
        this.content = contacts;
    }

    public watch(listener: () => void): () => void {
        this.listeners.add(listener);
        return () => void this.listeners.delete(listener);
    }

    /** Another device writes. */
    public change(content: unknown): void {
        this.content = content;
        for (const listener of this.listeners) listener();
    }
}

async function bookOf(kept: Kept): Promise<ContactBook> {
    const book = new ContactBook(kept);
    book.start();
    await Promise.resolve();
    await Promise.resolve();
    return book;
}

beforeEach(() => void jest.spyOn(console, "warn").mockImplementation(() => undefined));

it("keeps favourites and groups, one change after the other, and what it does not know", async () => {
    const kept = new Kept({ version: 1, favourites: [], groups: [], colour: "blue" });
    const book = await bookOf(kept);
    await Promise.all([
        book.change((all) => withFavourite(all, ANNA, true)),
        book.change((all) => withFavourite(all, BERND, true)),
        book.change((all) => withGroup(all, { id: "1", name: "Lage", people: [ANNA] })),
    ]);
    const group = { id: "1", name: "Lage", people: [ANNA] };
    expect(kept.content).toEqual({ version: 1, favourites: [ANNA, BERND], groups: [group], colour: "blue" });
    await book.change((all) => withGroup(all, { ...group, people: [] }));
    await book.change((all) => withFavourite(withoutGroup(all, "1"), ANNA, false));
    expect(kept.content).toEqual({ version: 1, favourites: [BERND], groups: [], colour: "blue" });
});

it("shows what another device changed", async () => {
    const kept = new Kept();
    const book = await bookOf(kept);
    expect(book.snapshot()).toEqual({ version: 1, favourites: [], groups: [] });
    kept.change({ version: 1, favourites: [ANNA], groups: [] });
    await Promise.resolve();
    await Promise.resolve();
    expect(book.snapshot()?.favourites).toEqual([ANNA]);
});

it("is as it was when it could not be kept, and goes on", async () => {
    const kept = new Kept();
    const book = await bookOf(kept);
    kept.refuses = true;
    await expect(book.change((all) => withFavourite(all, ANNA, true))).rejects.toThrow("offline");
    expect(book.snapshot()?.favourites).toEqual([]);
    kept.refuses = false;
    await book.change((all) => withFavourite(all, BERND, true));
    expect(book.snapshot()?.favourites).toEqual([BERND]);
});

it("never writes over what it cannot read", async () => {
    const kept = new Kept({ version: 2, people: [ANNA] });
    const book = await bookOf(kept);
    await expect(book.change((all) => withFavourite(all, ANNA, true))).rejects.toThrow("not known");
    expect(kept.content).toEqual({ version: 2, people: [ANNA] });
});
