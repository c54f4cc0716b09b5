// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { epochOfLocal, type LocalTime } from "../meetings/local-time";
import type { CalendarEntry, CancelledDate, MeetingText } from "../meetings/meeting";
import { recurrenceDates } from "../meetings/recurrence-dates";
import { parseRule } from "../meetings/recurrence-rule";
import { wallOfPlain } from "../meetings/zone-clock";
import { inZone } from "./calendar-clock";
import type { Component } from "./component";
import { textOfEvent, type EventText } from "./event-text";
import { timesOfEvent, timesOfException, type EventTimes } from "./event-times";
import { timeOf, type IcsTime } from "./ics-time";
import { isException, reasonOf, recurrenceIdOf, type IcsEvent } from "./ics-event";
import type { ImportedMeeting } from "./imported-meeting";
import { Losses } from "./losses";
import { attendeesOfEvent, organiserOfEvent } from "./people-of-event";
import { countOf, propertiesOf, rawValue, textOf } from "./property";

/** As many as a meeting's event may have of them. */
const MOST_EXDATES = 1_000;
const LONGEST_RULE = 1_000;

/**
 * Makes a meeting of an event and of the dates that differ from it, if it is a series.
 *
 * @param uid of all of them
 * @param main the event without RECURRENCE-ID, or one with it whose series is not in the file
 * @param exceptions one for each date
 * @returns why there is none, where nobody can say when it begins
 */
export function gatherMeeting(
    uid: string,
    main: IcsEvent,
    exceptions: readonly IcsEvent[],
): ImportedMeeting | "no-start" | "start-unreadable" {
    const { component, clock, isCancelled } = main;
    const losses = new Losses();
    const rrule = isException(main) ? undefined : ruleOf(component, losses);
    const times = timesOfEvent(component, rrule !== undefined, clock, losses);
    if (typeof times === "string") return times;
    const { title, description, location, url } = textOfEvent(component, losses);
    if (title === "") losses.add({ kind: "no-title" });
    if (isException(main)) losses.add({ kind: "date-of-series" });
    countLosses(component, losses);
    const { isAllDay, dtstart, dtend } = times;
    if (rrule !== undefined && !isDateOf(rrule, dtstart)) losses.add({ kind: "start-outside-rule" });
    const differing: CalendarEntry[] = [];
    const cancelledDates: CancelledDate[] = [];
    const known = new Set<number>();
    for (const exception of exceptions) {
        const text = { title, description, location, url };
        const entry = rrule === undefined ? undefined : exceptionOf(uid, exception, times, text, losses);
        const original = entry?.recurrenceId && epochOfLocal(entry.recurrenceId);
        if (!entry || original === undefined || known.has(original)) losses.addCount("date-unreadable", 1);
        else if (exception.isCancelled && !isCancelled) cancelledDates.push(cancelledDate(entry, exception));
        else differing.push(entry);
        if (original !== undefined) known.add(original);
    }
    const exdate = rrule === undefined ? [] : exdatesOf(main, times, cancelledDates, losses);
    const attendees = attendeesOfEvent(component);
    losses.addCount("attendees", attendees.length);
    const organiser = organiserOfEvent(component);
    return {
        uid,
        title,
        ...(description && { description }),
        ...(location && { location }),
        isAllDay,
        calendar: [{ uid, dtstart, dtend, ...(rrule !== undefined && { rrule }), exdate }, ...differing],
        cancelledDates,
        ...(isCancelled && { cancelled: reasonOf(main) }),
        isConfidential: /^(?:CONFIDENTIAL|PRIVATE)$/i.test(textOf(component, "CLASS").trim()),
        ...(url && { url }),
        ...(organiser && { organiser }),
        attendees,
        losses: losses.list,
    };
}

function countLosses(component: Component, losses: Losses): void {
    losses.addCount("alarm", component.parts.filter(({ name }) => name === "VALARM").length);
    losses.addCount("attachment", countOf(component, "ATTACH"));
    losses.addCount("categories", countOf(component, "CATEGORIES"));
    losses.addCount("rdate", propertiesOf(component, "RDATE").flatMap(({ values }) => values).length);
    losses.addCount("exrule", countOf(component, "EXRULE"));
}

/** The rule as it stands in the file, if we understand it. */
function ruleOf(component: Component, losses: Losses): string | undefined {
    const [first, ...others] = component.lines.get("RRULE") ?? [];
    losses.addCount("second-rrule", others.length);
    if (first === undefined) return undefined;
    const rrule = rawValue(first).trim();
    if (rrule.length <= LONGEST_RULE && parseRule(rrule)) return rrule;
    losses.add({ kind: "rrule-unreadable", rrule: rrule.slice(0, 200) });
    return undefined;
}

/** Whether a rule names its own start. Programs differ in what a start means that it does not; ours goes by the rule. */
function isDateOf(text: string, { time }: LocalTime): boolean {
    const rule = parseRule(text);
    // Rules within the day are no meeting's, and would cost time.
    if (!rule || /SECONDLY|MINUTELY|HOURLY|BYHOUR|BYMINUTE|BYSECOND/i.test(text)) return true;
    const start = wallOfPlain(time);
    const [first] = recurrenceDates(rule, start, start, start);
    return first === start;
}

function exceptionOf(
    uid: string,
    exception: IcsEvent,
    series: EventTimes,
    text: EventText,
    losses: Losses,
): CalendarEntry | undefined {
    const { component, clock } = exception;
    const original = recurrenceIdOf(exception);
    const recurrenceId = original && originalStart(original, exception, series, losses);
    const times = timesOfException(component, clock, series, losses);
    if (!recurrenceId || !times) return undefined;
    if (/^[^:]*;RANGE=THISANDFUTURE/i.test(component.lines.get("RECURRENCE-ID")?.[0] ?? "")) {
        losses.addCount("this-and-following", 1);
    }
    countLosses(component, losses);
    const { dtstart, dtend } = times;
    const different = difference(text, textOfEvent(component, losses));
    const isDifferent = Object.keys(different).length > 0;
    return { uid, dtstart, dtend, exdate: [], recurrenceId, ...(isDifferent && { text: different }) };
}

/** When a date of a series would have been by the series' clock. */
function originalStart(at: IcsTime, { clock }: IcsEvent, series: EventTimes, losses: Losses): LocalTime {
    const { tzid, time } = series.dtstart;
    // A date alone names the date of that day, whatever its hour.
    if (at.kind === "date") return { tzid, time: at.time.toPlainDate().toPlainDateTime(time.toPlainTime()) };
    const isByItsClock = at.kind === "local" && (at.tzid === undefined || at.tzid === series.tzid || series.isAllDay);
    const found = isByItsClock ? { tzid, time: at.time } : inZone(clock.localTime(at, tzid, losses), tzid);
    return series.isAllDay ? { tzid, time: found.time.toPlainDate().toPlainDateTime() } : found;
}

/** What an exception says differently; that it says nothing of description and place is said too. */
function difference(series: EventText, date: EventText): Partial<MeetingText> {
    return {
        ...(date.title !== "" && date.title !== series.title && { title: date.title }),
        ...(date.description !== series.description && { description: date.description }),
        ...(date.location !== series.location && { location: date.location }),
    };
}

function cancelledDate({ recurrenceId, dtstart, dtend }: CalendarEntry, exception: IcsEvent): CancelledDate {
    return { recurrenceId: recurrenceId ?? dtstart, dtstart, dtend, ...reasonOf(exception) };
}

/** The dates that do not take place, each once. */
function exdatesOf(
    main: IcsEvent,
    series: EventTimes,
    cancelledDates: readonly CancelledDate[],
    losses: Losses,
): LocalTime[] {
    const named = propertiesOf(main.component, "EXDATE").flatMap((property) =>
        property.values.map((value) => ({ ...property, values: [value] })),
    );
    const most = MOST_EXDATES - cancelledDates.length;
    losses.addCount("dates-cut", named.length - most);
    const dates = named.slice(0, most).flatMap((property) => {
        const at = timeOf(property);
        if (at) return [originalStart(at, main, series, losses)];
        losses.addCount("date-unreadable", 1);
        return [];
    });
    const all = [...dates, ...cancelledDates.map(({ recurrenceId }) => recurrenceId)];
    return [...new Map(all.map((at) => [epochOfLocal(at), at])).values()];
}
