// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as fc from "fast-check";
import { KnownState } from "./known-state";
import type { StateChange, StateEvent } from "./matrix";

const ME = "@me:example.org";

function state(
    n: number,
    roomId: string,
    type: string,
    stateKey: string,
    content: Record<string, unknown>,
): StateEvent {
    return { roomId, type, stateKey, eventId: `$${n}`, sender: ME, originServerTs: n, content };
}

const someEvent = fc.record({
    n: fc.nat(500),
    roomId: fc.constantFrom("!a", "!b"),
    kind: fc.constantFrom("join", "leave", "invite", "note"),
});

function eventOf({ n, roomId, kind }: { n: number; roomId: string; kind: string }): StateEvent {
    return kind === "note"
        ? state(n, roomId, "note", "", { text: n })
        : state(n, roomId, "m.room.member", ME, { membership: kind });
}

/** What an observer believes after all it was told. */
function believe(changes: readonly StateChange[]): Record<string, unknown> {
    const rooms: Record<string, { membership: string; note?: unknown }> = {};
    for (const change of changes) {
        if (change.kind === "room") rooms[change.roomId] = { ...rooms[change.roomId], membership: change.membership };
        else if (change.kind === "gone") delete rooms[change.roomId];
        else if (change.event.type === "note") rooms[change.event.roomId]!.note = change.event.content["text"];
    }
    return rooms;
}

describe("known state", () => {
    it("tells one who was there from the beginning the same as one who comes at the end", () => {
        fc.assert(
            fc.property(fc.array(fc.array(someEvent, { maxLength: 5 }), { maxLength: 12 }), (batches) => {
                const known = new KnownState(ME);
                const early: StateChange[] = [];
                known.observe(["note"], (changes) => early.push(...changes));
                for (const batch of batches) known.put(batch.map(eventOf));
                const late: StateChange[] = [];
                known.observe(["note"], (changes) => late.push(...changes));
                expect(believe(early)).toEqual(believe(late));
            }),
        );
    });

    it("reports an event that comes again but once", () => {
        const known = new KnownState(ME);
        const calls: number[] = [];
        known.observe(["note"], (changes) => calls.push(changes.length));
        const events = [state(1, "!a", "m.room.member", ME, { membership: "join" }), state(2, "!a", "note", "", {})];
        known.put(events);
        known.put(events);
        expect(calls).toEqual([0, 2]);
    });
});
