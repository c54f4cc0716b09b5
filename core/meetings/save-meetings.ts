// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { EventContent, Matrix } from "../matrix/matrix";
import { MatrixError } from "../matrix/matrix-error";
import { MEETING_EVENT } from "./event-type";
import type { Meeting } from "./meeting";
import { encodeMeeting } from "./meeting-event";
import type { MeetingStore } from "./meeting-rooms";

/** A meeting's event as it is to be. */
export interface MeetingWrite {
    readonly roomId: string;
    /** The event's state key. */
    readonly uid: string;
    /** Empty for a meeting that is to be gone. */
    readonly content: EventContent;
    /** What it replaces; empty for a meeting that is new. */
    readonly before: EventContent;
}

/** What makes a meeting's event say what the meeting is. */
export function writeOf(meeting: Meeting): MeetingWrite {
    const { roomId, uid, source } = meeting;
    return { roomId, uid, content: encodeMeeting(meeting), before: source?.content ?? {} };
}

/** What takes writes back, the last first. */
export function reversed(writes: readonly MeetingWrite[]): MeetingWrite[] {
    return writes.map(({ content, before, ...one }) => ({ ...one, content: before, before: content })).reverse();
}

/**
 * Sends meetings one after the other and resolves when all have come back. When one is refused, those before it are
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
            sent.push(await matrix.sendState(write.roomId, MEETING_EVENT, write.uid, write.content));
            done.push(write);
        }
    } catch (error) {
        await takeBack(matrix, done);
        throw error instanceof MatrixError ? error : new MatrixError("unknown", String(error));
    }
    await Promise.all(sent.map((eventId) => store.whenSeen(eventId)));
}

async function takeBack(matrix: Matrix, done: readonly MeetingWrite[]): Promise<void> {
    for (const { roomId, uid, content } of reversed(done)) {
        try {
            await matrix.sendState(roomId, MEETING_EVENT, uid, content);
        } catch (error) {
            console.error(`[HessenConnect] Meeting ${uid} could not be taken back: ${String(error)}`);
        }
    }
}
