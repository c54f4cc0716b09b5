// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import ICAL from "ical.js";
import { epochOfLocal, isSameLocal, localOfWall, toZoned, wallOfLocal, type LocalTime } from "../meetings/local-time";
import { endOf as endOfDate } from "../meetings/occurrences";
import { wallOf } from "../meetings/zone-clock";
import { inZone, type CalendarClock } from "./calendar-clock";
import type { Component } from "./component";
import { timeOf, type IcsTime } from "./ics-time";
import type { Losses } from "./losses";
import { countOf, propertyOf, textOf } from "./property";

/** When an event takes place; `dtend` is exclusive and never before `dtstart`. */
export interface EventTimes {
    readonly isAllDay: boolean;
    readonly dtstart: LocalTime;
    readonly dtend: LocalTime;
    /** The zone of `dtstart` as the file names it. */
    readonly tzid?: string;
}

/**
 * Reads when an event, or the first date of a series, takes place. An event in UTC is brought to the viewer's zone, a
 * series in UTC stays there: where its clock is changed in summer, it is meant not to follow.
 *
 * An event without end takes a day where it takes all day, and no time otherwise, as RFC 5545 (3.6.1) says; the latter
 * is a loss, because nobody plans that.
 */
export function timesOfEvent(
    event: Component,
    isSeries: boolean,
    clock: CalendarClock,
    losses: Losses,
): EventTimes | "no-start" | "start-unreadable" {
    if (countOf(event, "DTSTART") === 0) return "no-start";
    const start = timeOf(propertyOf(event, "DTSTART"));
    if (!start) return "start-unreadable";
    const utcZone = isSeries && !isSaidToBeAllDay(event) ? "UTC" : clock.viewerZone;
    if (start.kind === "date") return allDay(event, start, clock, losses);
    const dtstart = clock.localTime(start, utcZone, losses);
    const dtend = endOf(event, dtstart, clock, losses);
    const tzid = start.kind === "local" ? start.tzid : undefined;
    return (
        asAllDay(event, dtstart, dtend, clock.viewerZone) ?? { isAllDay: false, dtstart, dtend, ...(tzid && { tzid }) }
    );
}

/**
 * Reads when a date of a series takes place that differs from it: by the series' clock where the file has UTC, and all
 * day only if the series does.
 */
export function timesOfException(
    event: Component,
    clock: CalendarClock,
    series: EventTimes,
    losses: Losses,
): EventTimes | undefined {
    const start = timeOf(propertyOf(event, "DTSTART"));
    if (!start) return undefined;
    const { tzid } = series.dtstart;
    if (series.isAllDay) {
        const times = timesOfEvent(event, false, clock, losses);
        if (typeof times === "string" || times.isAllDay) return typeof times === "string" ? undefined : times;
        losses.addCount("mixed-all-day", 1);
        const [first, last] = [inZone(times.dtstart, tzid), inZone(times.dtend, tzid)];
        return { isAllDay: true, ...wholeDays(first.time, last.time, tzid) };
    }
    if (start.kind === "date") {
        losses.addCount("mixed-all-day", 1);
        const { dtstart, dtend } = allDay(event, start, clock, losses);
        return { isAllDay: false, ...wholeDays(dtstart.time, dtend.time, tzid) };
    }
    const dtstart = clock.localTime(start, tzid, losses);
    // Unlike an event by itself, a date without end is as long as the others.
    const hasEnd = countOf(event, "DTEND") > 0 || countOf(event, "DURATION") > 0;
    const dtend = hasEnd
        ? endOf(event, dtstart, clock, losses)
        : endOfDate({ ...series, uid: "", exdate: [] }, dtstart);
    return { isAllDay: false, dtstart, dtend };
}

function allDay(event: Component, start: IcsTime, clock: CalendarClock, losses: Losses): EventTimes {
    const dtstart = clock.localTime(start, clock.viewerZone, losses);
    const oneDay = start.time.add({ days: 1 });
    let end = timeOf(propertyOf(event, "DTEND"))?.time;
    if (countOf(event, "DTEND") > 0 && (!end || end.toPlainDate().toString() < start.time.toPlainDate().toString())) {
        losses.add({ kind: "end-unreadable" });
    }
    const days = durationOf(event)?.round({ largestUnit: "days" }).days;
    if (!end && days !== undefined) end = start.time.add({ days });
    // The same date as end is met where one day is meant.
    const time = end && wallOfLocal({ ...dtstart, time: end }) > wallOfLocal(dtstart) ? end : oneDay;
    return { isAllDay: true, ...wholeDays(dtstart.time, time, dtstart.tzid) };
}

/** From midnight to midnight, at least a day. */
function wholeDays(
    from: Temporal.PlainDateTime,
    until: Temporal.PlainDateTime,
    tzid: string,
): { readonly dtstart: LocalTime; readonly dtend: LocalTime } {
    const start = from.toPlainDate().toPlainDateTime();
    const end = until.equals(until.toPlainDate().toPlainDateTime()) ? until : until.add({ days: 1 });
    const last = end.toPlainDate().toPlainDateTime();
    const isDay = Temporal.PlainDateTime.compare(start, last) < 0;
    return { dtstart: { tzid, time: start }, dtend: { tzid, time: isDay ? last : start.add({ days: 1 }) } };
}

/** Outlook says so of a meeting from midnight to midnight instead of giving it dates. */
function isSaidToBeAllDay(event: Component): boolean {
    return textOf(event, "X-MICROSOFT-CDO-ALLDAYEVENT").trim().toUpperCase() === "TRUE";
}

function asAllDay(event: Component, from: LocalTime, until: LocalTime, zone: string): EventTimes | undefined {
    if (!isSaidToBeAllDay(event)) return undefined;
    const isWhole = [from, until].every(({ time }) => time.equals(time.toPlainDate().toPlainDateTime()));
    if (!isWhole || isSameLocal(from, until)) return undefined;
    return { isAllDay: true, dtstart: { ...from, tzid: zone }, dtend: { ...until, tzid: zone } };
}

function endOf(event: Component, dtstart: LocalTime, clock: CalendarClock, losses: Losses): LocalTime {
    const isNamed = countOf(event, "DTEND") > 0 || countOf(event, "DURATION") > 0;
    const end = timeOf(propertyOf(event, "DTEND"));
    const dtend = end ? dtendOf(end, dtstart, clock, losses) : afterDuration(event, dtstart);
    const length = dtend ? epochOfLocal(dtend) - epochOfLocal(dtstart) : -1;
    if (dtend && length > 0) return dtend;
    losses.add({ kind: isNamed && length < 0 ? "end-unreadable" : "duration-zero" });
    return dtstart;
}

function dtendOf(end: IcsTime, dtstart: LocalTime, clock: CalendarClock, losses: Losses): LocalTime {
    // A date as end of a time: the midnight before it by the start's clock.
    if (end.kind === "date") return { tzid: dtstart.tzid, time: end.time };
    return clock.localTime(end, dtstart.tzid, losses);
}

/** Days are days of the calendar, hours are hours (RFC 5545, 3.3.6). */
function afterDuration(event: Component, dtstart: LocalTime): LocalTime | undefined {
    const duration = durationOf(event);
    if (!duration) return undefined;
    const end = toZoned(dtstart).add(duration);
    return localOfWall(dtstart.tzid, wallOf(dtstart.tzid, end.epochMilliseconds));
}

/** Up to a thousand days. */
function durationOf(event: Component): Temporal.Duration | undefined {
    const text = propertyOf(event, "DURATION")?.values[0];
    if (text === undefined || !/^[+-]?P/.test(text)) return undefined;
    try {
        const { weeks, days, hours, minutes, seconds, isNegative } = ICAL.Duration.fromString(text);
        const duration = Temporal.Duration.from({ days: weeks * 7 + days, hours, minutes, seconds });
        const isSensible = duration.total({ unit: "days" }) <= 1_000 && !isNegative;
        return isSensible ? duration : undefined;
    } catch {
        return undefined;
    }
}
