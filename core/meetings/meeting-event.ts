// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as v from "valibot";
import type { EventContent, StateEvent } from "../matrix/matrix";
import { jsonObject } from "../matrix/state-event";
import { encodeLocalTime, epochOfLocal, localTimeSchema } from "./local-time";
import type { CalendarEntry, Meeting } from "./meeting";

/** Our own keys within a content whose other keys NeoDateFix knows too. */
export const OWN_FIELDS = "de.hessen.connect";

/** A room's members may send what they like: more than this is nobody's calendar. */
const MOST_ENTRIES = 1_000;

const uid = v.pipe(v.string(), v.nonEmpty(), v.maxLength(255));
const userId = v.pipe(v.string(), v.startsWith("@"), v.maxLength(255));
const reason = v.optional(v.fallback(v.optional(v.string()), undefined));
const times = v.optional(v.pipe(v.array(localTimeSchema), v.maxLength(MOST_ENTRIES)), []);

const participants = v.optional(v.pipe(v.array(userId), v.maxLength(10_000)));

const KNOWN_DIFFERENCES = ["title", "description", "location", "participants"];

/** What differs at one date, or in one series. */
const difference = v.fallback(
    v.object({
        title: v.optional(v.pipe(v.string(), v.trim(), v.nonEmpty())),
        description: v.optional(v.string()),
        location: v.optional(v.string()),
        participants,
    }),
    {},
);

/** One entry of `calendar`, as NeoDateFix has it, with our own fields. */
const calendarEntry = v.pipe(
    v.looseObject({
        uid,
        dtstart: localTimeSchema,
        dtend: localTimeSchema,
        rrule: v.optional(v.pipe(v.string(), v.maxLength(1000))),
        exdate: times,
        recurrenceId: v.optional(localTimeSchema),
    }),
    v.check(
        ({ dtstart, dtend }) => epochOfLocal(dtstart) <= epochOfLocal(dtend),
        "expected an end that is not before the start",
    ),
    v.transform((entry): CalendarEntry => {
        const { uid: id, dtstart, dtend, rrule, exdate, recurrenceId, [OWN_FIELDS]: own, ...others } = entry;
        const { participants: people, ...different } = withoutUndefined(
            own === undefined ? {} : v.parse(difference, own),
        );
        const unknownOwn = without(asObject(own), KNOWN_DIFFERENCES);
        const unknown = { ...others, ...(Object.keys(unknownOwn).length > 0 && { [OWN_FIELDS]: unknownOwn }) };
        return {
            uid: id,
            dtstart,
            dtend,
            exdate,
            ...(rrule && { rrule }),
            ...(recurrenceId && { recurrenceId }),
            ...(Object.keys(different).length > 0 && { text: different }),
            ...(people && { participants: people }),
            ...(Object.keys(unknown).length > 0 && { unknown }),
        };
    }),
);

/** The dates of a meeting: a date, a series, the dates of it that differ. */
export const calendarSchema = v.pipe(v.array(calendarEntry), v.nonEmpty(), v.maxLength(MOST_ENTRIES));

/** What NeoDateFix has no place for. */
export const ownFieldsSchema = v.object({
    location: v.optional(v.string()),
    all_day: v.optional(v.boolean(), false),
    participants,
    conference: v.optional(v.boolean(), true),
    answer_wanted: v.optional(v.boolean(), true),
    sequence: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
    formerly: v.optional(
        v.pipe(
            v.array(
                v.pipe(
                    v.object({ uid, shift: v.pipe(v.number(), v.integer()), series: v.optional(uid) }),
                    v.transform(withoutUndefined),
                ),
            ),
            v.maxLength(MOST_ENTRIES),
        ),
        [],
    ),
    cancelled_dates: v.optional(
        v.pipe(
            v.array(
                v.pipe(
                    v.object({
                        uid: v.optional(uid),
                        recurrenceId: localTimeSchema,
                        dtstart: localTimeSchema,
                        dtend: localTimeSchema,
                        reason,
                    }),
                    v.transform(withoutUndefined),
                ),
            ),
            v.maxLength(MOST_ENTRIES),
        ),
        [],
    ),
});

type OwnFields = v.InferOutput<typeof ownFieldsSchema>;

const meetingContent = v.object({
    title: v.optional(v.pipe(v.string(), v.trim(), v.nonEmpty())),
    description: v.optional(v.string()),
    creator: userId,
    cancelled: v.optional(v.object({ reason })),
    calendar: calendarSchema,
    confidential: v.optional(v.object({ anchor: v.string(), details: v.string() })),
    [OWN_FIELDS]: v.optional(ownFieldsSchema, {}),
});

/** Why an event is none of what it should be, for the log and for administrators. */
export interface Invalid {
    readonly invalid: string;
}

/**
 * What a meeting's event (`de.hessen.connect.meeting`) says.
 *
 * @returns `removed` for an event that was emptied, `invalid` with a reason for the log when it is not what the model
 *   says
 */
export function decodeMeeting(event: StateEvent): Meeting | "removed" | Invalid {
    if (Object.keys(event.content).length === 0) return "removed";
    const parsed = v.safeParse(meetingContent, event.content);
    if (!parsed.success) return invalid(parsed.issues[0]);
    const { title, description, creator, cancelled, calendar, confidential, [OWN_FIELDS]: own } = parsed.output;
    if (title === undefined && !confidential) return { invalid: "title: expected a title" };
    return {
        kind: "in-room",
        roomId: event.roomId,
        uid: event.stateKey,
        title: title ?? "",
        creator,
        calendar,
        ...decodeOwnFields(own),
        ...(description && { description }),
        ...(confidential && { confidential }),
        ...(cancelled && { cancelled: withoutUndefined(cancelled) }),
        source: event,
    };
}

/** Where a schema was not met. */
export function invalid(issue: v.BaseIssue<unknown>): Invalid {
    return { invalid: `${v.getDotPath(issue) ?? "(whole)"}: ${issue.message}` };
}

/** The parts of a {@link Meeting} that are written under {@link OWN_FIELDS}. */
export function decodeOwnFields(
    own: OwnFields,
): Pick<
    Meeting,
    | "location"
    | "isAllDay"
    | "participants"
    | "hasConference"
    | "isAnswerWanted"
    | "sequence"
    | "formerly"
    | "cancelledDates"
> {
    return {
        ...(own.location && { location: own.location }),
        isAllDay: own.all_day,
        ...(own.participants && { participants: own.participants }),
        hasConference: own.conference,
        isAnswerWanted: own.answer_wanted,
        sequence: own.sequence,
        formerly: own.formerly,
        cancelledDates: own.cancelled_dates,
    };
}

/** Keys that {@link encodeMeeting} decides on; others are kept as they are. */
const KNOWN = ["title", "description", "cancelled", "confidential"];
const KNOWN_OWN = [
    "location",
    "all_day",
    "participants",
    "conference",
    "answer_wanted",
    "sequence",
    "formerly",
    "cancelled_dates",
];

/**
 * The content of a meeting's event. What we do not know of its `source` survives. A confidential meeting's title and
 * description are left out.
 */
export function encodeMeeting(meeting: Meeting): EventContent {
    const { creator, cancelled, confidential, source } = meeting;
    const kept = source?.content ?? {};
    const { title, description } = confidential ? {} : meeting;
    return {
        ...without(kept, [...KNOWN, OWN_FIELDS]),
        ...(title !== undefined && { title }),
        creator,
        calendar: encodeCalendar(meeting),
        ...(description && { description }),
        ...(confidential && { confidential }),
        ...(cancelled && { cancelled }),
        ...encodeOwnFields(meeting, kept),
    };
}

/**
 * Our own keys, under {@link OWN_FIELDS}. What is as most meetings are is not written.
 *
 * @param kept the content until now; what we do not know of it survives
 */
export function encodeOwnFields(meeting: Meeting, kept: EventContent): EventContent {
    const own = { ...without(asObject(kept[OWN_FIELDS]), KNOWN_OWN), ...ownFieldsOf(meeting) };
    return Object.keys(own).length > 0 ? { [OWN_FIELDS]: own } : {};
}

function ownFieldsOf(meeting: Meeting): EventContent {
    const { location, isAllDay, participants: people, hasConference, isAnswerWanted, sequence } = meeting;
    const { formerly, cancelledDates } = meeting;
    return {
        ...(location && { location }),
        ...(isAllDay && { all_day: true }),
        ...(people && { participants: people }),
        ...(!hasConference && { conference: false }),
        ...(!isAnswerWanted && { answer_wanted: false }),
        ...(sequence > 0 && { sequence }),
        ...(formerly.length > 0 && { formerly }),
        ...(cancelledDates.length > 0 && {
            cancelled_dates: cancelledDates.map(({ uid: series, recurrenceId, dtstart, dtend, reason: why }) => ({
                ...(series !== undefined && { uid: series }),
                recurrenceId: encodeLocalTime(recurrenceId),
                dtstart: encodeLocalTime(dtstart),
                dtend: encodeLocalTime(dtend),
                ...(why !== undefined && { reason: why }),
            })),
        }),
    };
}

/** The dates of a meeting, as NeoDateFix has them. */
export function encodeCalendar({ calendar, confidential }: Meeting): readonly EventContent[] {
    return calendar.map((entry) => encodeEntry(entry, confidential !== undefined));
}

function encodeEntry(entry: CalendarEntry, isConfidential: boolean): EventContent {
    const { uid: id, dtstart, dtend, rrule, exdate, recurrenceId, text: different, participants: people } = entry;
    const { [OWN_FIELDS]: unknownOwn, ...others } = entry.unknown ?? {};
    const own = {
        ...asObject(unknownOwn),
        ...(people && { participants: people }),
        ...(different && (isConfidential ? without({ ...different }, ["title", "description"]) : different)),
    };
    return {
        ...others,
        uid: id,
        dtstart: encodeLocalTime(dtstart),
        dtend: encodeLocalTime(dtend),
        ...(rrule !== undefined && { rrule }),
        ...(exdate.length > 0 && { exdate: exdate.map(encodeLocalTime) }),
        ...(recurrenceId && { recurrenceId: encodeLocalTime(recurrenceId) }),
        ...(Object.keys(own).length > 0 && { [OWN_FIELDS]: own }),
    };
}

/** What is not an object counts as an empty one. */
export function asObject(value: unknown): EventContent {
    return v.is(jsonObject, value) ? value : {};
}

/** A content without some of its keys. */
export function without(content: EventContent, keys: readonly string[]): EventContent {
    return Object.fromEntries(Object.entries(content).filter(([key]) => !keys.includes(key)));
}

type Defined<T> = { [Key in keyof T]: Exclude<T[Key], undefined> };

/** Optional keys are absent, not undefined. */
export function withoutUndefined<T extends object>(value: T): Defined<T> {
    return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Defined<T>;
}
