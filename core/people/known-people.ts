// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as v from "valibot";
import type { Matrix, StateChange, StateEvent } from "../matrix/matrix";
import type { KnownPerson } from "./known-person";
import { PeopleIndex } from "./people-index";

const memberContent = v.object({
    membership: v.string(),
    displayname: v.optional(v.fallback(v.nullable(v.string()), null)),
    avatar_url: v.optional(v.fallback(v.nullable(v.pipe(v.string(), v.startsWith("mxc://"))), null)),
});
const named = v.object({ name: v.pipe(v.string(), v.trim(), v.nonEmpty()) });
const typed = v.object({ type: v.optional(v.string()) });

/** The state that tells of people; a place must be able to read these types. */
export const PEOPLE_STATE = ["m.room.member", "m.room.name", "m.room.create"] as const;

interface Membership {
    readonly displayName: string | undefined;
    readonly avatarUrl: string | undefined;
    readonly at: number;
}

/** A room that one shares with somebody. */
export interface SharedRoom {
    readonly roomId: string;
    /** Absent when the room has none. */
    readonly name?: string;
}

/**
 * The people of the rooms that a place may see, to be searched. Of each the latest name and picture counts, and in the
 * place's own room the ones that they have there. Made for React's `useSyncExternalStore`: the snapshot is a number
 * that changes when anybody does.
 */
export class KnownPeople {
    public readonly index = new PeopleIndex();
    private readonly memberships = new Map<string, Map<string, Membership>>();
    private readonly members = new Map<string, Set<string>>();
    private readonly names = new Map<string, string>();
    private readonly spaces = new Set<string>();
    private readonly fields = new Map<string, ReadonlyMap<string, string>>();
    private readonly listeners = new Set<() => void>();
    private version = 0;

    public constructor(private readonly matrix: Matrix) {}

    public readonly subscribe = (listener: () => void): (() => void) => {
        this.listeners.add(listener);
        return () => void this.listeners.delete(listener);
    };

    public readonly snapshot = (): number => this.version;

    /**
     * Begins to follow the rooms.
     *
     * @returns what ends it
     * @throws MatrixError when the rooms' state cannot be read
     */
    public async start(): Promise<() => void> {
        return this.matrix.watchState(PEOPLE_STATE, (changes) => this.take(changes));
    }

    /** The rooms in which somebody is, by name; those without one last. */
    public roomsWith(userId: string): readonly SharedRoom[] {
        return [...(this.memberships.get(userId)?.keys() ?? [])]
            .filter((roomId) => !this.spaces.has(roomId))
            .map((roomId): SharedRoom => {
                const name = this.names.get(roomId);
                return { roomId, ...(name !== undefined && { name }) };
            })
            .sort((one, other) => (one.name ?? "\uffff").localeCompare(other.name ?? "\uffff"));
    }

    /** The people of the place's own room, by name. */
    public peopleHere(): readonly KnownPerson[] {
        const { roomId } = this.matrix;
        if (roomId === undefined) return [];
        return [...(this.members.get(roomId) ?? [])]
            .map((userId) => this.index.get(userId)!)
            .sort((one, other) => (one.displayName ?? one.userId).localeCompare(other.displayName ?? other.userId));
    }

    /** The units of the authority that one is in (spaces). */
    public get spaceIds(): readonly string[] {
        return [...this.spaces];
    }

    /** Whoever is in a room. Matrix IDs. */
    public membersOf(roomId: string): readonly string[] {
        return [...(this.members.get(roomId) ?? [])];
    }

    /** Takes up what a profile says. @param fields by the keys of the configuration */
    public putFields(userId: string, fields: ReadonlyMap<string, string>): void {
        this.fields.set(userId, fields);
        if (!this.memberships.has(userId)) return;
        this.putPerson(userId);
        this.tell();
    }

    private take(changes: readonly StateChange[]): void {
        const touched = new Set<string>();
        for (const change of changes) {
            if (change.kind === "gone") {
                for (const userId of this.members.get(change.roomId) ?? []) {
                    this.memberships.get(userId)?.delete(change.roomId);
                    touched.add(userId);
                }
                this.members.delete(change.roomId);
                this.names.delete(change.roomId);
                this.spaces.delete(change.roomId);
            } else if (change.kind === "state") {
                if (change.event.type === "m.room.member") touched.add(this.takeMember(change.event));
                else this.takeRoom(change.event);
            }
        }
        for (const userId of touched) this.putPerson(userId);
        this.tell();
    }

    private takeRoom({ type, roomId, content }: StateEvent): void {
        if (type === "m.room.name") {
            const parsed = v.safeParse(named, content);
            if (parsed.success) this.names.set(roomId, parsed.output.name);
            else this.names.delete(roomId);
        } else if (v.is(typed, content) && content.type === "m.space") this.spaces.add(roomId);
    }

    private takeMember({ roomId, stateKey, content, originServerTs }: StateEvent): string {
        const parsed = v.safeParse(memberContent, content);
        const isIn = parsed.success && ["join", "invite"].includes(parsed.output.membership);
        const theirs = this.memberships.get(stateKey) ?? new Map<string, Membership>();
        this.memberships.set(stateKey, theirs);
        const here = this.members.get(roomId) ?? new Set();
        this.members.set(roomId, here);
        if (isIn) {
            const { displayname, avatar_url } = parsed.output;
            theirs.set(roomId, {
                displayName: displayname?.trim() || undefined,
                avatarUrl: avatar_url ?? undefined,
                at: originServerTs,
            });
            here.add(stateKey);
        } else {
            theirs.delete(roomId);
            here.delete(stateKey);
        }
        return stateKey;
    }

    private putPerson(userId: string): void {
        const theirs = this.memberships.get(userId);
        if (!theirs || theirs.size === 0) {
            this.memberships.delete(userId);
            return this.index.remove(userId);
        }
        const here = this.matrix.roomId === undefined ? undefined : theirs.get(this.matrix.roomId);
        const { displayName, avatarUrl } =
            here ?? [...theirs.values()].reduce((latest, one) => (one.at > latest.at ? one : latest));
        const fields = this.fields.get(userId);
        this.index.put({
            userId,
            ...(displayName !== undefined && { displayName }),
            ...(avatarUrl !== undefined && { avatarUrl }),
            ...(fields && { fields }),
            ...(here && { isHere: true }),
            sharedRooms: theirs.size,
        });
    }

    private tell(): void {
        this.version += 1;
        for (const listener of this.listeners) listener();
    }
}
