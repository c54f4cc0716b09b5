// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { fold, speltOut, wordsOf } from "./fold";
import { loginOf, nameOf, type KnownPerson } from "./known-person";
import { matchedParts, type MatchedParts } from "./matched-parts";
import { parseQuery, TITLES, type Query } from "./query";
import { dialled } from "./telephone";
import { errorsBetween, forgiven } from "./typing-errors";

/** Somebody who was found. */
export interface FoundPerson {
    readonly person: KnownPerson;
    /** Which parts of what is shown match, for marking them. */
    readonly matches: readonly MatchedParts[];
}

/** How well a word fits: the better, the higher. */
const FIT = { exact: 50, prefix: 40, infix: 20, error: 10, errors: 5 } as const;

/** Whoever is found by a typing error only comes after all others, however well the other words fit. */
const AFTER_OTHERS = 10_000;

/** Where a word stands: a name says more than a login, and that more than a function. */
const PLACES = { name: 3, login: 2, field: 1 } as const;
type Place = keyof typeof PLACES;

/** Added when all words of a name are in the query, so that Anna Berg comes before Anna Maria Berg. */
const WHOLE_NAME = 1;

/**
 * Among equals, after those of this room and of common rooms: that a name has the umlaut that was typed, or the title.
 * Less than one, so that it is no more than that.
 */
const AS_TYPED = { umlaut: 0.5, title: 0.25 } as const;

/** Words shorter than this are looked for at the beginning of words only. */
const SHORTEST_INFIX = 3;

/** Something within a name that may be left out. */
const IN_WORDS = /[^\p{L}\p{M}]/u;
const MOST_FIELD_VALUES = 2_000;
const TELEPHONE_DIGITS = /^\d{3,}$/;

interface Entry {
    readonly person: KnownPerson;
    /** Folded, to order by. */
    readonly order: string;
    /** The name spelt out, to tell an umlaut from a letter without dots. */
    readonly spelling: string;
    /** The words of the name, without titles. */
    readonly names: readonly string[];
    /** Its words, to take it out again. */
    readonly words: ReadonlyMap<string, Place>;
    /** Digits as they are dialled. */
    readonly telephones: readonly string[];
    // What follows belongs to the search that is going on: kept here, a search makes no garbage.
    /** Counts the words that fitted, from where the search began to count. */
    reached: number;
    /** The same for the word that is looked for just now, and how well it fits. */
    reaching: number;
    fit: number;
    /** Of all words before. */
    score: number;
}

/** A word that somebody has, and who. */
interface KnownWord {
    readonly text: string;
    /** Which letters it has, a bit for each. */
    readonly letters: number;
    readonly entries: Map<Entry, Place>;
}

/** The best of all, and nothing but them, in order. */
class Best {
    public readonly entries: { readonly entry: Entry; readonly score: number }[] = [];

    public constructor(private readonly limit: number) {}

    public get isFull(): boolean {
        return this.entries.length >= this.limit;
    }

    public offer(entry: Entry, score: number): void {
        const { entries, limit } = this;
        if (limit <= 0 || (this.isFull && !isBefore(entry, score, entries[limit - 1]!))) return;
        let [from, to] = [0, entries.length];
        while (from < to) {
            const middle = (from + to) >> 1;
            if (isBefore(entry, score, entries[middle]!)) to = middle;
            else from = middle + 1;
        }
        entries.splice(from, 0, { entry, score });
        if (entries.length > limit) entries.pop();
    }
}

function isBefore(entry: Entry, score: number, other: { readonly entry: Entry; readonly score: number }): boolean {
    const [whole, othersWhole] = [Math.floor(score), Math.floor(other.score)];
    if (whole !== othersWhole) return whole > othersWhole;
    const [one, two] = [entry.person, other.entry.person];
    const isHere = one.isHere === true;
    if (isHere !== (two.isHere === true)) return isHere;
    const [shared, othersShared] = [one.sharedRooms ?? 0, two.sharedRooms ?? 0];
    if (shared !== othersShared) return shared > othersShared;
    if (score !== other.score) return score > other.score;
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
    private readonly words = new Map<string, KnownWord>();
    private readonly fieldWords = new Map<string, readonly string[]>();
    /** Counts up with each word of each search, so that nothing needs to be reset between them. */
    private count = 0;

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
            if (digits === undefined) for (const word of this.wordsOfField(value)) note(word, "field");
            else telephones.push(digits);
        }
        for (const word of wordsOf(loginOf(person.userId))) note(word, "login");
        const order = fold(nameOf(person)).text;
        const spelling = speltOut(nameOf(person));
        const orderWords = order.split(" ").filter(Boolean);
        const names = orderWords.filter((name) => !TITLES.has(name));
        if (person.displayName) {
            // Titles, too: there are people whose name is Mag.
            for (const word of [...orderWords, ...joinedNames(person.displayName, names)]) note(word, "name");
        }
        const entry: Entry = {
            person,
            order,
            spelling,
            names,
            words,
            telephones,
            reached: 0,
            reaching: 0,
            fit: 0,
            score: 0,
        };
        this.entries.set(person.userId, entry);
        for (const [text, place] of words) {
            const word = this.words.get(text);
            if (word) word.entries.set(entry, place);
            else this.words.set(text, { text, letters: lettersIn(text), entries: new Map([[entry, place]]) });
        }
    }

    public remove(userId: string): void {
        const entry = this.entries.get(userId);
        if (!entry) return;
        this.entries.delete(userId);
        for (const text of entry.words.keys()) {
            const word = this.words.get(text);
            word?.entries.delete(entry);
            if (word?.entries.size === 0) this.words.delete(text);
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
        // An area and an extension, with something between them: each by itself.
        if (best.entries.length === 0) {
            this.findWords(query, best, false);
            if (!best.isFull) this.findWords(query, best, true);
        }
        return best.entries.map(({ entry: { person } }) => ({ person, matches: matchesOf(person, query) }));
    }

    /** Of a unit or a place there are many people. */
    private wordsOfField(value: string): readonly string[] {
        let words = this.fieldWords.get(value);
        if (!words) {
            words = wordsOf(value);
            if (this.fieldWords.size >= MOST_FIELD_VALUES) this.fieldWords.clear();
            this.fieldWords.set(value, words);
        }
        return words;
    }

    private findTelephones(digits: string, best: Best): void {
        for (const entry of this.entries.values()) {
            const fit = telephoneFit(digits, entry);
            if (fit !== undefined) best.offer(entry, fit);
        }
        const known = lettersIn(digits);
        for (const { text, letters, entries } of this.words.values()) {
            if ((known & ~letters) !== 0 || !text.startsWith(digits)) continue;
            for (const entry of entries.keys()) if (telephoneFit(digits, entry) === undefined) best.offer(entry, 0);
        }
    }

    /** @param isForgiving finds those whom the words fit with typing errors only, instead of the others */
    private findWords(query: Query, best: Best, isForgiving: boolean): void {
        const { words } = query;
        if (words.length === 0) return;
        const begin = this.count;
        this.count += words.length + 1;
        let left: readonly Entry[] = [];
        // Long words leave fewer people over whom the next ones must go.
        const byLength = [...words].sort((one, other) => other.length - one.length);
        for (const [number, word] of byLength.entries()) {
            left = this.fitting(word, begin + number, number === 0, isForgiving);
            if (left.length === 0) return;
        }
        const named = new Set(words);
        for (const entry of left) {
            if (isForgiving !== entry.score < 0) continue;
            best.offer(entry, entry.score + (isNamedBy(named, entry) ? WHOLE_NAME : 0) + asTyped(query, entry));
        }
    }

    /** Those of whoever reached the count whom one more word fits; they are one further then. */
    private fitting(word: string, reached: number, isFirst: boolean, isForgiving: boolean): readonly Entry[] {
        const next = reached + 1;
        const found: Entry[] = [];
        const note = (entry: Entry, fit: number): void => {
            if (!isFirst && entry.reached !== reached) return;
            if (entry.reaching !== next) {
                entry.reaching = next;
                entry.fit = fit;
                found.push(entry);
            } else if (entry.fit < fit) entry.fit = fit;
        };
        const most = isForgiving ? forgiven(word.length) : 0;
        const letters = lettersIn(word);
        for (const other of this.words.values()) {
            const fit = fitOf(word, letters, other, most);
            if (fit === undefined) continue;
            for (const [entry, place] of other.entries) note(entry, fit + PLACES[place]);
        }
        if (TELEPHONE_DIGITS.test(word)) {
            for (const entry of this.entries.values()) {
                const fit = telephoneFit(word, entry);
                if (fit !== undefined) note(entry, fit);
            }
        }
        for (const entry of found) {
            entry.reached = next;
            entry.score = (isFirst ? 0 : entry.score) + entry.fit;
        }
        return found;
    }
}

function fitOf(word: string, letters: number, other: KnownWord, most: number): number | undefined {
    const { text } = other;
    const missing = letters & ~other.letters;
    if (missing === 0) {
        if (text.startsWith(word)) return text.length === word.length ? FIT.exact : FIT.prefix;
        if (word.length >= SHORTEST_INFIX && text.includes(word)) return FIT.infix;
    }
    // Each letter that the other one does not have at all is an error.
    if (most === 0 || isMoreThan(most, missing)) return undefined;
    const errors = errorsBetween(word, text, most);
    if (errors === undefined) return undefined;
    return (errors === 1 ? FIT.error : FIT.errors) - AFTER_OTHERS;
}

/** Whole numbers and extensions before those that have the digits somewhere. */
function telephoneFit(digits: string, { telephones }: Entry): number | undefined {
    let best: number | undefined;
    for (const one of telephones) {
        if (!one.includes(digits)) continue;
        const fit =
            one === digits ? FIT.exact : one.endsWith(digits) || one.startsWith(digits) ? FIT.prefix : FIT.infix;
        best = Math.max(best ?? 0, fit + PLACES.field);
    }
    return best;
}

/** A bit for each of a to z, the others for digits and whatever else there is. */
function lettersIn(word: string): number {
    let letters = 0;
    for (let at = 0; at < word.length; at += 1) {
        const code = word.charCodeAt(at);
        letters |= 1 << (code >= 97 && code <= 122 ? code - 97 : 26 + (code % 6));
    }
    return letters;
}

function isMoreThan(most: number, bits: number): boolean {
    let left = bits;
    for (let counted = 0; counted < most; counted += 1) left &= left - 1;
    return left !== 0;
}

function asTyped({ umlauts, titles }: Query, { order, spelling }: Entry): number {
    const hasUmlauts = umlauts.length > 0 && umlauts.every((word) => spelling.includes(word));
    const hasTitles = titles.length > 0 && titles.every((title) => ` ${order}`.includes(` ${title}`));
    return (hasUmlauts ? AS_TYPED.umlaut : 0) + (hasTitles ? AS_TYPED.title : 0);
}

function isNamedBy(words: ReadonlySet<string>, { names }: Entry): boolean {
    return names.length === words.size && names.every((name) => words.has(name));
}

/**
 * Of the words of a name those that are written as one as often as not: Anna-Lena, Annalena.
 *
 * @param names the words of the name without titles
 */
function joinedNames(displayName: string, names: readonly string[]): readonly string[] {
    const joined = displayName.split(/\s+/).flatMap((one) => {
        const parts = IN_WORDS.test(one) ? wordsOf(one) : [];
        return parts.length > 1 ? [parts.join("")] : [];
    });
    // Of three words the first two may be one given name, of two they are not.
    return names.length > 2 ? [...joined, names.slice(0, 2).join("")] : joined;
}

function matchesOf(person: KnownPerson, query: Query): readonly MatchedParts[] {
    // Nobody is found by the name of their server.
    const login = person.userId.split(":", 1)[0]!;
    return matchedParts([["displayName", nameOf(person)], ["userId", login], ...(person.fields ?? [])], query);
}
