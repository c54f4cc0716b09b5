// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as v from "valibot";

const userId = v.pipe(v.string(), v.startsWith("@"), v.maxLength(255));
const group = v.object({
    id: v.pipe(v.string(), v.nonEmpty(), v.maxLength(64)),
    name: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(100)),
    people: v.array(userId),
});
const schema = v.looseObject({ version: v.literal(1), favourites: v.array(userId), groups: v.array(group) });

/** People whom somebody has put together. */
export type ContactGroup = v.InferOutput<typeof group>;

/** Whom somebody wants at hand. Keys that we do not know survive. */
export type Contacts = v.InferOutput<typeof schema>;

export const NO_CONTACTS: Contacts = { version: 1, favourites: [], groups: [] };

/** Where contacts are kept. */
export interface ContactsStorage {
    /** What was kept, as it is found; undefined when nothing was. */
    read(): Promise<unknown>;
    /** @throws Error when it cannot be kept */
    write(contacts: Contacts): Promise<void>;
    /** Calls when it was changed elsewhere; returns what ends it. */
    watch(listener: () => void): () => void;
}

/** Reads what was kept. What cannot be read is never written over: `undefined`. */
export function parseContacts(kept: unknown): Contacts | undefined {
    if (kept === undefined || kept === null) return NO_CONTACTS;
    const parsed = v.safeParse(schema, kept);
    return parsed.success ? parsed.output : undefined;
}

/** Makes somebody a favourite, or ends that. */
export function withFavourite(contacts: Contacts, person: string, isFavourite: boolean): Contacts {
    const others = contacts.favourites.filter((one) => one !== person);
    return { ...contacts, favourites: isFavourite ? [...others, person] : others };
}

/** Adds a group, or replaces the one with its id. */
export function withGroup(contacts: Contacts, added: ContactGroup): Contacts {
    const isKnown = contacts.groups.some(({ id }) => id === added.id);
    const groups = isKnown
        ? contacts.groups.map((one) => (one.id === added.id ? added : one))
        : [...contacts.groups, added];
    return { ...contacts, groups };
}

export function withoutGroup(contacts: Contacts, id: string): Contacts {
    return { ...contacts, groups: contacts.groups.filter((one) => one.id !== id) };
}

/** A person's contacts, changed here and elsewhere. Made for React's `useSyncExternalStore`. */
export class ContactBook {
    private current: Contacts | undefined;
    private readonly listeners = new Set<() => void>();
    /** Changes are made one after the other, each of what the one before left. */
    private last: Promise<void> = Promise.resolve();

    public constructor(private readonly storage: ContactsStorage) {}

    public readonly subscribe = (listener: () => void): (() => void) => {
        this.listeners.add(listener);
        return () => void this.listeners.delete(listener);
    };

    /** Undefined until they are known, and when they cannot be read. */
    public readonly snapshot = (): Contacts | undefined => this.current;

    /** Begins to follow; returns what ends it. */
    public start(): () => void {
        const look = (): void => void this.load();
        look();
        return this.storage.watch(look);
    }

    /**
     * Changes them; shown at once, and as they were again when they could not be kept.
     *
     * @throws Error when they are not known or could not be kept
     */
    public change(by: (contacts: Contacts) => Contacts): Promise<void> {
        const done = this.last.then(async () => {
            const before = this.current;
            if (!before) throw new Error("The contacts are not known");
            const after = by(before);
            this.show(after);
            try {
                await this.storage.write(after);
            } catch (error) {
                this.show(before);
                throw error;
            }
        });
        this.last = done.catch(() => undefined);
        return done;
    }

    private async load(): Promise<void> {
        try {
            const contacts = parseContacts(await this.storage.read());
            if (!contacts) console.warn("[HessenConnect] The contacts that were kept cannot be read");
            this.show(contacts);
        } catch (error) {
            console.warn(`[HessenConnect] The contacts could not be read: ${String(error)}`);
        }
    }

    private show(contacts: Contacts | undefined): void {
        this.current = contacts;
        for (const listener of this.listeners) listener();
    }
}
