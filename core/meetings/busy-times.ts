// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { CalendarItem } from "./calendar-items";
import { occupies } from "./participation";
import { wallOf, epochOf } from "./zone-clock";

const DAY = 86_400_000;
const MINUTE = 60_000;

/** A stretch of time in milliseconds since 1970. */
export interface Span {
    readonly start: number;
    readonly end: number;
}

/** Somebody's meetings among those that the viewer may see, in order of time. */
export function busyTimes(items: readonly CalendarItem[], userId: string): CalendarItem[] {
    return items.filter((item) => occupies(item, userId));
}

/** The items that somebody has at that time. @param but the key of an item that does not count, or its meeting's */
export function overlapping(
    items: readonly CalendarItem[],
    { start, end }: Span,
    userId: string,
    but: { readonly roomId: string; readonly uid: string } | undefined,
): CalendarItem[] {
    return items.filter(
        (item) =>
            item.occurrence.start < end &&
            item.occurrence.end > start &&
            !(but && item.room.roomId === but.roomId && item.occurrence.entry.uid === but.uid) &&
            occupies(item, userId),
    );
}

/** When people work, by the viewer's clock. */
export interface WorkingHours {
    /** Minutes since midnight. */
    readonly from: number;
    readonly until: number;
    /** 1 is Monday. */
    readonly weekdays: readonly number[];
}

/** A time that would do. */
export interface ProposedTime extends Span {
    /** Of the people asked about, those who have nothing then that the viewer can see. */
    readonly free: number;
}

/**
 * Times at which most people have nothing, best first, then earliest; within working hours and at half hours.
 *
 * @param items what the viewer may see in the range; @param people whose time it is
 * @param range where to look; nothing before `range.start` is proposed
 * @param minutes how long the meeting takes; @param zone the viewer's
 */
export function proposeTimes(
    items: readonly CalendarItem[],
    people: readonly string[],
    range: Span,
    { minutes, zone, hours, count }: { minutes: number; zone: string; hours: WorkingHours; count: number },
): ProposedTime[] {
    const busy = people.map((userId) => busyTimes(items, userId).map(({ occurrence }) => occurrence));
    const proposals: ProposedTime[] = [];
    const firstDay = Math.floor(wallOf(zone, range.start) / DAY);
    for (let day = firstDay; epochOf(zone, day * DAY) < range.end; day += 1) {
        // 1970-01-01 was a Thursday.
        if (!hours.weekdays.includes(((((day + 3) % 7) + 7) % 7) + 1)) continue;
        for (let minute = hours.from; minute + minutes <= hours.until; minute += 30) {
            const start = epochOf(zone, day * DAY + minute * MINUTE);
            const end = start + minutes * MINUTE;
            if (start < range.start || end > range.end) continue;
            const free = busy.filter((times) => !times.some((one) => one.start < end && one.end > start)).length;
            proposals.push({ start, end, free });
        }
    }
    const best = proposals.sort((a, b) => b.free - a.free || a.start - b.start);
    return withoutNeighbours(best, count);
}

/** Two proposals of the same hour are no choice. */
function withoutNeighbours(proposals: readonly ProposedTime[], count: number): ProposedTime[] {
    const chosen: ProposedTime[] = [];
    for (const one of proposals) {
        if (chosen.length === count) break;
        if (!chosen.some(({ start, end }) => one.start < end && one.end > start)) chosen.push(one);
    }
    return chosen;
}
