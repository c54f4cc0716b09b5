// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import ICAL from "ical.js";
import { toZoned, type LocalTime } from "./local-time";
import type { CalendarEntry, Meeting, Occurrence } from "./meeting";

/**
 * How many dates of one series are looked at. A rule may name a date every second for ever; nobody's calendar does.
 */
const MOST_DATES = 5_000;

/**
 * When a meeting takes place within a range, in order of the calendar's entries. A series is expanded in its own local
 * time, so that it stays at ten o'clock in summer and winter; dates that are excluded or moved are left out, the moved
 * ones are there at their new time.
 *
 * @param from,until the range; what ends after `from` and starts before `until` is in it
 */
export function occurrencesIn(
    meeting: Meeting,
    from: Temporal.ZonedDateTime,
    until: Temporal.ZonedDateTime,
): Occurrence[] {
    const isSeries = meeting.calendar.some(({ rrule }) => rrule !== undefined);
    const moved = new Set(meeting.calendar.flatMap(({ recurrenceId }) => (recurrenceId ? [keyOf(recurrenceId)] : [])));
    return meeting.calendar.flatMap((entry) => {
        const starts = entry.rrule === undefined ? [entry.dtstart] : expand(entry, moved, until);
        return starts
            .map((start) => occurrence(meeting, entry, start, isSeries))
            .filter(({ start, end }) => isBefore(from, end) && isBefore(start, until));
    });
}

function expand(entry: CalendarEntry, moved: ReadonlySet<string>, until: Temporal.ZonedDateTime): LocalTime[] {
    const { tzid, time } = entry.dtstart;
    const left = new Set([...moved, ...entry.exdate.map(keyOf)]);
    const starts: LocalTime[] = [];
    for (const date of datesOf(entry.rrule ?? "", time)) {
        const start = { tzid, time: date };
        if (!isBefore(toZoned(start), until)) break;
        if (!left.has(keyOf(start))) starts.push(start);
    }
    return starts;
}

/** The dates of a rule, in local time. A rule that cannot be read leaves the first date. */
function datesOf(rrule: string, start: Temporal.PlainDateTime): Iterable<Temporal.PlainDateTime> {
    try {
        const rule = ICAL.Recur.fromString(rrule);
        return iterate(rule.iterator(ICAL.Time.fromString(start.toString(), undefined)));
    } catch {
        return [start];
    }
}

function* iterate(iterator: { next(): ICAL.Time | null }): Iterable<Temporal.PlainDateTime> {
    for (let count = 0; count < MOST_DATES; count += 1) {
        const date = iterator.next();
        if (!date) return;
        const { year, month, day, hour, minute, second } = date;
        yield Temporal.PlainDateTime.from({ year, month, day, hour, minute, second });
    }
}

function occurrence(meeting: Meeting, entry: CalendarEntry, at: LocalTime, isRecurring: boolean): Occurrence {
    const start = toZoned(at);
    // As long as the first date by the clock, not by the hours that have passed: 10 to 11 stays 10 to 11.
    const length = entry.dtstart.time.until(entry.dtend.time);
    const end =
        entry.dtstart.tzid === entry.dtend.tzid
            ? toZoned({ tzid: at.tzid, time: at.time.add(length) })
            : start.add(toZoned(entry.dtstart).until(toZoned(entry.dtend)));
    return { meeting, entry, start, end, isRecurring };
}

function keyOf({ time }: LocalTime): string {
    return time.toString({ smallestUnit: "second" });
}

function isBefore(a: Temporal.ZonedDateTime, b: Temporal.ZonedDateTime): boolean {
    return Temporal.ZonedDateTime.compare(a, b) < 0;
}
