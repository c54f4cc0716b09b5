// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { CalendarClock } from "./calendar-clock";
import { readCalendars, type Component } from "./component";
import { titleOf } from "./event-text";
import { gatherMeeting } from "./gather-meeting";
import { isException, laterVersion, recurrenceIdOf, uidOf, type IcsEvent } from "./ics-event";
import { LONGEST_FILE, MOST_EVENTS, type IcsReading, type ImportedMeeting, type LeftOut } from "./imported-meeting";
import { textOf } from "./property";

const NO_MEETINGS = [
    ["VTODO", "todo"],
    ["VJOURNAL", "journal"],
    ["VFREEBUSY", "free-busy"],
] as const;

/** Messages of RFC 5546 from those who are invited. */
const REPLIES = new Set(["REPLY", "REFRESH", "COUNTER", "DECLINECOUNTER"]);

/**
 * Reads an iCalendar text (RFC 5545), as programs really write it, so that its meetings can be planned. It never throws,
 * its time grows with the text's length, and what it could not take over it says.
 *
 * Events of the same UID are one meeting: a series with the dates that differ. Needs `Temporal` (ensure-temporal).
 *
 * @param viewerZone the IANA zone of who imports it: days that are taken whole begin there, and what has no zone is by
 *   its clock
 */
export function readIcs(text: string, viewerZone: string): IcsReading {
    if (text.length > LONGEST_FILE) return { failure: "too-large" };
    const calendars = readCalendars(text);
    if (calendars.length === 0) return { failure: "not-icalendar" };
    const leftOut: LeftOut[] = [];
    const parts = calendars.flatMap((calendar) => calendar.parts);
    for (const [name, kind] of NO_MEETINGS) {
        const count = parts.filter((part) => part.name === name).length;
        if (count > 0) leftOut.push({ kind, count });
    }
    const count = parts.filter(({ name }) => name === "VEVENT").length - MOST_EVENTS;
    if (count > 0) leftOut.push({ kind: "too-many", count });
    const events = eventsOf(calendars, viewerZone, leftOut);
    const meetings = [...byUid(events)].flatMap(([uid, group]) => meetingsOf(uid, group, leftOut));
    return meetings.length > 0 ? { meetings, leftOut } : { failure: "no-events", leftOut };
}

function eventsOf(calendars: readonly Component[], viewerZone: string, leftOut: LeftOut[]): IcsEvent[] {
    let left = MOST_EVENTS;
    return calendars.flatMap((calendar) => {
        const components = calendar.parts.filter(({ name }) => name === "VEVENT").slice(0, left);
        left -= components.length;
        if (components.length === 0) return [];
        const method = textOf(calendar, "METHOD").trim().toUpperCase();
        if (REPLIES.has(method)) {
            leftOut.push(...components.map((event) => leftOutEvent(event, "reply")));
            return [];
        }
        const clock = new CalendarClock(calendar, viewerZone);
        return components.map((component): IcsEvent => {
            const isCancelled = method === "CANCEL" || /^CANCELL?ED$/i.test(textOf(component, "STATUS").trim());
            return { component, clock, isCancelled };
        });
    });
}

/** In the file's order. An event without UID is a meeting of its own. */
function byUid(events: readonly IcsEvent[]): Map<string, IcsEvent[]> {
    const groups = new Map<string, IcsEvent[]>();
    for (const [index, event] of events.entries()) {
        const uid = uidOf(event) || `without-uid-${index + 1}`;
        const group = groups.get(uid);
        if (group) group.push(event);
        else groups.set(uid, [event]);
    }
    return groups;
}

function meetingsOf(uid: string, group: readonly IcsEvent[], leftOut: LeftOut[]): ImportedMeeting[] {
    const [main] = latestOfEach(
        group.filter((event) => !isException(event)),
        () => "",
        leftOut,
    );
    const exceptions = latestOfEach(group.filter(isException), recurrenceKey, leftOut);
    // Dates of a series that the file does not have are meetings by themselves.
    const mains = main ? [main] : exceptions;
    return mains.flatMap((event) => {
        const meeting = gatherMeeting(uid, event, main ? exceptions : []);
        if (typeof meeting !== "string") return [meeting];
        leftOut.push(leftOutEvent(event.component, meeting));
        return [];
    });
}

function recurrenceKey(event: IcsEvent): string {
    const at = recurrenceIdOf(event);
    return at ? `${at.kind} ${at.time.toString()}` : "";
}

/** The latest version of those events that have the same key; the others are left out. */
function latestOfEach(events: readonly IcsEvent[], key: (event: IcsEvent) => string, leftOut: LeftOut[]): IcsEvent[] {
    const latest = new Map<string, IcsEvent>();
    for (const event of events) {
        const before = latest.get(key(event));
        const later = before ? laterVersion(before, event) : event;
        if (before) leftOut.push(leftOutEvent((later === event ? before : event).component, "outdated"));
        latest.set(key(event), later);
    }
    return [...latest.values()];
}

function leftOutEvent(
    event: Component,
    reason: Extract<LeftOut, { kind: "event" }>["reason"],
): Extract<LeftOut, { kind: "event" }> {
    return { kind: "event", title: titleOf(event).slice(0, 255), reason };
}
