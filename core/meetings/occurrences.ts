// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { epochOfLocal, isSameLocal, localOfWall, shifted, wallOfLocal, type LocalTime } from "./local-time";
import type { CalendarEntry, CancelledDate, Meeting, MeetingText, Occurrence } from "./meeting";
import { recurrenceDates } from "./recurrence-dates";
import { parseRule, type RecurrenceRule } from "./recurrence-rule";
import { epochOf, plainOfWall, wallOf } from "./zone-clock";

/** How many dates of one meeting one window shows. A rule may name each second of a month. */
const MOST_DATES = 1_000;

const DAY = 86_400_000;

/** A stretch of time and the zone in which its days begin. */
export interface Window {
    /** Milliseconds since 1970; what ends after it is in the window. */
    readonly from: number;
    /** Exclusive; what starts before it is in the window. */
    readonly until: number;
    /** IANA name of the viewer's zone. */
    readonly zone: string;
}

/**
 * When a meeting takes place within a window, in no certain order. A series is expanded by its own clock, so that it
 * stays at ten o'clock in summer and winter. Dates that were called off are there as such; of a meeting that takes all
 * day its dates count, wherever the viewer is.
 */
export function occurrencesIn(meeting: Meeting, window: Window): Occurrence[] {
    const found: Occurrence[] = [];
    const isIn = ({ start, end }: Occurrence): boolean =>
        start < window.until && (end > window.from || (start === end && start >= window.from));
    for (const entry of meeting.calendar) {
        if (entry.rrule === undefined) {
            const one = occurrence(meeting, entry, entry.dtstart, entry.dtend, window.zone);
            if (isIn(one)) found.push(one);
            continue;
        }
        for (const start of datesOfSeries(meeting, entry, window)) {
            const one = occurrence(meeting, entry, start, endOf(entry, start), window.zone);
            if (isIn(one) && found.push(one) >= MOST_DATES) break;
        }
    }
    for (const off of meeting.cancelledDates) {
        const series = seriesOfCancelled(meeting, off);
        if (!series) continue;
        const { recurrenceId, dtstart, dtend, reason } = off;
        const entry = { ...series, recurrenceId };
        const one = occurrence(meeting, entry, dtstart, dtend, window.zone);
        const cancelled = { cancelled: reason === undefined ? {} : { reason } };
        if (isIn(one)) found.push({ ...one, ...cancelled });
    }
    return found;
}

/** The series that a date which was called off is of; `undefined` when there is none any more. */
export function seriesOfCancelled({ calendar }: Meeting, { uid }: CancelledDate): CalendarEntry | undefined {
    return calendar.find((entry) => entry.rrule !== undefined && (uid === undefined || entry.uid === uid));
}

/** The entry with the rule that an entry's dates belong to; the entry itself when there is none. */
export function seriesOf({ calendar }: Meeting, entry: CalendarEntry): CalendarEntry {
    return calendar.find(({ uid, rrule }) => uid === entry.uid && rrule !== undefined) ?? entry;
}

/** What is said of the dates of an entry: by itself, else by its series, else by the meeting. */
export function saidOf(meeting: Meeting, entry: CalendarEntry): Pick<Occurrence, keyof MeetingText | "participants"> {
    const series = entry.rrule === undefined && entry.recurrenceId ? seriesOf(meeting, entry) : entry;
    const said = { ...series.text, ...entry.text };
    const { title = meeting.title, description = meeting.description, location = meeting.location } = said;
    const participants = entry.participants ?? series.participants ?? meeting.participants;
    return {
        title,
        ...(description && { description }),
        ...(location && { location }),
        ...(participants && { participants }),
    };
}

/**
 * The starts of a series' dates that take place as the series says, from the first that may reach into the window.
 */
export function* datesOfSeries(meeting: Meeting, entry: CalendarEntry, window: Window): Iterable<LocalTime> {
    const { dtstart, dtend } = entry;
    const { tzid } = dtstart;
    const left = leftOut(meeting, entry);
    // A day more on each side: dates of meetings that take all day lie elsewhere in the viewer's zone.
    const length = Math.max(0, epochOfLocal(dtend) - epochOfLocal(dtstart));
    const first = wallOf(tzid, window.from) - length - DAY;
    const last = wallOf(tzid, window.until) + DAY;
    const rule = ruleOf(entry);
    if (!rule) {
        yield dtstart;
        return;
    }
    const until = Math.min(last, untilOf(rule, tzid));
    for (const wall of recurrenceDates(rule, wallOfLocal(dtstart), first, until)) {
        if (!left.has(wall)) yield localOfWall(tzid, wall);
    }
}

/** Wall times of the dates that do not take place, or not as the series says. */
export function leftOut(meeting: Meeting, entry: CalendarEntry): ReadonlySet<number> {
    const { tzid } = entry.dtstart;
    // Times in another zone than the series' name the same moment.
    const wall = (at: LocalTime): number => (at.tzid === tzid ? wallOfLocal(at) : wallOf(tzid, epochOfLocal(at)));
    return new Set([
        ...entry.exdate.map(wall),
        ...meeting.calendar.flatMap(({ uid, recurrenceId }) =>
            recurrenceId && uid === entry.uid ? [wall(recurrenceId)] : [],
        ),
    ]);
}

/** The last wall time at which a date may start. */
export function untilOf({ until }: RecurrenceRule, tzid: string): number {
    if (!until) return Number.POSITIVE_INFINITY;
    return until.isUtc ? wallOf(tzid, until.at) : until.at;
}

/**
 * The last day on which a date of a rule with one date a day at the most may start; `undefined` without UNTIL. A series
 * at ten that ends at half past nine of a day ends on the day before.
 */
export function lastDayOf(rule: RecurrenceRule, { tzid, time }: LocalTime): Temporal.PlainDate | undefined {
    if (!rule.until) return undefined;
    const until = plainOfWall(untilOf(rule, tzid));
    const isReached = Temporal.PlainTime.compare(until.toPlainTime(), time.toPlainTime()) >= 0;
    return until.toPlainDate().subtract({ days: isReached ? 0 : 1 });
}

/** A date is as long as the first one by the clock: 10 to 11 stays 10 to 11. */
export function endOf({ dtstart, dtend }: CalendarEntry, start: LocalTime): LocalTime {
    if (dtstart.tzid === dtend.tzid) return shifted(start, wallOfLocal(dtend) - wallOfLocal(dtstart));
    const end = epochOfLocal(start) + epochOfLocal(dtend) - epochOfLocal(dtstart);
    return localOfWall(dtend.tzid, wallOf(dtend.tzid, end));
}

const rules = new WeakMap<CalendarEntry, RecurrenceRule | "unreadable">();

/** An entry's rule; `undefined` when it has none or it cannot be read. */
export function ruleOf(entry: CalendarEntry): RecurrenceRule | undefined {
    if (entry.rrule === undefined) return undefined;
    let rule = rules.get(entry);
    if (!rule) rules.set(entry, (rule = parseRule(entry.rrule) ?? "unreadable"));
    return rule === "unreadable" ? undefined : rule;
}

function occurrence(
    meeting: Meeting,
    entry: CalendarEntry,
    dtstart: LocalTime,
    dtend: LocalTime,
    viewerZone: string,
): Occurrence {
    const epoch = (at: LocalTime): number => epochOf(meeting.isAllDay ? viewerZone : at.tzid, wallOfLocal(at));
    const recurrenceId = entry.recurrenceId ?? (entry.rrule === undefined ? undefined : dtstart);
    return {
        meeting,
        entry,
        ...saidOf(meeting, entry),
        dtstart,
        dtend,
        start: epoch(dtstart),
        end: epoch(dtend),
        ...(recurrenceId && { recurrenceId }),
        ...(meeting.cancelled && { cancelled: meeting.cancelled }),
    };
}

/** Around a date that may have been moved, the meeting's dates are looked for this far. */
const SEARCH = 400 * DAY;

/**
 * The same date in another version of its meeting; `undefined` when that has no such date any more.
 *
 * @param zone the viewer's
 */
export function sameDate(meeting: Meeting, date: Occurrence, zone: string): Occurrence | undefined {
    const around = { from: date.start - SEARCH, until: date.start + SEARCH, zone };
    return occurrencesIn(meeting, around).find(
        ({ entry, recurrenceId }) =>
            entry.uid === date.entry.uid &&
            (recurrenceId && date.recurrenceId
                ? isSameLocal(recurrenceId, date.recurrenceId)
                : !recurrenceId && !date.recurrenceId),
    );
}
