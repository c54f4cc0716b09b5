// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { epochOfLocal, isSameLocal, localOfWall, localValue, type LocalTime } from "../meetings/local-time";
import type { CalendarEntry, Meeting, MeetingText } from "../meetings/meeting";
import { endOf, ruleOf, saidOf, seriesOf, seriesOfCancelled } from "../meetings/occurrences";
import { formatRule } from "../meetings/recurrence-rule";
import { epochOf, wallOf } from "../meetings/zone-clock";
import { inZone } from "./calendar-clock";
import { IcsLines } from "./ics-lines";
import { uriOfUser } from "./matrix-uri";
import { plainLine } from "./plain-text";
import { writeTimeZone } from "./vtimezone";

/** A meeting that goes into a file. */
export interface SharedMeeting {
    readonly meeting: Meeting;
    /** Where the meeting is to be found, as web address. */
    readonly url?: string;
    /** What people call who planned it. */
    readonly organiserName?: string;
}

export interface WriteOptions {
    /** Which program wrote the file, such as `-//HessenConnect//Meetings 1.0//DE` (RFC 5545, 3.7.3). */
    readonly productId: string;
    /** Milliseconds since 1970. */
    readonly now: number;
    /** The only date of a series that is wanted. */
    readonly only?: DateOfSeries;
}

/** Names one date of a series. */
export interface DateOfSeries {
    /** The series'. */
    readonly uid: string;
    /** Its original start. */
    readonly recurrenceId: LocalTime;
}

/** How far a series without end is looked at for changes of its zone's clock. */
const YEARS_AHEAD = 15;
const YEAR = 366 * 86_400_000;

/** One VEVENT. */
interface SharedEvent extends MeetingText {
    readonly uid: string;
    readonly dtstart: LocalTime;
    readonly dtend: LocalTime;
    readonly rrule?: string;
    readonly exdate: readonly LocalTime[];
    readonly recurrenceId?: LocalTime;
    readonly cancelled?: { readonly reason?: string };
}

/**
 * Writes meetings as iCalendar (RFC 5545) to be put into other calendars: METHOD PUBLISH (RFC 5546, 3.2.1), with the
 * zones defined, the UIDs that they always have, and how often they were changed, so that a file that is imported again
 * replaces what it brought before.
 *
 * - Dates of a series that were called off are EXDATEs. An exception with STATUS CANCELLED would say more, but Outlook
 *   imports such a date as one that takes place, and other programs add it to the series' own; a date that is not there
 *   is understood by all.
 * - A single date of a series has a UID of its own, made of the series' and the date, and no RECURRENCE-ID: Google does
 *   not import an exception whose series it does not have.
 * - Who planned it is named by Matrix URI. People's Matrix IDs are no mail addresses; nobody else is named.
 * - The address is repeated below the description: Outlook reads no URL.
 */
export function writeIcs(meetings: readonly SharedMeeting[], options: WriteOptions): string {
    const { productId, now, only } = options;
    const all = meetings.map((shared) => ({ shared, events: eventsOf(shared.meeting, only) }));
    const lines = new IcsLines();
    lines.component("VCALENDAR", () => {
        lines.raw("VERSION", "2.0");
        lines.text("PRODID", productId);
        lines.raw("CALSCALE", "GREGORIAN");
        lines.raw("METHOD", "PUBLISH");
        const timed = all.filter(({ shared }) => !shared.meeting.isAllDay).flatMap(({ events }) => events);
        for (const [tzid, { from, until }] of zonesOf(timed)) writeTimeZone(lines, tzid, from, until);
        for (const { shared, events } of all) for (const event of events) writeEvent(lines, shared, event, now);
    });
    return lines.toString();
}

function eventsOf(meeting: Meeting, only: DateOfSeries | undefined): SharedEvent[] {
    const { cancelled } = meeting;
    const events = meeting.calendar.map((entry): SharedEvent => {
        // RFC 5545 wants these as the series' DTSTART is.
        const { tzid } = seriesOf(meeting, entry).dtstart;
        const asSeries = (at: LocalTime): LocalTime => (meeting.isAllDay ? at : inZone(at, tzid));
        const rrule = ruleFor(entry, meeting.isAllDay);
        return {
            uid: entry.uid,
            ...saidOf(meeting, entry),
            dtstart: entry.dtstart,
            dtend: entry.dtend,
            ...(rrule !== undefined && { rrule }),
            exdate: rrule === undefined ? [] : exdatesOf(meeting, entry).map(asSeries),
            ...(entry.recurrenceId && { recurrenceId: asSeries(entry.recurrenceId) }),
            ...(cancelled && { cancelled }),
        };
    });
    return only && events.some(({ rrule }) => rrule !== undefined) ? [dateOf(meeting, only)] : events;
}

/** All dates that do not take place, each once. */
function exdatesOf(meeting: Meeting, series: CalendarEntry): LocalTime[] {
    const cancelled = meeting.cancelledDates.filter((one) => seriesOfCancelled(meeting, one) === series);
    const dates = [...series.exdate, ...cancelled.map(({ recurrenceId }) => recurrenceId)];
    return [...new Map(dates.map((at) => [epochOfLocal(at), at])).values()];
}

/** One date of a series as if it were all. */
function dateOf(meeting: Meeting, { uid, recurrenceId }: DateOfSeries): SharedEvent {
    const isThis = (one: LocalTime | undefined): boolean => one !== undefined && isSameLocal(one, recurrenceId);
    const ofSeries = meeting.calendar.filter((one) => one.uid === uid);
    const series = ofSeries.find(({ rrule }) => rrule !== undefined) ?? meeting.calendar[0]!;
    const differing = ofSeries.find((one) => isThis(one.recurrenceId));
    const off = meeting.cancelledDates.find(
        (one) => isThis(one.recurrenceId) && seriesOfCancelled(meeting, one) === series,
    );
    const usual = { ...series, dtstart: recurrenceId, dtend: endOf(series, recurrenceId) };
    const { dtstart, dtend } = off ?? differing ?? usual;
    const cancelled = meeting.cancelled ?? (off && (off.reason === undefined ? {} : { reason: off.reason }));
    return {
        uid: `${uid}_${localValue(recurrenceId)}`,
        ...saidOf(meeting, differing ?? usual),
        dtstart,
        dtend,
        exdate: [],
        ...(cancelled && { cancelled }),
    };
}

/** The rule with its end as RFC 5545 (3.3.10) wants it: a date of dates, UTC of times. */
function ruleFor(entry: CalendarEntry, isAllDay: boolean): string | undefined {
    const rule = ruleOf(entry);
    if (!rule?.until) return rule && formatRule(rule);
    const { tzid } = entry.dtstart;
    const { at, isUtc } = rule.until;
    if (isAllDay) {
        const until = { at: isUtc ? wallOf(tzid, at) : at, isUtc: false, isDate: true };
        return formatRule({ ...rule, until });
    }
    return formatRule({ ...rule, until: { at: isUtc ? at : epochOf(tzid, at), isUtc: true, isDate: false } });
}

/** The zones that times are in, and from when until when they are needed, in milliseconds since 1970. */
function zonesOf(events: readonly SharedEvent[]): Map<string, { readonly from: number; readonly until: number }> {
    const zones = new Map<string, { readonly from: number; readonly until: number }>();
    for (const { dtstart, dtend, rrule, recurrenceId } of events) {
        for (const at of [dtstart, dtend, ...(recurrenceId ? [recurrenceId] : [])]) {
            if (at.tzid === "UTC") continue;
            const start = epochOfLocal(at);
            const end = rrule === undefined ? start : start + YEARS_AHEAD * YEAR;
            const { from, until } = zones.get(at.tzid) ?? { from: start, until: end };
            zones.set(at.tzid, { from: Math.min(from, start), until: Math.max(until, end) });
        }
    }
    return zones;
}

function writeEvent(lines: IcsLines, shared: SharedMeeting, event: SharedEvent, now: number): void {
    const { meeting, url, organiserName = "" } = shared;
    const { isAllDay, sequence, creator, confidential } = meeting;
    const { uid, dtstart, dtend, rrule, exdate, recurrenceId, cancelled, title, description = "" } = event;
    lines.component("VEVENT", () => {
        lines.text("UID", uid);
        lines.time("DTSTAMP", localOfWall("UTC", now), false);
        lines.raw("SEQUENCE", String(sequence));
        if (recurrenceId) lines.time("RECURRENCE-ID", recurrenceId, isAllDay);
        lines.time("DTSTART", dtstart, isAllDay);
        // An end that is not after the start may not be written (RFC 5545, 3.6.1).
        if (epochOfLocal(dtend) > epochOfLocal(dtstart)) lines.time("DTEND", dtend, isAllDay);
        if (rrule !== undefined) lines.raw("RRULE", rrule);
        for (const at of exdate) lines.time("EXDATE", at, isAllDay);
        lines.text("SUMMARY", title);
        lines.text("LOCATION", event.location ?? "");
        lines.text("DESCRIPTION", [description, url ?? ""].filter((part) => part !== "").join("\n\n"));
        if (url) lines.address("URL", url);
        lines.person("ORGANIZER", uriOfUser(creator), plainLine(organiserName));
        lines.raw("CLASS", confidential ? "CONFIDENTIAL" : "PUBLIC");
        lines.raw("STATUS", cancelled ? "CANCELLED" : "CONFIRMED");
        lines.text("COMMENT", cancelled?.reason ?? "");
    });
}
