// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { randomBytes } from "node:crypto";
import * as v from "valibot";

/** What a conference's page says when somebody joins: their name and what the embedding page asked for. */
export const JoinSchema = v.object({
    displayName: v.string(),
    muted: v.boolean(),
    videoMuted: v.boolean(),
    password: v.optional(v.string()),
    config: v.record(v.string(), v.unknown()),
    interfaceConfig: v.record(v.string(), v.unknown()),
    userInfo: v.record(v.string(), v.unknown()),
    jwt: v.optional(v.string()),
    lang: v.optional(v.string()),
});

/** What somebody in a room may change about themselves. */
export const ChangeSchema = v.partial(
    v.object({ displayName: v.string(), muted: v.boolean(), videoMuted: v.boolean() }),
);

/** What a test lays down for a room. */
export const RuleSchema = v.object({
    /** Needed for joining. */
    password: v.optional(v.string()),
    /** What Jitsi answers instead of letting anybody in, for example `conference.max_users`. */
    error: v.optional(v.object({ name: v.string(), isFatal: v.boolean(), message: v.optional(v.string()) })),
});

type Join = v.InferOutput<typeof JoinSchema>;
type Change = v.InferOutput<typeof ChangeSchema>;
export type Rule = v.InferOutput<typeof RuleSchema>;

/** Somebody in a room: what `GET /stand-in/rooms` tells. */
export type Participant = Readonly<Omit<Join, "password">> & { readonly id: string };

/** What those who are in a room see of somebody. */
export type VisibleParticipant = Pick<Participant, "id" | "displayName" | "muted" | "videoMuted">;

/** A room as `GET /stand-in/rooms` tells. */
export interface RoomReport {
    readonly name: string;
    /** How many ever came in, those who left again included. */
    readonly joins: number;
    readonly participants: readonly Participant[];
}

/** What came of somebody's wish to join. */
export type JoinOutcome =
    | { readonly kind: "joined"; readonly id: string }
    | { readonly kind: "passwordRequired" }
    | { readonly kind: "refused"; readonly error: NonNullable<Rule["error"]> };

type Watcher = (participants: readonly VisibleParticipant[]) => void;

interface Room {
    joins: number;
    readonly participants: Map<string, Participant>;
    readonly watchers: Set<Watcher>;
}

/** Who is in which conference. Names of rooms are the same in upper and lower case, as in Jitsi. */
export class Rooms {
    private readonly rooms = new Map<string, Room>();
    private readonly rules = new Map<string, Rule>();

    /** Lays down what happens to those who join a room from now on; `{}` lets everybody in again. */
    public setRule(roomName: string, rule: Rule): void {
        this.rules.set(roomName.toLowerCase(), rule);
    }

    public join(roomName: string, { password, ...join }: Join): JoinOutcome {
        const rule = this.rules.get(roomName.toLowerCase()) ?? {};
        if (rule.error) return { kind: "refused", error: rule.error };
        if (rule.password !== undefined && rule.password !== password) return { kind: "passwordRequired" };
        const room = this.room(roomName);
        const id = randomBytes(4).toString("hex");
        room.joins += 1;
        room.participants.set(id, { id, ...join });
        tell(room);
        return { kind: "joined", id };
    }

    /** @returns whether there is such a participant */
    public change(roomName: string, id: string, change: Change): boolean {
        const room = this.room(roomName);
        const participant = room.participants.get(id);
        if (!participant) return false;
        const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
        room.participants.set(id, { ...participant, ...given });
        tell(room);
        return true;
    }

    public leave(roomName: string, id: string): void {
        const room = this.room(roomName);
        if (room.participants.delete(id)) tell(room);
    }

    public has(roomName: string, id: string): boolean {
        return this.room(roomName).participants.has(id);
    }

    /**
     * Tells who is in a room, now and after each change.
     *
     * @returns a function that ends it
     */
    public watch(roomName: string, watcher: Watcher): () => void {
        const room = this.room(roomName);
        room.watchers.add(watcher);
        watcher(visible(room));
        return () => room.watchers.delete(watcher);
    }

    /** Every room that somebody ever joined. */
    public report(): RoomReport[] {
        return [...this.rooms]
            .filter(([, { joins }]) => joins > 0)
            .map(([name, { joins, participants }]) => ({ name, joins, participants: [...participants.values()] }));
    }

    private room(roomName: string): Room {
        const name = roomName.toLowerCase();
        const known = this.rooms.get(name);
        if (known) return known;
        const room: Room = { joins: 0, participants: new Map(), watchers: new Set() };
        this.rooms.set(name, room);
        return room;
    }
}

function tell(room: Room): void {
    const participants = visible(room);
    for (const watcher of room.watchers) watcher(participants);
}

function visible(room: Room): VisibleParticipant[] {
    return [...room.participants.values()].map(({ id, displayName, muted, videoMuted }) => ({
        id,
        displayName,
        muted,
        videoMuted,
    }));
}
