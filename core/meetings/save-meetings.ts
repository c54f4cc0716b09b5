// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { EventContent, Matrix } from "../matrix/matrix";
import { MatrixError } from "../matrix/matrix-error";
import { MEETING_EVENT } from "./event-type";
import type { Meeting } from "./meeting";
import { encodeMeeting } from "./meeting-event";
import type { MeetingStore } from "./meeting-rooms";
import { ownRoomChanges } from "./own-room-meeting";

/** A state event of a meeting as it is to be. */
export interface MeetingWrite {
    readonly roomId: string;
    readonly type: string;
    readonly stateKey: string;
    /** Empty for a meeting in a room that is to be gone. */
    readonly content: EventContent;
    /** What it replaces; empty for a meeting in a room that is new. */
    readonly before: EventContent;
}

/**
 * What makes the state say what the meeting is: one event of a meeting in a room, of a meeting with a room of its own
 * those of the room's that have to change.
 */
export function writesOf(meeting: Meeting): MeetingWrite[] {
    const { kind, roomId, uid, source } = meeting;
    if (kind === "own-room") return ownRoomChanges(meeting).map((change) => ({ roomId, stateKey: "", ...change }));
    const [content, before] = [encodeMeeting(meeting), source?.content ?? {}];
    return [{ roomId, type: MEETING_EVENT, stateKey: uid, content, before }];
}

/** What takes writes back, the last first. */
export function reversed(writes: readonly MeetingWrite[]): MeetingWrite[] {
    return writes.map(({ content, before, ...one }) => ({ ...one, content: before, before: content })).reverse();
}

/**
 * Sends events one after the other and resolves when all have come back. When one is refused, those before it are
 * taken back, so that nothing is half done.
 *
 * @throws MatrixError with the kind of the refusal; `offline` when nothing came back
 */
export async function saveMeetings(
    matrix: Matrix,
    store: MeetingStore,
    writes: readonly MeetingWrite[],
): Promise<void> {
    const done: MeetingWrite[] = [];
    const sent: string[] = [];
    try {
        for (const write of writes) {
            sent.push(await matrix.sendState(write.roomId, write.type, write.stateKey, write.content));
            done.push(write);
        }
    } catch (error) {
        await takeBack(matrix, done);
        throw error instanceof MatrixError ? error : new MatrixError("unknown", String(error));
    }
    await Promise.all(sent.map((eventId) => store.whenSeen(eventId)));
}

async function takeBack(matrix: Matrix, done: readonly MeetingWrite[]): Promise<void> {
    for (const { roomId, type, stateKey, content } of reversed(done)) {
        try {
            await matrix.sendState(roomId, type, stateKey, content);
        } catch (error) {
            console.error(`[HessenConnect] ${type} ${stateKey} could not be taken back: ${String(error)}`);
        }
    }
}
