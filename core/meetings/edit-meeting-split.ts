// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { datesOf } from "./edit-meeting-times";
import { formerlyOf, withFormerly } from "./formerly";
import { localOfWall, wallOfLocal, type LocalTime } from "./local-time";
import type { CalendarEntry, CancelledDate, Meeting, Occurrence } from "./meeting";
import { endOf, ruleOf, seriesOf, seriesOfCancelled, untilOf } from "./occurrences";
import { recurrenceDates } from "./recurrence-dates";
import { formatRule } from "./recurrence-rule";
import { epochOf } from "./zone-clock";

/** How many dates of a series that is ended stay visible as called off. */
const MOST_CALLED_OFF = 60;

/** A series cut in two before one of its dates. */
interface Cut {
    readonly series: CalendarEntry;
    /** The series as it ends before the date. */
    readonly ended: CalendarEntry;
    /** A new series, with a new uid, from the date on. */
    readonly begun: CalendarEntry;
    isBefore(at: LocalTime): boolean;
}

/** Nothing for a series' first date. */
function cutAt({ meeting, entry, recurrenceId }: Occurrence): Cut | undefined {
    const series = seriesOf(meeting, entry);
    const rule = ruleOf(series);
    const at = recurrenceId!;
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
    const isBefore = (one: LocalTime): boolean => wallOfLocal(one) < wall;
    return {
        series,
        ended: { ...series, rrule: formatRule({ ...others, until }), exdate: series.exdate.filter(isBefore) },
        begun: {
            ...series,
            uid: crypto.randomUUID(),
            dtstart: at,
            dtend: endOf(series, at),
            rrule: formatRule(afterRule),
            exdate: series.exdate.filter((one) => !isBefore(one)),
        },
        isBefore,
    };
}

/** Whether an entry is a date of a series that differs from it. */
function isExceptionOf(entry: CalendarEntry, series: CalendarEntry): boolean {
    return entry !== series && entry.uid === series.uid && entry.recurrenceId !== undefined;
}

/** Two meetings of one: the dates before a date, and a new meeting from then on. Nothing for the first date. */
export function splitInTwo(
    occurrence: Occurrence,
): { readonly before: Meeting; readonly after: Meeting; readonly first: Occurrence } | undefined {
    const { meeting } = occurrence;
    const cut = cutAt(occurrence);
    if (!cut) return undefined;
    const { series, ended, begun, isBefore } = cut;
    const { uid } = begun;
    const exceptions = meeting.calendar.filter((one) => isExceptionOf(one, series));
    const unrelated = meeting.calendar.filter((one) => one !== series && !isExceptionOf(one, series));
    const { source: _, ...others } = meeting;
    const after: Meeting = {
        ...others,
        uid,
        calendar: [
            begun,
            ...exceptions.filter(({ recurrenceId }) => !isBefore(recurrenceId!)).map((one) => ({ ...one, uid })),
        ],
        cancelledDates: meeting.cancelledDates.filter(({ recurrenceId }) => !isBefore(recurrenceId)),
        sequence: 0,
    };
    const before: Meeting = {
        ...meeting,
        calendar: [ended, ...exceptions.filter(({ recurrenceId }) => isBefore(recurrenceId!)), ...unrelated],
        cancelledDates: meeting.cancelledDates.filter(({ recurrenceId }) => isBefore(recurrenceId)),
    };
    return { before, ...beginning(occurrence, { ...after, formerly: formerlyOfCut(after, meeting, cut) }, begun) };
}

/**
 * The same meeting with a series of its own from a date on, as NeoDateFix splits one. A series among others is one
 * already at its first date; nothing where the whole meeting is meant.
 */
export function splitWithin(
    occurrence: Occurrence,
): { readonly after: Meeting; readonly first: Occurrence } | undefined {
    const { meeting } = occurrence;
    const cut = cutAt(occurrence);
    if (!cut) return isAlone(occurrence) ? undefined : { after: meeting, first: occurrence };
    const { series, ended, begun, isBefore } = cut;
    const after: Meeting = {
        ...meeting,
        calendar: meeting.calendar.flatMap((one) => {
            if (one === series) return [ended, begun];
            const isLater = isExceptionOf(one, series) && !isBefore(one.recurrenceId!);
            return [isLater ? { ...one, uid: begun.uid } : one];
        }),
        cancelledDates: meeting.cancelledDates.map((one) => {
            const its = seriesOfCancelled(meeting, one);
            const isLater = its === series && !isBefore(one.recurrenceId);
            return { ...one, ...(its && { uid: isLater ? begun.uid : its.uid }) };
        }),
    };
    return beginning(occurrence, { ...after, formerly: formerlyOfCut(after, meeting, cut) }, begun);
}

function formerlyOfCut(after: Meeting, before: Meeting, { series, begun }: Cut): Meeting["formerly"] {
    return withFormerly(after, begun.uid, [{ uid: series.uid, shift: 0 }, ...formerlyOf(before, series.uid)]);
}

/** The date at which a series was cut, as the first of the new one. */
function beginning(
    occurrence: Occurrence,
    after: Meeting,
    begun: CalendarEntry,
): { readonly after: Meeting; readonly first: Occurrence } {
    const entry = occurrence.entry.rrule === undefined ? { ...occurrence.entry, uid: begun.uid } : begun;
    return { after, first: { ...occurrence, meeting: after, entry } };
}

/** Whether a meeting has no other series or dates than this date's. */
function isAlone({ meeting, entry }: Occurrence): boolean {
    return meeting.calendar.every(({ uid }) => uid === entry.uid);
}

/**
 * The same meeting without a date and those that follow in its series: the next of them stay visible as called off, and
 * each could take place after all, so that the series ends with the last of these. Nothing where the whole meeting is
 * meant.
 */
export function endedAt(occurrence: Occurrence, cancelled: { readonly reason?: string }): Meeting | undefined {
    const { meeting, entry, recurrenceId } = occurrence;
    const series = seriesOf(meeting, entry);
    const { tzid } = series.dtstart;
    const wall = wallOfLocal(recurrenceId!);
    if (wall <= wallOfLocal(series.dtstart) && isAlone(occurrence)) return undefined;

    const { off, hasMore } = datesFrom(series, wall);
    const isLater = (at: LocalTime): boolean => wallOfLocal(at) >= wall;
    const later = new Map(
        meeting.calendar.flatMap((one) =>
            isExceptionOf(one, series) && isLater(one.recurrenceId!) ? [[wallOfLocal(one.recurrenceId!), one]] : [],
        ),
    );
    const { count: _, ...rule } = ruleOf(series) ?? {};
    const last = off.at(-1);
    const until = last !== undefined && hasMore && { at: epochOf(tzid, last), isUtc: true, isDate: false };
    const ended: CalendarEntry = {
        ...series,
        ...(until && "freq" in rule && { rrule: formatRule({ ...rule, until }) }),
        exdate: [...series.exdate, ...off.map((date) => localOfWall(tzid, date))],
    };
    return {
        ...meeting,
        calendar: meeting.calendar
            .filter((one) => !isExceptionOf(one, series) || !isLater(one.recurrenceId!))
            .map((one) => (one === series ? ended : one)),
        cancelledDates: [
            ...meeting.cancelledDates,
            ...off.map((date): CancelledDate => {
                const original = localOfWall(tzid, date);
                const { dtstart, dtend } = later.get(date) ?? { dtstart: original, dtend: endOf(series, original) };
                return { ...ofSeries(meeting, series), recurrenceId: original, dtstart, dtend, ...cancelled };
            }),
        ],
    };
}

/** Dates of a series that take place, from one on, as many as stay visible, and whether there are more. */
function datesFrom(
    series: CalendarEntry,
    wall: number,
): { readonly off: readonly number[]; readonly hasMore: boolean } {
    const rule = ruleOf(series);
    const left = new Set(series.exdate.map(wallOfLocal));
    const off: number[] = [];
    const start = wallOfLocal(series.dtstart);
    for (const date of rule ? recurrenceDates(rule, start, wall, untilOf(rule, series.dtstart.tzid)) : [start]) {
        if (date < wall || left.has(date)) continue;
        if (off.length === MOST_CALLED_OFF) return { off, hasMore: true };
        off.push(date);
    }
    return { off, hasMore: false };
}

/** How a date that is called off says whose it is. */
export function ofSeries({ calendar }: Meeting, { uid }: CalendarEntry): Pick<CancelledDate, "uid"> {
    return calendar.every((one) => one.uid === uid) ? {} : { uid };
}
