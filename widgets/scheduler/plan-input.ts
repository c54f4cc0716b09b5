// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { Person } from "../../core/matrix/matrix";
import type { MeetingChange } from "../../core/meetings/edit-meeting";
import {
    epochOfLocal,
    isTimeZone,
    localOfWall,
    shifted,
    wallOfLocal,
    type LocalTime,
} from "../../core/meetings/local-time";
import type { Meeting, Occurrence } from "../../core/meetings/meeting";
import { ruleOf } from "../../core/meetings/occurrences";
import { formatRule, type RecurrenceRule } from "../../core/meetings/recurrence-rule";
import { wallOf, wallOfPlain } from "../../core/meetings/zone-clock";
import { firstDate, inputOfRule, NO_RECURRENCE, ruleOfInput, type RecurrenceInput } from "./recurrence-input";

const DAY = 86_400_000;

/** Stands for the room when the meeting is to get one of its own. */
export const OWN_ROOM = "own-room";

/** What stands in the form, as its fields have it: dates `YYYY-MM-DD`, times `HH:MM`. */
export interface PlanInput {
    readonly roomId: string;
    readonly title: string;
    readonly date: string;
    readonly start: string;
    /** The last day. */
    readonly endDate: string;
    readonly end: string;
    readonly isAllDay: boolean;
    readonly tzid: string;
    readonly location: string;
    readonly description: string;
    readonly recurrence: RecurrenceInput;
    readonly people: "everybody" | readonly string[];
    /** People who are not in the room and are to be invited to it. */
    readonly invited: readonly Person[];
    readonly hasConference: boolean;
    readonly isAnswerWanted: boolean;
    readonly isConfidential: boolean;
}

/** Fields that something can be wrong with, in the order in which they stand. */
export const PLAN_FIELDS = [
    "title",
    "date",
    "start",
    "endDate",
    "end",
    "tzid",
    "interval",
    "until",
    "count",
    "people",
] as const;

export type PlanField = (typeof PLAN_FIELDS)[number];

/** What is to be mended, by field; the words for it are the form's. */
export type PlanProblems = Partial<Record<PlanField, "missing" | "before-start">>;

/** What the fields have before anybody typed. */
export interface PlanStart {
    readonly roomId: string;
    /** Milliseconds since 1970. */
    readonly start: number;
    readonly end: number;
    readonly isAllDay: boolean;
    readonly tzid: string;
}

/** The next half hour on, for as long as meetings usually take. */
export function usualStart(now: Temporal.ZonedDateTime, minutes: number): { start: number; end: number } {
    const start = now.round({ smallestUnit: "minute", roundingIncrement: 30, roundingMode: "ceil" }).epochMilliseconds;
    return { start, end: start + minutes * 60_000 };
}

/** The form as it is opened for a new meeting. */
export function emptyPlan({ roomId, start, end, isAllDay, tzid }: PlanStart): PlanInput {
    return {
        roomId,
        title: "",
        ...timesInput(localOfWall(tzid, wallOf(tzid, start)), localOfWall(tzid, wallOf(tzid, end)), isAllDay),
        isAllDay,
        tzid,
        location: "",
        description: "",
        recurrence: NO_RECURRENCE,
        people: "everybody",
        invited: [],
        hasConference: true,
        isAnswerWanted: true,
        isConfidential: false,
    };
}

/**
 * The form for changing a meeting, or for planning one like it.
 *
 * @param occurrence the date that is changed, or from which on; for all dates the first of the series
 * @param hasRule whether the rule is shown: of one date alone it cannot be changed
 */
export function planOf(occurrence: Occurrence, hasRule: boolean): PlanInput {
    const { meeting, entry, dtstart, dtend, title, description = "", location = "" } = occurrence;
    const series = meeting.calendar.find(({ uid, rrule }) => uid === entry.uid && rrule !== undefined);
    const rule = series && hasRule ? ruleOf(series) : undefined;
    const { tzid } = dtstart;
    const end = dtend.tzid === tzid ? dtend : localOfWall(tzid, wallOf(tzid, occurrence.end));
    return {
        roomId: meeting.roomId,
        title,
        ...timesInput(dtstart, end, meeting.isAllDay),
        isAllDay: meeting.isAllDay,
        tzid,
        location,
        description,
        recurrence: rule ? inputOfRule(rule, dtstart) : NO_RECURRENCE,
        people: occurrence.participants ?? "everybody",
        invited: [],
        hasConference: meeting.hasConference,
        isAnswerWanted: meeting.isAnswerWanted,
        isConfidential: meeting.confidential !== undefined,
    };
}

function timesInput(
    dtstart: LocalTime,
    dtend: LocalTime,
    isAllDay: boolean,
): Pick<PlanInput, "date" | "start" | "endDate" | "end"> {
    const clock = ({ time }: LocalTime): string => time.toPlainTime().toString({ smallestUnit: "minute" });
    const last = isAllDay && wallOfLocal(dtend) > wallOfLocal(dtstart) ? shifted(dtend, -DAY) : dtend;
    return {
        date: dtstart.time.toPlainDate().toString(),
        start: clock(dtstart),
        endDate: last.time.toPlainDate().toString(),
        end: clock(dtend),
    };
}

/** What is missing or cannot be. */
export function problemsOf(input: PlanInput): PlanProblems {
    const { title, date, start, endDate, end, isAllDay, tzid, recurrence, people, invited } = input;
    const problems: { -readonly [Field in PlanField]?: "missing" | "before-start" } = {};
    if (!title.trim()) problems.title = "missing";
    if (!date) problems.date = "missing";
    if (!isAllDay && !start) problems.start = "missing";
    if (!endDate) problems.endDate = "missing";
    else if (date && endDate < date) problems.endDate = "before-start";
    if (!isAllDay) {
        if (!end) problems.end = "missing";
        else if (start && date === endDate && end <= start) problems.end = "before-start";
    }
    if (!isTimeZone(tzid)) problems.tzid = "missing";
    // In the hour that is skipped in spring a start moves on, perhaps past the end.
    else if (!isAllDay && Object.keys(problems).every((field) => field === "title") && !takesTime(input)) {
        problems.end = "before-start";
    }
    if (recurrence.preset === "custom" && !isCount(recurrence.interval)) problems.interval = "missing";
    if (recurrence.preset !== "none") {
        if (recurrence.end === "count" && !isCount(recurrence.count)) problems.count = "missing";
        if (recurrence.end === "until") {
            if (!recurrence.until) problems.until = "missing";
            else if (recurrence.until < date) problems.until = "before-start";
        }
    }
    if (people !== "everybody" && people.length + invited.length === 0) problems.people = "missing";
    return problems;
}

function takesTime({ date, start, endDate, end, tzid }: PlanInput): boolean {
    const at = (day: string, time: string): number =>
        epochOfLocal({ tzid, time: Temporal.PlainDateTime.from(`${day}T${time}`) });
    return at(date, start) < at(endDate, end);
}

function isCount(text: string): boolean {
    return /^[1-9]\d{0,3}$/.test(text);
}

/** The end moves with the start, so that the meeting stays as long as it was. */
export function withTimes(input: PlanInput, change: { readonly date?: string; readonly start?: string }): PlanInput {
    const next = { ...input, ...change };
    if (!next.date || !next.start || !input.date || !input.start || !input.endDate || !input.end) return next;
    const at = (date: string, time: string): number => wallOfPlain(Temporal.PlainDateTime.from(`${date}T${time}`));
    const length = at(input.endDate, input.end) - at(input.date, input.start);
    if (length < 0) return next;
    const end = shifted({ tzid: "UTC", time: Temporal.PlainDateTime.from(`${next.date}T${next.start}`) }, length).time;
    return {
        ...next,
        endDate: end.toPlainDate().toString(),
        end: end.toPlainTime().toString({ smallestUnit: "minute" }),
        recurrence: { ...next.recurrence, weekdays: weekdaysFor(input, next.date) },
    };
}

/** Of the weekdays that were chosen, the one that the date was on moves with it. */
function weekdaysFor({ date, recurrence }: PlanInput, next: string): readonly number[] {
    const [before, now] = [Temporal.PlainDate.from(date).dayOfWeek, Temporal.PlainDate.from(next).dayOfWeek];
    return [...new Set(recurrence.weekdays.map((weekday) => (weekday === before ? now : weekday)))];
}

/** When the meeting takes place for the first time, and by which rule, as it will be saved. */
export interface PlannedTimes {
    readonly dtstart: LocalTime;
    readonly dtend: LocalTime;
    readonly rule: RecurrenceRule | undefined;
}

/** The times of a form without problems. A first date that is none of the rule gives way to the next that is. */
export function plannedTimes(input: PlanInput): PlannedTimes {
    const { date, endDate, isAllDay, tzid } = input;
    const day = Temporal.PlainDate.from(date);
    const time = day.toPlainDateTime(isAllDay ? undefined : Temporal.PlainTime.from(input.start));
    const endTime = isAllDay
        ? Temporal.PlainDate.from(endDate).add({ days: 1 }).toPlainDateTime()
        : Temporal.PlainDate.from(endDate).toPlainDateTime(Temporal.PlainTime.from(input.end));
    const rule = ruleOfInput(input.recurrence, day, tzid);
    const first = (rule && firstDate(rule, time)) ?? time;
    const length = wallOfPlain(endTime) - wallOfPlain(time);
    const dtstart = { tzid, time: first };
    return { dtstart, dtend: shifted(dtstart, length), rule };
}

/** The meeting that a form without problems describes. */
export function plannedMeeting(input: PlanInput, creator: string): Meeting {
    const uid = crypto.randomUUID();
    const { dtstart, dtend, rule } = plannedTimes(input);
    const [location, description] = [input.location.trim(), input.description.trim()];
    const isOwn = input.roomId === OWN_ROOM;
    // Of a meeting with a room of its own everybody in the room takes part.
    const participants = isOwn ? "everybody" : peopleOf(input);
    return {
        kind: isOwn ? "own-room" : "in-room",
        roomId: isOwn ? "" : input.roomId,
        uid,
        title: input.title.trim(),
        creator,
        ...(location && { location }),
        ...(description && { description }),
        calendar: [{ uid, dtstart, dtend, exdate: [], ...(rule && { rrule: formatRule(rule) }) }],
        cancelledDates: [],
        isAllDay: input.isAllDay,
        ...(participants !== "everybody" && { participants }),
        hasConference: input.hasConference,
        isAnswerWanted: input.isAnswerWanted,
        sequence: 0,
        formerly: [],
    };
}

/** Who takes part; whoever is invited to the room is among them. */
export function peopleOf({ people, invited }: PlanInput): "everybody" | readonly string[] {
    if (people === "everybody") return people;
    return [...new Set([...people, ...invited.map(({ userId }) => userId)])];
}

/** The parts of a form that belong together when two people change them. */
export const PLAN_PARTS = {
    title: ["title"],
    times: ["date", "start", "endDate", "end", "isAllDay", "tzid"],
    recurrence: ["recurrence"],
    location: ["location"],
    description: ["description"],
    people: ["people", "invited"],
    conference: ["hasConference"],
    answer: ["isAnswerWanted"],
} as const satisfies Readonly<Record<string, readonly (keyof PlanInput)[]>>;

export type PlanPart = keyof typeof PLAN_PARTS;

/** Which parts of two forms differ. */
export function differences(a: PlanInput, b: PlanInput): PlanPart[] {
    return (Object.keys(PLAN_PARTS) as PlanPart[]).filter((part) =>
        PLAN_PARTS[part].some((field) => JSON.stringify(a[field]) !== JSON.stringify(b[field])),
    );
}

/** A form with some parts of another. */
export function withParts(input: PlanInput, other: PlanInput, parts: readonly PlanPart[]): PlanInput {
    const fields = parts.flatMap((part): readonly (keyof PlanInput)[] => PLAN_PARTS[part]);
    return { ...input, ...Object.fromEntries(fields.map((field) => [field, other[field]])) };
}

/** What was changed in the form since it was opened. */
export function changeOf(input: PlanInput, before: PlanInput): MeetingChange {
    const changed = new Set(differences(input, before));
    const { dtstart, dtend, rule } = plannedTimes(input);
    const hasNewTimes = changed.has("times") || changed.has("recurrence");
    return {
        ...(changed.has("title") && { title: input.title.trim() }),
        ...(changed.has("location") && { location: input.location.trim() }),
        ...(changed.has("description") && { description: input.description.trim() }),
        ...(hasNewTimes && { times: { dtstart, dtend }, isAllDay: input.isAllDay }),
        ...(changed.has("recurrence") && { rrule: rule ? formatRule(rule) : "none" }),
        ...(changed.has("people") && { participants: peopleOf(input) }),
        ...(changed.has("conference") && { hasConference: input.hasConference }),
        ...(changed.has("answer") && { isAnswerWanted: input.isAnswerWanted }),
    };
}
