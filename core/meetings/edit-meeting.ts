// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { isSameLocal, localOfWall, shifted, wallOfLocal, type LocalTime } from "./local-time";
import type { CalendarEntry, FormerIdentity, Meeting, Occurrence } from "./meeting";
import { endOf, ruleOf, untilOf } from "./occurrences";
import { recurrenceDates } from "./recurrence-dates";
import { formatRule, type RecurrenceRule } from "./recurrence-rule";
import { epochOf } from "./zone-clock";

/** Which dates of a series an edit is for. */
export type EditScope = "date" | "following" | "series";

/**
 * What is to be different; what is absent stays as it is. An empty string takes description or place away.
 *
 * Of one date only the times, the text and the people can differ.
 */
export interface MeetingChange {
    readonly title?: string;
    readonly description?: string;
    readonly location?: string;
    /** The new start and end of the date that the edit began at; the others move by as much. */
    readonly times?: { readonly dtstart: LocalTime; readonly dtend: LocalTime };
    readonly isAllDay?: boolean;
    /** The new rule; `none` makes a single date of the series. */
    readonly rrule?: string;
    readonly participants?: readonly string[] | "everybody";
    readonly hasConference?: boolean;
    readonly isAnswerWanted?: boolean;
}

/** How many earlier identities of a meeting are remembered. */
const MOST_FORMER = 20;

/** How many dates of a series that is moved to other days are told apart. */
const MOST_FOLLOWED = 2_000;

const DAY = 86_400_000;

/**
 * A meeting after an edit. 'This and following' makes two of it: the dates until then, and a new meeting with those from
 * then on; both are to be written, the new one first, so that no date is ever missing.
 *
 * Every date outside the scope keeps its time, its text and its answers; so do dates within it that were moved,
 * differ or were called off, in all that the edit does not name.
 *
 * @param occurrence the date that the edit began at, of this meeting
 * @returns what is to be written, in this order
 */
export function editMeeting(occurrence: Occurrence, scope: EditScope, change: MeetingChange): Meeting[] {
    const { meeting } = occurrence;
    if (isSeries(occurrence) && scope === "date") return [editDate(occurrence, change)];
    if (isSeries(occurrence) && scope === "following") {
        const split = splitAt(occurrence);
        if (split) {
            const { before, after, first } = split;
            return [editWhole(after, first, change), next(before)];
        }
    }
    return [editWhole(meeting, occurrence, change)];
}

/**
 * A meeting of which one date, this and the following, or all do not take place.
 *
 * @returns what is to be written, in this order
 */
export function cancelMeeting(occurrence: Occurrence, scope: EditScope, reason: string): Meeting[] {
    const cancelled = reason.trim() ? { reason: reason.trim() } : {};
    if (isSeries(occurrence) && scope === "date") return [cancelDate(occurrence, cancelled)];
    if (isSeries(occurrence) && scope === "following") {
        const split = splitAt(occurrence);
        if (split) return [{ ...split.after, cancelled }, next(split.before)];
    }
    return [next({ ...occurrence.meeting, cancelled })];
}

/** A date or a meeting that was called off takes place after all. */
export function reinstateMeeting(occurrence: Occurrence): Meeting {
    const { meeting, recurrenceId } = occurrence;
    const { cancelled: _, ...others } = meeting;
    if (meeting.cancelled || !recurrenceId) return next(others);
    const isThis = (at: LocalTime): boolean => isSameLocal(at, recurrenceId);
    const off = meeting.cancelledDates.find((one) => isThis(one.recurrenceId));
    if (!off) return meeting;
    const calendar = meeting.calendar.map((entry) =>
        entry.rrule === undefined ? entry : { ...entry, exdate: entry.exdate.filter((at) => !isThis(at)) },
    );
    const series = seriesOf(occurrence);
    // Where it had been moved before, it is moved again.
    const wasMoved = !isSameLocal(off.dtstart, recurrenceId) || !isSameLocal(off.dtend, endOf(series, recurrenceId));
    const { dtstart, dtend } = off;
    return next({
        ...others,
        calendar: wasMoved ? [...calendar, { uid: series.uid, dtstart, dtend, exdate: [], recurrenceId }] : calendar,
        cancelledDates: meeting.cancelledDates.filter((one) => one !== off),
    });
}

/** The first date of the series that a date belongs to, from where all of it is changed; the date itself if it is alone. */
export function firstOfSeries(occurrence: Occurrence): Occurrence {
    const series = seriesOf(occurrence);
    if (series.rrule === undefined) return occurrence;
    const { title, description, location, participants } = occurrence.meeting;
    const { description: _, location: __, participants: ___, ...others } = occurrence;
    return {
        ...others,
        title,
        ...(description !== undefined && { description }),
        ...(location !== undefined && { location }),
        ...(participants && { participants }),
        entry: series,
        dtstart: series.dtstart,
        dtend: series.dtend,
        recurrenceId: series.dtstart,
        start: epochOf(series.dtstart.tzid, wallOfLocal(series.dtstart)),
        end: epochOf(series.dtend.tzid, wallOfLocal(series.dtend)),
    };
}

/** The same date as the first of those that follow, as a split of the series would make it. */
export function followingPart(occurrence: Occurrence): Occurrence {
    return (isSeries(occurrence) ? splitAt(occurrence)?.first : undefined) ?? occurrence;
}

/** Whether the date is one of several. */
export function isSeries({ recurrenceId }: Occurrence): boolean {
    return recurrenceId !== undefined;
}

/** Where a date stands in its series, from 1, and of how many; `total` is absent for a series without end. */
export function positionInSeries(occurrence: Occurrence): { readonly position: number; readonly total?: number } {
    const series = seriesOf(occurrence);
    const at = wallOfLocal(occurrence.recurrenceId ?? occurrence.dtstart);
    const rule = ruleOf(series);
    let position = 1;
    let count = 0;
    const isEndless = rule !== undefined && rule.count === undefined && !rule.until;
    for (const date of datesOf(series)) {
        if (date < at) position += 1;
        else if (isEndless) break;
        count += 1;
        if (count > 5_000) return { position };
    }
    return isEndless ? { position } : { position, total: Math.max(count, 1) };
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

function next(meeting: Meeting): Meeting {
    return { ...meeting, sequence: meeting.sequence + 1 };
}

/** The entry with the rule that the date belongs to. */
function seriesOf({ meeting, entry }: Occurrence): CalendarEntry {
    return meeting.calendar.find(({ uid, rrule }) => uid === entry.uid && rrule !== undefined) ?? entry;
}

function* datesOf(series: CalendarEntry): Iterable<number> {
    const rule = ruleOf(series);
    const start = wallOfLocal(series.dtstart);
    if (!rule) yield start;
    else yield* recurrenceDates(rule, start, start, untilOf(rule, series.dtstart.tzid));
}

/** Text with what changed; what became empty is gone. */
function changedText<T extends { description?: string; location?: string }>(before: T, change: MeetingChange): T {
    const { title, description, location } = change;
    const after = {
        ...before,
        ...(title !== undefined && { title }),
        ...(description !== undefined && { description }),
        ...(location !== undefined && { location }),
    };
    return after;
}

function withoutEmpty(meeting: Meeting): Meeting {
    const { description, location, ...others } = meeting;
    return { ...others, ...(description && { description }), ...(location && { location }) };
}

function editDate(occurrence: Occurrence, change: MeetingChange): Meeting {
    const { meeting, recurrenceId, dtstart, dtend, entry } = occurrence;
    const series = seriesOf(occurrence);
    const isDifferent = entry.rrule === undefined;
    const text = changedText(isDifferent ? { ...entry.text } : {}, change);
    const people = change.participants === "everybody" ? undefined : (change.participants ?? entry.participants);
    const changed: CalendarEntry = {
        uid: series.uid,
        dtstart: change.times?.dtstart ?? dtstart,
        dtend: change.times?.dtend ?? dtend,
        exdate: [],
        recurrenceId: recurrenceId!,
        ...(Object.keys(text).length > 0 && { text }),
        ...(people && { participants: people }),
    };
    const others = meeting.calendar.filter((one) => !one.recurrenceId || !isDateOf(one, series, recurrenceId!));
    return next({ ...meeting, calendar: [...others, changed] });
}

function isDateOf(entry: CalendarEntry, series: CalendarEntry, recurrenceId: LocalTime): boolean {
    return (
        entry.uid === series.uid && entry.recurrenceId !== undefined && isSameLocal(entry.recurrenceId, recurrenceId)
    );
}

function cancelDate(occurrence: Occurrence, cancelled: { readonly reason?: string }): Meeting {
    const { meeting, dtstart, dtend, recurrenceId } = occurrence;
    const series = seriesOf(occurrence);
    const calendar = meeting.calendar
        .filter((one) => !one.recurrenceId || !isDateOf(one, series, recurrenceId!))
        .map((one) => (one === series ? { ...one, exdate: [...one.exdate, recurrenceId!] } : one));
    const others = meeting.cancelledDates.filter((one) => !isSameLocal(one.recurrenceId, recurrenceId!));
    const cancelledDates = [...others, { recurrenceId: recurrenceId!, dtstart, dtend, ...cancelled }];
    return next({ ...meeting, calendar, cancelledDates });
}

/** A series in two: what is before a date, and a new series from then on. Nothing for its first date. */
function splitAt(
    occurrence: Occurrence,
): { readonly before: Meeting; readonly after: Meeting; readonly first: Occurrence } | undefined {
    const { meeting } = occurrence;
    const series = seriesOf(occurrence);
    const rule = ruleOf(series);
    const at = occurrence.recurrenceId!;
    const wall = wallOfLocal(at);
    if (!rule || wall <= wallOfLocal(series.dtstart)) return undefined;

    let dates = 0;
    for (const date of datesOf(series)) {
        if (date >= wall) break;
        dates += 1;
    }
    const { count, ...others } = rule;
    const until = { at: epochOf(at.tzid, wall) - 1000, isUtc: true, isDate: false };
    const afterRule = count === undefined ? rule : { ...rule, count: Math.max(1, count - dates) };

    const uid = crypto.randomUUID();
    const isBefore = (one: LocalTime): boolean => wallOfLocal(one) < wall;
    const ofSeries = (one: CalendarEntry): boolean => one !== series && one.uid === series.uid && !!one.recurrenceId;
    const exceptions = meeting.calendar.filter(ofSeries);
    const unrelated = meeting.calendar.filter((one) => one !== series && !ofSeries(one));
    const newSeries: CalendarEntry = {
        ...series,
        uid,
        dtstart: at,
        dtend: endOf(series, at),
        rrule: formatRule(afterRule),
        exdate: series.exdate.filter((one) => !isBefore(one)),
    };
    const after: Meeting = {
        ...withoutSource(meeting),
        uid,
        calendar: [
            newSeries,
            ...exceptions.filter(({ recurrenceId }) => !isBefore(recurrenceId!)).map((one) => ({ ...one, uid })),
        ],
        cancelledDates: meeting.cancelledDates.filter(({ recurrenceId }) => !isBefore(recurrenceId)),
        sequence: 0,
        formerly: unique([{ uid: series.uid, shift: 0 }, ...meeting.formerly]),
    };
    const before: Meeting = {
        ...meeting,
        calendar: [
            {
                ...series,
                rrule: formatRule({ ...others, until }),
                exdate: series.exdate.filter(isBefore),
            },
            ...exceptions.filter(({ recurrenceId }) => isBefore(recurrenceId!)),
            ...unrelated,
        ],
        cancelledDates: meeting.cancelledDates.filter(({ recurrenceId }) => isBefore(recurrenceId)),
    };
    const entry = occurrence.entry.rrule === undefined ? { ...occurrence.entry, uid } : newSeries;
    return { before, after, first: { ...occurrence, meeting: after, entry } };
}

function withoutSource({ source: _, ...meeting }: Meeting): Meeting {
    return meeting;
}

/** Changes all dates of a meeting; `occurrence` is the one whose new times are named. */
function editWhole(meeting: Meeting, occurrence: Occurrence, change: MeetingChange): Meeting {
    const { participants, hasConference, isAnswerWanted, isAllDay } = change;
    const { participants: before, ...others } = changedText(meeting, change);
    const people = participants === "everybody" ? undefined : (participants ?? before);
    const edited: Meeting = {
        ...withoutEmpty(others),
        ...(people && { participants: people }),
        ...(hasConference !== undefined && { hasConference }),
        ...(isAnswerWanted !== undefined && { isAnswerWanted }),
        ...(isAllDay !== undefined && { isAllDay }),
    };
    const series = seriesOf({ ...occurrence, meeting });
    const after = withSeries(edited, series, moved(series, occurrence, change), {
        shift: shiftOf(occurrence, change),
        isNewRule: change.rrule !== undefined,
    });
    return next(change.times ? withoutOwnTime(after, occurrence, change.times) : after);
}

/** A date that had been moved, and at which all dates are given a new time, is no exception in this any more. */
function withoutOwnTime(meeting: Meeting, { entry }: Occurrence, times: NonNullable<MeetingChange["times"]>): Meeting {
    if (!entry.recurrenceId || entry.rrule !== undefined) return meeting;
    const isThis = (one: CalendarEntry): boolean =>
        one.recurrenceId !== undefined && one.uid === entry.uid && isSameLocal(one.dtstart, entry.dtstart);
    return { ...meeting, calendar: meeting.calendar.map((one) => (isThis(one) ? { ...one, ...times } : one)) };
}

/** The series, or the single date, at its new times and with its new rule. */
function moved(series: CalendarEntry, occurrence: Occurrence, { times, rrule }: MeetingChange): CalendarEntry {
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
function shiftOf({ dtstart }: Occurrence, { times }: MeetingChange): number {
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
function withSeries(
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
        return { ...meeting, calendar: replace(others, alone), cancelledDates: [] };
    }
    if (!isMoved) return { ...meeting, calendar: replace(meeting.calendar, after) };

    const follow = isNewRule ? keptDates(before, after) : followingDates(before, after);
    const series = { ...after, exdate: after.exdate.map(follow) };
    return {
        ...meeting,
        calendar: replace(meeting.calendar, series).map((one) =>
            one.uid === before.uid && one.recurrenceId ? { ...one, recurrenceId: follow(one.recurrenceId) } : one,
        ),
        cancelledDates: meeting.cancelledDates.map(({ recurrenceId, dtstart, dtend, ...one }) => {
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
function remember({ formerly }: Meeting, before: CalendarEntry, shift: number, isNewRule: boolean): FormerIdentity[] {
    const start = wallOfLocal(before.dtstart);
    const days = (Math.floor((start + shift) / DAY) - Math.floor(start / DAY)) * DAY;
    // Of several weekdays only one was moved; the others changed their time of the day at the most.
    const hasOthers = days !== 0 && (isNewRule || (ruleOf(before)?.byDay.length ?? 0) > 1);
    const shifts = hasOthers ? [shift - days, shift] : [shift];
    return unique(
        shifts.flatMap((by) => [
            { uid: before.uid, shift: by },
            ...formerly.map((one) => ({ uid: one.uid, shift: one.shift + by })),
        ]),
    );
}

function unique(identities: readonly FormerIdentity[]): FormerIdentity[] {
    const isFirst = (one: FormerIdentity, index: number): boolean =>
        identities.findIndex(({ uid, shift }) => uid === one.uid && shift === one.shift) === index;
    return identities.filter(isFirst).slice(0, MOST_FORMER);
}
