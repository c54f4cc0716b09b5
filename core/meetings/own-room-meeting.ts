// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as v from "valibot";
import type { EventContent, StateEvent } from "../matrix/matrix";
import { METADATA_EVENT } from "./event-type";
import { epochOfLocal, localOfWall, wallOfLocal, type LocalTime } from "./local-time";
import type { CalendarEntry, Meeting, OwnRoomState } from "./meeting";
import {
    asObject,
    calendarSchema,
    decodeOwnFields,
    encodeCalendar,
    encodeOwnFields,
    invalid,
    OWN_FIELDS,
    ownFieldsSchema,
    without,
    type Invalid,
} from "./meeting-event";
import { endOf, ruleOf, untilOf } from "./occurrences";
import { recurrenceDates } from "./recurrence-dates";
import type { RecurrenceRule } from "./recurrence-rule";
import { wallOf } from "./zone-clock";

/** The room type of a meeting with a room of its own, as NeoDateFix has it. */
export const MEETING_ROOM_TYPE = "net.nordeck.meetings.meeting";

/** A room's events that a meeting with a room of its own is read from. */
export interface OwnRoomEvents extends OwnRoomState {
    readonly metadata: StateEvent;
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

/** NeoDateFix takes no metadata that has these besides a calendar. */
const LEGACY = ["start_time", "end_time"];

/** When NeoDateFix's bot deletes the room, in milliseconds since 1970. */
const DELETION = "force_deletion_at";

/** How far the last date of a series is looked for. */
const MOST_DATES = 5_000;

const text = v.pipe(v.string(), v.trim());
const nameContent = v.object({ name: text });
const topicContent = v.object({ topic: text });
const tombstoneContent = v.object({ body: v.fallback(v.optional(v.string()), undefined) });

/**
 * In a tombstone's {@link OWN_FIELDS}: the meeting takes place after all. No event can be taken away again, and
 * homeservers refuse a tombstone without content.
 */
const TAKES_PLACE = "takes_place";

/**
 * A meeting that is a room: its name is the title, its topic the description, its members take part; a tombstone calls
 * it off.
 */
export function decodeOwnRoomMeeting({ metadata, ...ownRoom }: OwnRoomEvents): Meeting | Invalid {
    const parsed = v.safeParse(metadataContent, metadata.content);
    if (!parsed.success) return invalid(parsed.issues[0]);
    const { creator, start_time, end_time, [OWN_FIELDS]: own } = parsed.output;
    const calendar = parsed.output.calendar ?? legacyCalendar(metadata.roomId, start_time, end_time);
    if (!calendar) return { invalid: "calendar: expected dates" };
    const description = descriptionOf(ownRoom);
    const cancelled = cancelledBy(ownRoom);
    return {
        kind: "own-room",
        roomId: metadata.roomId,
        uid: calendar[0]!.uid,
        title: titleOf(ownRoom),
        ...(description && { description }),
        creator,
        calendar: inTheirSeriesZone(calendar),
        ...decodeOwnFields(own),
        ...(cancelled && { cancelled }),
        source: metadata,
        ownRoom,
    };
}

/**
 * The content of a meeting's metadata. What we do not know of its `source` survives; the times as earlier versions of
 * NeoDateFix wrote them do not.
 */
export function encodeOwnRoomMeeting(meeting: Meeting): EventContent {
    const kept = meeting.source?.content ?? {};
    return {
        ...without(kept, [...LEGACY, OWN_FIELDS]),
        creator: meeting.creator,
        calendar: encodeCalendar(meeting),
        ...encodeOwnFields(meeting, kept),
        ...movedDeletion(meeting, kept),
    };
}

/**
 * NeoDateFix's bot deletes a meeting's room some time after its last date. When that moves, the time moves with it: a
 * meeting that was put off must not lose its room.
 */
function movedDeletion({ calendar }: Meeting, kept: EventContent): EventContent {
    const deletion = kept[DELETION];
    const before = v.safeParse(calendarSchema, kept["calendar"]);
    if (typeof deletion !== "number" || !before.success) return {};
    const [was, is] = [lastEnd(before.output), lastEnd(calendar)];
    return was === undefined || is === undefined ? {} : { [DELETION]: deletion + is - was };
}

/** When the last date ends, in milliseconds since 1970; undefined of a series without end. */
function lastEnd(calendar: readonly CalendarEntry[]): number | undefined {
    let last = Number.NEGATIVE_INFINITY;
    for (const entry of calendar) {
        const rule = ruleOf(entry);
        if (!rule) last = Math.max(last, epochOfLocal(entry.dtend));
        else if (rule.count === undefined && !rule.until) return undefined;
        else last = Math.max(last, epochOfLocal(endOf(entry, lastDate(entry, rule))));
    }
    return last;
}

function lastDate(entry: CalendarEntry, rule: RecurrenceRule): LocalTime {
    const start = wallOfLocal(entry.dtstart);
    let last = start;
    let count = 0;
    for (const date of recurrenceDates(rule, start, start, untilOf(rule, entry.dtstart.tzid))) {
        last = date;
        if ((count += 1) > MOST_DATES) break;
    }
    return localOfWall(entry.dtstart.tzid, last);
}

/** An event of a meeting's room as it is to be; its state key is empty. */
export interface OwnRoomChange {
    readonly type: string;
    readonly content: EventContent;
    /** What it replaces, or what says the same as the event that there was not. */
    readonly before: EventContent;
}

/**
 * What makes a room say what its meeting is: only the events that have to change, since not everybody who may move a
 * meeting may rename its room. The tombstone comes last, for whatever is refused after it would be refused in a room
 * that is closed.
 */
export function ownRoomChanges(meeting: Meeting): OwnRoomChange[] {
    const { title, description = "", cancelled, source } = meeting;
    const { name, topic, tombstone } = meeting.ownRoom ?? { name: undefined, topic: undefined, tombstone: undefined };
    const now = { name, topic, tombstone };
    const changes: OwnRoomChange[] = [];
    const metadata = encodeOwnRoomMeeting(meeting);
    const before = source?.content ?? {};
    if (!isSameJson(metadata, before)) changes.push({ type: METADATA_EVENT, content: metadata, before });
    if (title !== titleOf(now)) {
        const kept = { name: "", ...name?.content };
        changes.push({ type: "m.room.name", content: { ...kept, name: title }, before: kept });
    }
    if (description !== descriptionOf(now)) {
        const kept = { topic: "", ...topic?.content };
        changes.push({ type: "m.room.topic", content: withTopic(kept, description), before: kept });
    }
    if (!isSameJson(cancelled, cancelledBy(now))) {
        const kept = tombstone?.content ?? {};
        const content = cancelled ? closing(kept, cancelled.reason) : opening(kept);
        changes.push({ type: "m.room.tombstone", content, before: "replacement_room" in kept ? kept : opening(kept) });
    }
    return changes;
}

function titleOf({ name }: OwnRoomState): string {
    const parsed = v.safeParse(nameContent, name?.content);
    return parsed.success ? parsed.output.name : "";
}

function descriptionOf({ topic }: OwnRoomState): string {
    const parsed = v.safeParse(topicContent, topic?.content);
    return parsed.success ? parsed.output.topic : "";
}

function cancelledBy({ tombstone }: OwnRoomState): Meeting["cancelled"] {
    if (!tombstone || Object.keys(tombstone.content).length === 0) return undefined;
    if (asObject(tombstone.content[OWN_FIELDS])[TAKES_PLACE] === true) return undefined;
    const parsed = v.safeParse(tombstoneContent, tombstone.content);
    const reason = parsed.success ? parsed.output.body : undefined;
    return reason ? { reason } : {};
}

/**
 * A topic; clients that know `m.topic` show that first.
 *
 * @see https://spec.matrix.org/v1.16/client-server-api/#mroomtopic
 */
export function withTopic(kept: EventContent, topic: string): EventContent {
    return {
        ...without(kept, ["m.topic"]),
        topic,
        ...(topic && { "m.topic": { "m.text": [{ body: topic }] } }),
    };
}

/** A tombstone; there is no room that takes this one's place. */
function closing(kept: EventContent, reason = ""): EventContent {
    const own = without(asObject(kept[OWN_FIELDS]), [TAKES_PLACE]);
    return {
        ...without(kept, [OWN_FIELDS]),
        body: reason,
        replacement_room: "",
        ...(Object.keys(own).length > 0 && { [OWN_FIELDS]: own }),
    };
}

function opening(kept: EventContent): EventContent {
    return {
        ...kept,
        body: "",
        replacement_room: "",
        [OWN_FIELDS]: { ...asObject(kept[OWN_FIELDS]), [TAKES_PLACE]: true },
    };
}

/**
 * NeoDateFix names the dates of a series in the zone of whoever left them out or moved them; here they are in that of
 * the series, in which they are counted, moved and answered.
 */
function inTheirSeriesZone(calendar: readonly CalendarEntry[]): readonly CalendarEntry[] {
    const zones = new Map(
        calendar.flatMap(({ uid, rrule, dtstart }) => (rrule === undefined ? [] : [[uid, dtstart.tzid] as const])),
    );
    return calendar.map((entry) => {
        const tzid = zones.get(entry.uid);
        const { exdate, recurrenceId } = entry;
        if (tzid === undefined || [...exdate, recurrenceId ?? entry.dtstart].every((at) => at.tzid === tzid)) {
            return entry;
        }
        return {
            ...entry,
            exdate: exdate.map((at) => inZone(at, tzid)),
            ...(recurrenceId && { recurrenceId: inZone(recurrenceId, tzid) }),
        };
    });
}

function inZone(at: LocalTime, tzid: string): LocalTime {
    return at.tzid === tzid ? at : localOfWall(tzid, wallOf(tzid, epochOfLocal(at)));
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

/** Whether two values are the same JSON, whatever the order of keys. */
function isSameJson(a: unknown, b: unknown): boolean {
    if (a === b) return true;
    if (typeof a !== "object" || typeof b !== "object" || !a || !b || Array.isArray(a) !== Array.isArray(b))
        return false;
    const [one, other] = [Object.entries(a), new Map(Object.entries(b))];
    return (
        one.length === other.size && one.every(([key, value]) => other.has(key) && isSameJson(value, other.get(key)))
    );
}
