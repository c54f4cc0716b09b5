// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { OwnMembership, StateChange, StateEvent, StateObserver } from "./matrix";

/**
 * What a place knows of the rooms' state, and who is told of its changes: the part of `Matrix.watchState` that is the
 * same everywhere. A place puts in every state event that it comes to know of, in any order and as often as it likes;
 * observers get what the interface promises.
 */
export class KnownState {
    private readonly rooms = new Map<string, Room>();
    private readonly observers = new Set<Observation>();

    /** @param userId the person whose own membership decides which rooms count */
    public constructor(private readonly userId: string) {}

    /**
     * Takes state events that are current, in the order in which they became so.
     *
     * The state of a room is kept when the person leaves it, and shown again when they come back: homeservers send what
     * changed since. Until then the room does not count.
     */
    public put(events: readonly StateEvent[]): void {
        const before = new Map<string, OwnMembership | undefined>();
        const changed: StateEvent[] = [];
        for (const event of events) {
            const room = this.roomOf(event.roomId);
            if (!before.has(event.roomId)) before.set(event.roomId, room.membership);
            if (!room.set(event)) continue;
            changed.push(event);
            if (event.type === "m.room.member" && event.stateKey === this.userId) room.membership = membershipOf(event);
        }
        if (changed.length === 0) return;
        for (const observer of [...this.observers]) this.tell(observer, before, changed);
    }

    /** The own membership of a room; undefined when it does not count. */
    public membershipOf(roomId: string): OwnMembership | undefined {
        return this.rooms.get(roomId)?.membership;
    }

    /** Tells the observer what there is now, in one call, and then each change. Returns what ends it. */
    public observe(types: readonly string[], observer: StateObserver): () => void {
        const observation: Observation = { types: new Set(types), observer };
        const changes: StateChange[] = [];
        for (const [roomId, room] of this.rooms) changes.push(...arrival(roomId, room, observation.types));
        this.observers.add(observation);
        observer(changes);
        return () => void this.observers.delete(observation);
    }

    private tell(
        { types, observer }: Observation,
        before: ReadonlyMap<string, OwnMembership | undefined>,
        changed: readonly StateEvent[],
    ): void {
        const changes: StateChange[] = [];
        for (const [roomId, was] of before) {
            const room = this.roomOf(roomId);
            if (room.membership === was) continue;
            if (!room.membership) changes.push({ kind: "gone", roomId });
            else if (!was) changes.push(...arrival(roomId, room, types));
            else changes.push({ kind: "room", roomId, membership: room.membership });
        }
        for (const event of changed) {
            // The state of a room that has just begun to count was all in its arrival.
            const counted = before.get(event.roomId) && this.roomOf(event.roomId).membership;
            if (counted && types.has(event.type)) changes.push({ kind: "state", event });
        }
        if (changes.length > 0) observer(changes);
    }

    private roomOf(roomId: string): Room {
        let room = this.rooms.get(roomId);
        if (!room) this.rooms.set(roomId, (room = new Room()));
        return room;
    }
}

interface Observation {
    readonly types: ReadonlySet<string>;
    readonly observer: StateObserver;
}

class Room {
    public membership: OwnMembership | undefined;
    private readonly events = new Map<string, Map<string, StateEvent>>();

    /** Whether this is news. */
    public set(event: StateEvent): boolean {
        let ofType = this.events.get(event.type);
        if (!ofType) this.events.set(event.type, (ofType = new Map()));
        const known = ofType.get(event.stateKey);
        if (known && isSame(known, event)) return false;
        ofType.set(event.stateKey, event);
        return true;
    }

    public ofType(type: string): Iterable<StateEvent> {
        return this.events.get(type)?.values() ?? [];
    }
}

function* arrival(roomId: string, room: Room, types: ReadonlySet<string>): Iterable<StateChange> {
    if (!room.membership) return;
    yield { kind: "room", roomId, membership: room.membership };
    for (const type of types) {
        for (const event of room.ofType(type)) yield { kind: "state", event };
    }
}

/** Stripped state has no event ids; there the content decides. */
function isSame(a: StateEvent, b: StateEvent): boolean {
    if (a.eventId || b.eventId) return a.eventId === b.eventId;
    return a.sender === b.sender && JSON.stringify(a.content) === JSON.stringify(b.content);
}

function membershipOf(event: StateEvent): OwnMembership | undefined {
    const membership = event.content["membership"];
    return membership === "join" || membership === "invite" ? membership : undefined;
}
