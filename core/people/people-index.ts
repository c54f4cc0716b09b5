// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { fold, wordsOf } from "./fold";
import { loginOf, nameOf, type KnownPerson } from "./known-person";
import { matchedParts, type MatchedParts } from "./matched-parts";
import { parseQuery, type Query } from "./query";
import { dialled } from "./telephone";
import { errorsBetween, forgiven } from "./typing-errors";

/** Somebody who was found. */
export interface FoundPerson {
    readonly person: KnownPerson;
    /** Which parts of what is shown match, for marking them. */
    readonly matches: readonly MatchedParts[];
}

/** How well a word fits: the better, the higher. An error more is worse than anything else. */
const FIT = { exact: 50, prefix: 40, infix: 20, error: 10, errors: 5 } as const;

/** Where a word stands: a name says more than a login, and that more than a function. */
const PLACES = { name: 3, login: 2, field: 1 } as const;
type Place = keyof typeof PLACES;

/** Words shorter than this are looked for at the beginning of words only. */
const SHORTEST_INFIX = 3;

interface Entry {
    readonly person: KnownPerson;
    /** Folded, to order by. */
    readonly order: string;
    /** Its words, to take it out again. */
    readonly words: ReadonlyMap<string, Place>;
    readonly telephones: readonly string[];
}

/** The best of all, and nothing but them, in order. */
class Best {
    public readonly entries: { readonly entry: Entry; readonly score: number }[] = [];

    public constructor(private readonly limit: number) {}

    public offer(entry: Entry, score: number): void {
        const { entries, limit } = this;
        if (entries.length === limit && !isBefore(entry, score, entries[limit - 1]!)) return;
        let at = entries.length;
        while (at > 0 && isBefore(entry, score, entries[at - 1]!)) at -= 1;
        entries.splice(at, 0, { entry, score });
        if (entries.length > limit) entries.pop();
    }
}

function isBefore(entry: Entry, score: number, other: { readonly entry: Entry; readonly score: number }): boolean {
    if (score !== other.score) return score > other.score;
    const [one, two] = [entry.person, other.entry.person];
    if (one.isHere !== two.isHere) return one.isHere === true;
    const [shared, othersShared] = [one.sharedRooms ?? 0, two.sharedRooms ?? 0];
    if (shared !== othersShared) return shared > othersShared;
    return entry.order < other.entry.order;
}

/**
 * The people whom a place knows, to be found by name, login and organisational fields as one types: by the beginnings
 * of words in any order, with and without umlauts, and with typing errors.
 *
 * Words are kept once, however many people have them, and a search goes through the words.
 */
export class PeopleIndex {
    private readonly entries = new Map<string, Entry>();
    private readonly postings = new Map<string, Map<Entry, Place>>();

    public get size(): number {
        return this.entries.size;
    }

    public get(userId: string): KnownPerson | undefined {
        return this.entries.get(userId)?.person;
    }

    /** Adds somebody, or replaces what was known. */
    public put(person: KnownPerson): void {
        this.remove(person.userId);
        const words = new Map<string, Place>();
        const note = (word: string, place: Place): void => {
            if (PLACES[words.get(word) ?? place] <= PLACES[place]) words.set(word, place);
        };
        const telephones: string[] = [];
        for (const value of person.fields?.values() ?? []) {
            const digits = dialled(value);
            if (digits === undefined) for (const word of wordsOf(value)) note(word, "field");
            else telephones.push(digits);
        }
        for (const word of wordsOf(loginOf(person.userId))) note(word, "login");
        for (const word of namesOf(person.displayName ?? "")) note(word, "name");
        const entry: Entry = { person, order: fold(nameOf(person)).text, words, telephones };
        this.entries.set(person.userId, entry);
        for (const [word, place] of words) {
            const posting = this.postings.get(word);
            if (posting) posting.set(entry, place);
            else this.postings.set(word, new Map([[entry, place]]));
        }
    }

    public remove(userId: string): void {
        const entry = this.entries.get(userId);
        if (!entry) return;
        this.entries.delete(userId);
        for (const word of entry.words.keys()) {
            const posting = this.postings.get(word);
            posting?.delete(entry);
            if (posting?.size === 0) this.postings.delete(word);
        }
    }

    /**
     * Whoever fits, the best first. Nobody for a query without a word.
     *
     * @param limit how many at the most
     */
    public search(typed: string, limit: number): readonly FoundPerson[] {
        const query = parseQuery(typed);
        const best = new Best(limit);
        if (query.telephone !== undefined) this.findTelephones(query.telephone, best);
        else this.findWords(query.words, best);
        return best.entries.map(({ entry: { person } }) => ({ person, matches: matchesOf(person, query) }));
    }

    private findTelephones(digits: string, best: Best): void {
        for (const entry of this.entries.values()) {
            if (entry.telephones.some((one) => one.includes(digits))) best.offer(entry, 0);
            else if ([...entry.words.keys()].some((word) => word.startsWith(digits))) best.offer(entry, -1);
        }
    }

    private findWords(words: readonly string[], best: Best): void {
        const [first, ...others] = [...words].sort((one, other) => other.length - one.length);
        if (first === undefined) return;
        const fits = others.map((word) => this.fitting(word));
        for (const [entry, fit] of this.fitting(first)) {
            let score: number | undefined = fit;
            for (const other of fits) {
                const more = other.get(entry);
                score = more === undefined || score === undefined ? undefined : score + more;
            }
            if (score !== undefined) best.offer(entry, score);
        }
    }

    private fitting(word: string): ReadonlyMap<Entry, number> {
        const found = new Map<Entry, number>();
        const most = forgiven(word.length);
        for (const [other, posting] of this.postings) {
            const fit = fitOf(word, other, most);
            if (fit === undefined) continue;
            for (const [entry, place] of posting) {
                const score = fit + PLACES[place];
                if ((found.get(entry) ?? 0) < score) found.set(entry, score);
            }
        }
        return found;
    }
}

function fitOf(word: string, other: string, most: number): number | undefined {
    if (other.startsWith(word)) return other.length === word.length ? FIT.exact : FIT.prefix;
    if (word.length >= SHORTEST_INFIX && other.includes(word)) return FIT.infix;
    if (most === 0) return undefined;
    const errors = errorsBetween(word, other, most);
    if (errors === undefined) return undefined;
    return errors === 1 ? FIT.error : FIT.errors;
}

/** The words of a name, and those that are written as one as often as not: Anna-Lena, Annalena. */
function namesOf(displayName: string): readonly string[] {
    const words = wordsOf(displayName);
    const joined = displayName.split(/\s+/).flatMap((name) => {
        const parts = wordsOf(name);
        return parts.length > 1 ? [parts.join("")] : [];
    });
    // Of three words the first two may be one given name, of two they are not.
    if (words.length > 2) joined.push(words.slice(0, 2).join(""));
    return [...words, ...joined];
}

function matchesOf(person: KnownPerson, query: Query): readonly MatchedParts[] {
    const shown: [string, string][] = [
        ["displayName", nameOf(person)],
        ["userId", person.userId],
        ...(person.fields ?? []),
    ];
    return shown.flatMap(([key, text]) => matchedParts(key, text, query) ?? []);
}
