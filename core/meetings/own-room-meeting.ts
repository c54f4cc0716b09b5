// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as v from "valibot";
import type { StateEvent } from "../matrix/matrix";
import { localOfWall } from "./local-time";
import type { CalendarEntry, Meeting } from "./meeting";
import { calendarSchema, decodeOwnFields, invalid, OWN_FIELDS, ownFieldsSchema, type Invalid } from "./meeting-event";

/** The room type of a meeting with a room of its own, as NeoDateFix has it. */
export const MEETING_ROOM_TYPE = "net.nordeck.meetings.meeting";

/** A room's events that a meeting with a room of its own is read from. */
export interface OwnRoomEvents {
    readonly metadata: StateEvent;
    readonly name: string | undefined;
    readonly topic: string | undefined;
    readonly tombstone: StateEvent | undefined;
}

const isoTime = v.pipe(v.string(), v.isoTimestamp());

const metadataContent = v.object({
    creator: v.pipe(v.string(), v.startsWith("@"), v.maxLength(255)),
    calendar: v.optional(calendarSchema),
    // As earlier versions of NeoDateFix wrote it.
    start_time: v.optional(isoTime),
    end_time: v.optional(isoTime),
    [OWN_FIELDS]: v.fallback(v.optional(ownFieldsSchema, {}), v.getDefaults(ownFieldsSchema) as never),
});

const tombstoneContent = v.object({ body: v.fallback(v.optional(v.string()), undefined) });

/**
 * A meeting that is a room: its name is the title, its topic the description, its members take part; a tombstone calls
 * it off.
 */
export function decodeOwnRoomMeeting({ metadata, name, topic, tombstone }: OwnRoomEvents): Meeting | Invalid {
    const parsed = v.safeParse(metadataContent, metadata.content);
    if (!parsed.success) return invalid(parsed.issues[0]);
    const { creator, start_time, end_time, [OWN_FIELDS]: own } = parsed.output;
    const calendar = parsed.output.calendar ?? legacyCalendar(metadata.roomId, start_time, end_time);
    if (!calendar) return { invalid: "calendar: expected dates" };
    const ended =
        tombstone && Object.keys(tombstone.content).length > 0 && v.safeParse(tombstoneContent, tombstone.content);
    const reason = ended && ended.success ? ended.output.body : undefined;
    return {
        kind: "own-room",
        roomId: metadata.roomId,
        uid: calendar[0]!.uid,
        title: name ?? "",
        ...(topic && { description: topic }),
        creator,
        calendar,
        ...decodeOwnFields(own),
        ...(ended && { cancelled: reason ? { reason } : {} }),
        source: metadata,
    };
}

function legacyCalendar(
    roomId: string,
    start: string | undefined,
    end: string | undefined,
): readonly CalendarEntry[] | undefined {
    if (start === undefined || end === undefined) return undefined;
    const [from, until] = [Date.parse(start), Date.parse(end)];
    if (!(from <= until)) return undefined;
    return [{ uid: roomId, dtstart: localOfWall("UTC", from), dtend: localOfWall("UTC", until), exdate: [] }];
}
