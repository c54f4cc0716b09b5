// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { wallOfLocal } from "./local-time";
import type { Meeting, Occurrence } from "./meeting";
import type { MeetingRoom, MeetingRooms } from "./meeting-rooms";
import { occurrencesIn, type Window } from "./occurrences";
import { wallOf } from "./zone-clock";

const DAY = 86_400_000;

/** A meeting at one time, and where it is. */
export interface CalendarItem {
    /** The same for the same date of the same meeting, also when it is moved. */
    readonly key: string;
    readonly occurrence: Occurrence;
    readonly room: MeetingRoom;
    /** The day on which it starts in the viewer's zone, counted from 1970-01-01. */
    readonly day: number;
    /** The last day that it touches. */
    readonly lastDay: number;
}

/**
 * All that takes place within a window, in order of time. It is asked again and again as rooms change, and looks only
 * at the rooms that did.
 */
export class CalendarItems {
    private rooms: MeetingRooms["rooms"] = new Map();
    private items: readonly CalendarItem[] = [];
    /** A room changes when anything in it does; most of its meetings stay what they are. */
    private readonly occurrences = new WeakMap<Meeting, readonly Occurrence[]>();

    public constructor(public readonly window: Window) {}

    /** The items now; the same array when nothing in the window changed. */
    public read(rooms: MeetingRooms["rooms"]): readonly CalendarItem[] {
        if (rooms === this.rooms) return this.items;
        const changed = new Set<string>();
        const fresh: CalendarItem[] = [];
        for (const [roomId, room] of rooms) {
            const before = this.rooms.get(roomId);
            if (before === room) continue;
            if (before) changed.add(roomId);
            for (const meeting of room.meetings) fresh.push(...this.itemsOf(room, meeting));
        }
        for (const roomId of this.rooms.keys()) if (!rooms.has(roomId)) changed.add(roomId);
        this.rooms = rooms;
        const kept = changed.size === 0 ? this.items : this.items.filter(({ room }) => !changed.has(room.roomId));
        if (fresh.length > 0 || kept.length !== this.items.length) this.items = merged(kept, fresh.sort(byTime));
        return this.items;
    }

    private itemsOf(room: MeetingRoom, meeting: Meeting): CalendarItem[] {
        const { zone } = this.window;
        let occurrences = this.occurrences.get(meeting);
        if (!occurrences) this.occurrences.set(meeting, (occurrences = occurrencesIn(meeting, this.window)));
        return occurrences.map((occurrence) => {
            const { start, end, recurrenceId, entry } = occurrence;
            const date = recurrenceId ? wallOfLocal(recurrenceId) : "";
            const day = Math.floor(wallOf(zone, start) / DAY);
            // Where a day begins at one o'clock, the moment before is of the day before.
            const lastDay = Math.max(day, Math.floor(wallOf(zone, end - 1) / DAY));
            return { key: `${room.roomId} ${entry.uid} ${date}`, occurrence, room, day, lastDay };
        });
    }
}

/** Dates at the same time are in the order of their keys, so that an edit of one never makes them change places. */
function byTime(a: CalendarItem, b: CalendarItem): number {
    const [one, other] = [a.occurrence, b.occurrence];
    return one.start - other.start || one.end - other.end || (a.key < b.key ? -1 : Number(a.key > b.key));
}

function merged(a: readonly CalendarItem[], b: readonly CalendarItem[]): CalendarItem[] {
    const all: CalendarItem[] = [];
    let [i, j] = [0, 0];
    while (i < a.length && j < b.length) all.push(byTime(a[i]!, b[j]!) <= 0 ? a[i++]! : b[j++]!);
    while (i < a.length) all.push(a[i++]!);
    while (j < b.length) all.push(b[j++]!);
    return all;
}

/** The date of a day that is counted from 1970-01-01. */
export function dateOfDay(day: number): Temporal.PlainDate {
    return Temporal.PlainDate.from("1970-01-01").add({ days: day });
}

/** The day that a date is, counted from 1970-01-01. */
export function dayOfDate(date: Temporal.PlainDate): number {
    return Temporal.PlainDate.from("1970-01-01").until(date).days;
}

/** Whole days in the viewer's zone: from the first up to, and without, the second. */
export function windowOfDays(from: Temporal.PlainDate, until: Temporal.PlainDate, zone: string): Window {
    const at = (date: Temporal.PlainDate): number => date.toZonedDateTime(zone).epochMilliseconds;
    return { from: at(from), until: at(until), zone };
}

/** The meeting that runs, or is the next to begin within `minutes`; what was called off and what takes all day is not. */
export function nextMeeting(items: readonly CalendarItem[], now: number, minutes: number): CalendarItem | undefined {
    const soon = now + minutes * 60_000;
    return items.find(
        ({ occurrence: { start, end, cancelled, meeting } }) =>
            !cancelled && !meeting.isAllDay && now < end && start <= soon,
    );
}
