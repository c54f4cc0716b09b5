// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { useEffect, useState } from "react";
import * as v from "valibot";
import type { Matrix, StateChange } from "../../core/matrix/matrix";

const named = v.object({ name: v.pipe(v.string(), v.trim(), v.nonEmpty()) });
const typed = v.object({ type: v.optional(v.string()) });
const child = v.object({ via: v.array(v.string()) });

/** A room that one is in. */
export interface JoinedRoom {
    readonly name?: string;
    readonly isSpace: boolean;
    /** Rooms and spaces that it lists. */
    readonly children: ReadonlySet<string>;
}

/** The rooms that one is in, by ID; undefined until they are known. */
export function useJoinedRooms(matrix: Matrix): ReadonlyMap<string, JoinedRoom> | undefined {
    const [rooms, setRooms] = useState<ReadonlyMap<string, JoinedRoom>>();
    useEffect(() => {
        const known = new Map<string, JoinedRoom>();
        let isOver = false;
        let stop: (() => void) | undefined;
        const types = ["m.room.create", "m.room.name", "m.space.child"];
        const take = (changes: readonly StateChange[]): void => {
            for (const change of changes) apply(known, change);
            if (!isOver) setRooms(new Map(known));
        };
        matrix.watchState(types, take).then(
            (end) => (isOver ? end() : (stop = end)),
            () => undefined,
        );
        return () => {
            isOver = true;
            stop?.();
        };
    }, [matrix]);
    return rooms;
}

function apply(rooms: Map<string, JoinedRoom>, change: StateChange): void {
    if (change.kind === "gone") return void rooms.delete(change.roomId);
    if (change.kind === "room") {
        if (change.membership !== "join") return void rooms.delete(change.roomId);
        if (!rooms.has(change.roomId)) rooms.set(change.roomId, { isSpace: false, children: new Set() });
        return;
    }
    const { roomId, type, stateKey, content } = change.event;
    const room = rooms.get(roomId);
    if (!room) return;
    if (type === "m.room.create") {
        rooms.set(roomId, { ...room, isSpace: v.is(typed, content) && content.type === "m.space" });
    } else if (type === "m.room.name") {
        const parsed = v.safeParse(named, content);
        const { name: _, ...rest } = room;
        rooms.set(roomId, { ...rest, ...(parsed.success && { name: parsed.output.name }) });
    } else {
        const children = new Set(room.children);
        if (v.is(child, content)) children.add(stateKey);
        else children.delete(stateKey);
        rooms.set(roomId, { ...room, children });
    }
}

/** The spaces that one is in and that no other of them lists: where the organisation begins. By name. */
export function rootSpaces(
    rooms: ReadonlyMap<string, JoinedRoom>,
): readonly (JoinedRoom & { readonly roomId: string })[] {
    const spaces = [...rooms].filter(([, { isSpace }]) => isSpace);
    const below = new Set(spaces.flatMap(([, { children }]) => [...children]));
    return spaces
        .filter(([roomId]) => !below.has(roomId))
        .map(([roomId, room]) => ({ roomId, ...room }))
        .sort((one, other) => (one.name ?? "\uffff").localeCompare(other.name ?? "\uffff"));
}
