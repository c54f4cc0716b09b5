// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { createContext, useContext, useSyncExternalStore } from "react";
import type { Matrix } from "../../core/matrix/matrix";
import type { ContactBook, Contacts } from "../../core/people/contacts";
import type { KnownPeople } from "../../core/people/known-people";
import type { KnownPerson } from "../../core/people/known-person";
import type { DirectoryConfig } from "./config";

/** Whether somebody has a meeting now, as far as one may see. */
export interface Availability {
    readonly state: "free" | "busy" | "unknown";
    /** When that meeting is over, in milliseconds since 1970. */
    readonly until?: number;
}

/** What can be done with people here; absent is what cannot. */
export interface DirectoryActions {
    /** Shows the chat with somebody. @throws MatrixError */
    openChat?(userId: string): Promise<void>;
    /** Invites somebody to the place's own room. @throws MatrixError */
    invite?(userId: string): Promise<void>;
    /** Opens a form for a meeting with these people. @throws Error */
    plan?(userIds: readonly string[]): Promise<void>;
    /** Starts a conference with these people now. @throws MatrixError */
    startConference?(userIds: readonly string[]): Promise<void>;
}

/** Where the directory is, and what all its parts share. */
export interface DirectoryPlace {
    readonly matrix: Matrix;
    readonly config: DirectoryConfig["directory"];
    readonly people: KnownPeople;
    readonly contacts: ContactBook;
    readonly actions: DirectoryActions;
    /** Looks whether somebody has a meeting now; absent where meetings cannot be seen. */
    availability?(userId: string): Promise<Availability>;
    /** Says something to those who listen to the page, and shows it for a while. @param undo takes back what was done */
    announce(text: string, undo?: () => void): void;
}

export const PlaceContext = createContext<DirectoryPlace | undefined>(undefined);

/** The place that all parts of the directory are in. */
export function usePlace(): DirectoryPlace {
    const place = useContext(PlaceContext);
    if (!place) throw new Error("The directory's parts only work inside of it");
    return place;
}

/** Whom one wants at hand; undefined while that is not known. */
export function useContacts(): Contacts | undefined {
    const { contacts } = usePlace();
    return useSyncExternalStore(contacts.subscribe, contacts.snapshot);
}

/** Draws again when anybody who is known here has changed. */
export function useKnownPeople(): KnownPeople {
    const { people } = usePlace();
    useSyncExternalStore(people.subscribe, people.snapshot);
    return people;
}

/** What is known of somebody; of those who are known by their ID only, just that. */
export function personOf(people: KnownPeople, userId: string): KnownPerson {
    return people.index.get(userId) ?? { userId };
}
