// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as v from "valibot";
import type { EventContent, StateEvent } from "../matrix/matrix";
import { jsonObject } from "../matrix/state-event";
import { encodeLocalTime, localTimeSchema, toZoned } from "./local-time";
import type { CalendarEntry, Meeting } from "./meeting";

/** Where fields are that other calendars have no place for. */
const OWN_FIELDS = "de.hessen.connect";

const uid = v.pipe(v.string(), v.nonEmpty(), v.maxLength(255));

const calendarEntry = v.pipe(
    v.object({
        uid,
        dtstart: localTimeSchema,
        dtend: localTimeSchema,
        rrule: v.optional(v.pipe(v.string(), v.maxLength(1000))),
        exdate: v.optional(v.array(localTimeSchema), []),
        recurrenceId: v.optional(localTimeSchema),
    }),
    v.check(
        ({ dtstart, dtend }) => Temporal.ZonedDateTime.compare(toZoned(dtstart), toZoned(dtend)) <= 0,
        "expected an end that is not before the start",
    ),
);

const meetingContent = v.object({
    title: v.pipe(v.string(), v.trim(), v.nonEmpty()),
    description: v.optional(v.string()),
    creator: v.pipe(v.string(), v.startsWith("@")),
    cancelled: v.optional(v.object({ reason: v.optional(v.string()) })),
    calendar: v.pipe(v.array(calendarEntry), v.nonEmpty()),
    [OWN_FIELDS]: v.optional(v.object({ location: v.optional(v.string()) })),
});

/**
 * What a meeting's event says.
 *
 * @returns `removed` for an event that was emptied, `invalid` with a reason for the log when it is not what the model
 *   says
 */
export function decodeMeeting(event: StateEvent): Meeting | "removed" | { readonly invalid: string } {
    if (Object.keys(event.content).length === 0) return "removed";
    const parsed = v.safeParse(meetingContent, event.content);
    if (!parsed.success) {
        const [issue] = parsed.issues;
        return { invalid: `${v.getDotPath(issue) ?? "(whole)"}: ${issue.message}` };
    }
    const { title, description, creator, cancelled, calendar, [OWN_FIELDS]: own } = parsed.output;
    return {
        roomId: event.roomId,
        uid: event.stateKey,
        title,
        creator,
        calendar: calendar.map(withoutUndefined),
        ...(description && { description }),
        ...(own?.location && { location: own.location }),
        ...(cancelled && { cancelled: cancelled.reason ? { reason: cancelled.reason } : {} }),
    };
}

/**
 * The content of a meeting's event.
 *
 * @param kept the event's content until now, if there is one: what we do not know of it survives
 */
export function encodeMeeting(meeting: Meeting, kept: EventContent = {}): EventContent {
    const { title, description, location, creator, cancelled, calendar } = meeting;
    const others = without(kept, ["description", "cancelled", OWN_FIELDS]);
    const ownOthers = without(v.parse(v.fallback(jsonObject, {}), kept[OWN_FIELDS] ?? {}), ["location"]);
    const own = { ...ownOthers, ...(location && { location }) };
    return {
        ...others,
        title,
        creator,
        calendar: calendar.map(encodeEntry),
        ...(description && { description }),
        ...(cancelled && { cancelled }),
        ...(Object.keys(own).length > 0 && { [OWN_FIELDS]: own }),
    };
}

function without(content: EventContent, keys: readonly string[]): EventContent {
    return Object.fromEntries(Object.entries(content).filter(([key]) => !keys.includes(key)));
}

function encodeEntry({ uid, dtstart, dtend, rrule, exdate, recurrenceId }: CalendarEntry): EventContent {
    return {
        uid,
        dtstart: encodeLocalTime(dtstart),
        dtend: encodeLocalTime(dtend),
        ...(rrule !== undefined && { rrule }),
        ...(exdate.length > 0 && { exdate: exdate.map(encodeLocalTime) }),
        ...(recurrenceId && { recurrenceId: encodeLocalTime(recurrenceId) }),
    };
}

function withoutUndefined({ rrule, recurrenceId, ...entry }: v.InferOutput<typeof calendarEntry>): CalendarEntry {
    return { ...entry, ...(rrule && { rrule }), ...(recurrenceId && { recurrenceId }) };
}
