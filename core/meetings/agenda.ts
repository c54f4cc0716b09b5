// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { MeetingRoom, MeetingRooms } from "./meeting-rooms";
import type { Occurrence } from "./meeting";
import { occurrencesIn } from "./recurrence";

/** One line of the agenda: a meeting at one time, and where it is. */
export interface AgendaItem {
    /** The same for the same date of the same meeting. */
    readonly key: string;
    readonly occurrence: Occurrence;
    readonly room: MeetingRoom;
}

/** One day of the agenda, in the viewer's time zone. */
export interface AgendaDay {
    readonly date: Temporal.PlainDate;
    /** In order of time. */
    readonly items: readonly AgendaItem[];
}

/** How far ahead the agenda looks. */
const HORIZON_DAYS = 60;

/**
 * What takes place from today on, by day. What began earlier and is not over stands at today.
 *
 * @param now in the time zone in which days begin and end
 */
export function agenda({ rooms }: MeetingRooms, now: Temporal.ZonedDateTime): AgendaDay[] {
    const today = now.startOfDay();
    const items = itemsIn(rooms, today, today.add({ days: HORIZON_DAYS }));
    const days = new Map<string, AgendaItem[]>();
    for (const item of items) {
        const start = item.occurrence.start.withTimeZone(now);
        const shown = Temporal.ZonedDateTime.compare(start, today) < 0 ? today : start;
        const date = shown.toPlainDate().toString();
        days.set(date, [...(days.get(date) ?? []), item]);
    }
    return [...days].map(([date, ofDay]) => ({ date: Temporal.PlainDate.from(date), items: ofDay }));
}

/**
 * The meeting that runs or is the next to begin within `minutes`, cancelled ones left out.
 */
export function nextMeeting(
    days: readonly AgendaDay[],
    now: Temporal.ZonedDateTime,
    minutes: number,
): AgendaItem | undefined {
    const soon = now.add({ minutes });
    return days
        .flatMap(({ items }) => items)
        .find(
            ({ occurrence: { start, end, meeting } }) =>
                !meeting.cancelled &&
                Temporal.ZonedDateTime.compare(now, end) < 0 &&
                Temporal.ZonedDateTime.compare(start, soon) <= 0,
        );
}

function itemsIn(
    rooms: MeetingRooms["rooms"],
    from: Temporal.ZonedDateTime,
    until: Temporal.ZonedDateTime,
): AgendaItem[] {
    const items: AgendaItem[] = [];
    for (const room of rooms.values()) {
        for (const meeting of room.meetings) {
            for (const occurrence of occurrencesIn(meeting, from, until)) {
                const key = `${room.roomId} ${meeting.uid} ${occurrence.start.epochMilliseconds}`;
                items.push({ key, occurrence, room });
            }
        }
    }
    return items.sort((a, b) => Temporal.ZonedDateTime.compare(a.occurrence.start, b.occurrence.start));
}
