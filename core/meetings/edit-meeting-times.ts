// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { MeetingChange } from "./edit-meeting";
import { formerlyOf, withFormerly } from "./formerly";
import { isSameLocal, localOfWall, shifted, wallOfLocal, type LocalTime } from "./local-time";
import type { CalendarEntry, FormerIdentity, Meeting, Occurrence } from "./meeting";
import { endOf, ruleOf, seriesOfCancelled, untilOf } from "./occurrences";
import { recurrenceDates } from "./recurrence-dates";
import { formatRule, type RecurrenceRule } from "./recurrence-rule";
import { epochOf } from "./zone-clock";

/** How many dates of a series that is moved to other days are told apart. */
const MOST_FOLLOWED = 2_000;

const DAY = 86_400_000;

/** Wall times (see zone-clock) of all dates that a series names, also those that do not take place. */
export function* datesOf(series: CalendarEntry): Iterable<number> {
    const rule = ruleOf(series);
    const start = wallOfLocal(series.dtstart);
    if (!rule) yield start;
    else yield* recurrenceDates(rule, start, start, untilOf(rule, series.dtstart.tzid));
}

/** A rule that names the new date where it named the old one: `every Monday` becomes `every Tuesday`. */
export function adaptRule(rule: RecurrenceRule, from: LocalTime, to: LocalTime): RecurrenceRule {
    const [old, now] = [from.time, to.time];
    if (old.toPlainDate().equals(now.toPlainDate())) return rule;
    const byDay = rule.byDay.map((day) => {
        if (day.weekday !== old.dayOfWeek) return day;
        if (day.nth === undefined) return { weekday: now.dayOfWeek };
        const isLast = day.nth < 0 && now.day + 7 > now.daysInMonth;
        return { weekday: now.dayOfWeek, nth: isLast ? -1 : Math.ceil(now.day / 7) };
    });
    return {
        ...rule,
        byDay: byDay.filter((day, index) => byDay.findIndex((one) => isSameDay(one, day)) === index),
        byMonthDay: rule.byMonthDay.map((day) => (day === old.day ? now.day : day)),
        byMonth: rule.byMonth.map((month) => (month === old.month ? now.month : month)),
    };
}

function isSameDay(a: RecurrenceRule["byDay"][number], b: RecurrenceRule["byDay"][number]): boolean {
    return a.weekday === b.weekday && a.nth === b.nth;
}

/** A date that had been moved, and at which all dates are given a new time, is no exception in this any more. */
export function withoutOwnTime(
    meeting: Meeting,
    { entry }: Occurrence,
    times: NonNullable<MeetingChange["times"]>,
): Meeting {
    if (!entry.recurrenceId || entry.rrule !== undefined) return meeting;
    const isThis = (one: CalendarEntry): boolean =>
        one.recurrenceId !== undefined && one.uid === entry.uid && isSameLocal(one.dtstart, entry.dtstart);
    return { ...meeting, calendar: meeting.calendar.map((one) => (isThis(one) ? { ...one, ...times } : one)) };
}

/** The series, or the single date, at its new times and with its new rule. */
export function moved(series: CalendarEntry, occurrence: Occurrence, { times, rrule }: MeetingChange): CalendarEntry {
    const { rrule: ruleBefore, ...entry } = series;
    const rule = rrule === undefined ? ruleBefore : rrule === "none" ? undefined : rrule;
    if (!times) return { ...entry, ...(rule !== undefined && { rrule: rule }) };

    const shift = shiftOf(occurrence, { times });
    const { tzid } = times.dtstart;
    const at = occurrence.recurrenceId ?? occurrence.dtstart;
    const to = localOfWall(tzid, wallOfLocal(at) + shift);
    // What is left of the series when it ends being one is the date at which that was said.
    const isNamed = rule === undefined || rrule !== undefined;
    const dtstart = isNamed ? times.dtstart : firstDate(series, at, to);
    const length = wallOfLocal(times.dtend) - wallOfLocal(times.dtstart);
    const dtend =
        times.dtend.tzid === tzid
            ? localOfWall(tzid, wallOfLocal(dtstart) + length)
            : endOf({ ...series, ...times }, dtstart);
    const isAdapted = rrule === undefined && rule !== undefined;
    const adapted = isAdapted ? adaptText(series, at, to, dtstart) : rule;
    return { ...entry, dtstart, dtend, ...(adapted !== undefined && { rrule: adapted }) };
}

/** By how much the clock on the wall moves; a date that had been moved before moves from where people see it. */
export function shiftOf({ dtstart }: Occurrence, { times }: MeetingChange): number {
    return times ? wallOfLocal(times.dtstart) - wallOfLocal(dtstart) : 0;
}

/** Where a series begins when the date `from` of it becomes `to`. */
function firstDate(series: CalendarEntry, from: LocalTime, to: LocalTime): LocalTime {
    const shift = wallOfLocal(to) - wallOfLocal(from);
    const shiftedStart = wallOfLocal(series.dtstart) + shift;
    const rule = ruleOf(series);
    const days = Math.floor(wallOfLocal(to) / DAY) - Math.floor(wallOfLocal(from) / DAY);
    if (!rule || days === 0) return localOfWall(to.tzid, shiftedStart);
    if (rule.freq === "WEEKLY" && rule.byDay.length > 1) {
        // Only one of its weekdays moves to another.
        const isOther = series.dtstart.time.dayOfWeek !== from.time.dayOfWeek;
        return localOfWall(to.tzid, isOther ? shiftedStart - days * DAY : shiftedStart);
    }
    if (rule.freq !== "MONTHLY" && rule.freq !== "YEARLY") return localOfWall(to.tzid, shiftedStart);
    // The second Tuesday and the third Wednesday are not in every month equally far apart.
    const start = localOfWall(to.tzid, shiftedStart);
    const ofMonth = wallOfLocal({ ...start, time: start.time.with({ day: 1 }) });
    const { count: _, until: __, ...endless } = adaptRule(rule, from, to);
    const [first = shiftedStart] = recurrenceDates(endless, ofMonth, ofMonth);
    return localOfWall(to.tzid, first);
}

/** The series' rule for its new times. Its last date stays its last date. */
function adaptText(series: CalendarEntry, from: LocalTime, to: LocalTime, dtstart: LocalTime): string {
    const rule = ruleOf(series);
    if (!rule) return series.rrule ?? "";
    const { until, ...adapted } = adaptRule(rule, from, to);
    if (!until) return formatRule(adapted);
    const start = wallOfLocal(dtstart);
    let last = start;
    const after = recurrenceDates(adapted, start, start)[Symbol.iterator]();
    for (const _ of datesOf(series)) last = after.next().value ?? last;
    return formatRule({ ...adapted, until: { at: epochOf(dtstart.tzid, last), isUtc: true, isDate: false } });
}

/** The meeting with its series replaced: exceptions and dates that were called off follow it. */
export function withSeries(
    meeting: Meeting,
    before: CalendarEntry,
    after: CalendarEntry,
    { shift, isNewRule }: { readonly shift: number; readonly isNewRule: boolean },
): Meeting {
    const isMoved = shift !== 0 || !isSameLocal(before.dtstart, after.dtstart);
    const replace = (entries: readonly CalendarEntry[], entry: CalendarEntry): CalendarEntry[] =>
        entries.map((one) => (one === before ? entry : one));
    if (after.rrule === undefined) {
        const others = meeting.calendar.filter((one) => one === before || one.uid !== before.uid);
        const alone = { ...after, exdate: [] };
        const cancelledDates = meeting.cancelledDates.filter((one) => seriesOfCancelled(meeting, one) !== before);
        return { ...meeting, calendar: replace(others, alone), cancelledDates };
    }
    if (!isMoved) return { ...meeting, calendar: replace(meeting.calendar, after) };

    const follow = isNewRule ? keptDates(before, after) : followingDates(before, after);
    const series = { ...after, exdate: after.exdate.map(follow) };
    return {
        ...meeting,
        calendar: replace(meeting.calendar, series).map((one) =>
            one.uid === before.uid && one.recurrenceId ? { ...one, recurrenceId: follow(one.recurrenceId) } : one,
        ),
        cancelledDates: meeting.cancelledDates.map((off) => {
            if (seriesOfCancelled(meeting, off) !== before) return off;
            const { recurrenceId, dtstart, dtend, ...one } = off;
            const followed = follow(recurrenceId);
            const by = wallOfLocal(followed) - wallOfLocal(recurrenceId);
            return { ...one, recurrenceId: followed, dtstart: shifted(dtstart, by), dtend: shifted(dtend, by) };
        }),
        formerly: remember(meeting, before, shift, isNewRule),
    };
}

/** Where a date of a series is after the series was moved: the third stays the third. */
function followingDates(before: CalendarEntry, after: CalendarEntry): (at: LocalTime) => LocalTime {
    const { tzid } = after.dtstart;
    const shift = wallOfLocal(after.dtstart) - wallOfLocal(before.dtstart);
    if (before.rrule === after.rrule) return (at) => localOfWall(tzid, wallOfLocal(at) + shift);
    const places = new Map<number, number>();
    const now = datesOf(after)[Symbol.iterator]();
    for (const date of datesOf(before)) {
        const place = now.next();
        if (place.done || places.size > MOST_FOLLOWED) break;
        places.set(date, place.value);
    }
    return (at) => localOfWall(tzid, places.get(wallOfLocal(at)) ?? wallOfLocal(at) + shift);
}

/** With another rule a date stays what it is where the new rule names its day, too. */
function keptDates(before: CalendarEntry, after: CalendarEntry): (at: LocalTime) => LocalTime {
    const { tzid } = after.dtstart;
    const [start, now] = [wallOfLocal(before.dtstart), wallOfLocal(after.dtstart)];
    const days = (Math.floor(now / DAY) - Math.floor(start / DAY)) * DAY;
    const dates = new Set<number>();
    for (const date of datesOf(after)) if (dates.add(date).size > MOST_FOLLOWED) break;
    return (at) => {
        const sameDay = wallOfLocal(at) + now - start - days;
        return localOfWall(tzid, dates.has(sameDay) ? sameDay : wallOfLocal(at) + now - start);
    };
}

/** Under what names the dates were known before the series was moved. */
function remember(
    meeting: Meeting,
    before: CalendarEntry,
    shift: number,
    isNewRule: boolean,
): readonly FormerIdentity[] {
    const start = wallOfLocal(before.dtstart);
    const days = (Math.floor((start + shift) / DAY) - Math.floor(start / DAY)) * DAY;
    // Of several weekdays only one was moved; the others changed their time of the day at the most.
    const hasOthers = days !== 0 && (isNewRule || (ruleOf(before)?.byDay.length ?? 0) > 1);
    const shifts = hasOthers ? [shift - days, shift] : [shift];
    const identities = shifts.flatMap((by) => [
        { uid: before.uid, shift: by },
        ...formerlyOf(meeting, before.uid).map((one) => ({ uid: one.uid, shift: one.shift + by })),
    ]);
    return withFormerly(meeting, before.uid, identities);
}
