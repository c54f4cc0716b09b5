// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as fc from "fast-check";
import { MemoryHomeserver } from "../../test/memory/homeserver";
import { busyTimes, overlapping, proposeTimes, type Span, type WorkingHours } from "./busy-times";
import { CalendarItems, type CalendarItem } from "./calendar-items";
import { MEETING_EVENT } from "./event-type";
import { MeetingStore } from "./meeting-rooms";

const ANNA = "@anna:memory";
const BERND = "@bernd:memory";
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const OFFICE: WorkingHours = { from: 9 * 60, until: 17 * 60, weekdays: [1, 2, 3, 4, 5] };

/** Meetings in Berlin: `2026-11-23T10:00` for so many minutes, of these people. */
async function calendar(
    ...meetings: readonly (readonly [start: string, minutes: number, participants: readonly string[]])[]
): Promise<readonly CalendarItem[]> {
    const homeserver = new MemoryHomeserver();
    const anna = homeserver.register("anna");
    const roomId = await anna.createRoom({});
    for (const [index, [start, minutes, participants]] of meetings.entries()) {
        const time = Temporal.PlainDateTime.from(start);
        const at = (one: Temporal.PlainDateTime): object => ({
            tzid: "Europe/Berlin",
            value: one.toString().replaceAll(/[-:]/g, ""),
        });
        await anna.sendState(roomId, MEETING_EVENT, `u${index}`, {
            title: `Nummer ${index}`,
            creator: ANNA,
            calendar: [{ uid: `u${index}`, dtstart: at(time), dtend: at(time.add({ minutes })) }],
            "de.hessen.connect": { participants },
        });
    }
    const store = new MeetingStore(homeserver.matrixFor(ANNA));
    store.start();
    const window = { from: Date.UTC(2026, 0, 1), until: Date.UTC(2027, 0, 1), zone: "Europe/Berlin" };
    return new CalendarItems(window).read(store.snapshot().rooms);
}

function moment(time: string): number {
    return Temporal.PlainDateTime.from(time).toZonedDateTime("Europe/Berlin").epochMilliseconds;
}

function between(from: string, until: string): Span {
    return { start: moment(from), end: moment(until) };
}

function text(at: number): string {
    return Temporal.Instant.fromEpochMilliseconds(at)
        .toZonedDateTimeISO("Europe/Berlin")
        .toPlainDateTime()
        .toString()
        .slice(0, 16);
}

/** Proposals as `2026-11-23T09:00 1` with the number of people who are free. */
function proposed(
    items: readonly CalendarItem[],
    range: Span,
    more: { minutes?: number; hours?: WorkingHours; count?: number } = {},
): string[] {
    const options = { minutes: 60, zone: "Europe/Berlin", hours: OFFICE, count: 3, ...more };
    return proposeTimes(items, [ANNA, BERND], range, options).map(({ start, free }) => `${text(start)} ${free}`);
}

describe("proposed times", () => {
    it("are those at which most have nothing first, then the earliest", async () => {
        const items = await calendar(
            ["2026-11-23T09:00", 90, [ANNA]],
            ["2026-11-23T11:30", 270, [ANNA, BERND]],
            ["2026-11-23T16:00", 60, [BERND]],
        );
        expect(proposed(items, between("2026-11-23T00:00", "2026-11-24T00:00"), { count: 4 })).toEqual([
            "2026-11-23T10:30 2",
            "2026-11-23T09:00 1",
            "2026-11-23T16:00 1",
            "2026-11-23T11:30 0",
        ]);
    });

    it("are in working hours and on working days, from now on", async () => {
        const fridayAfternoon = between("2026-11-27T15:31", "2026-12-05T00:00");
        expect(proposed([], fridayAfternoon, { minutes: 45 })).toEqual([
            "2026-11-27T16:00 2",
            "2026-11-30T09:00 2",
            "2026-11-30T10:00 2",
        ]);
        expect(proposed([], fridayAfternoon, { minutes: 481 })).toEqual([]);
        expect(proposed([], fridayAfternoon, { hours: { ...OFFICE, weekdays: [6] }, count: 1 })).toEqual([
            "2026-11-28T09:00 2",
        ]);
        expect(proposed([], between("2026-11-28T00:00", "2026-11-30T00:00"))).toEqual([]);
    });

    it("are by the clock on the days on which it changes", () => {
        const sundays = { ...OFFICE, weekdays: [7] };
        for (const day of ["2026-03-29", "2026-10-25"]) {
            const range = between(`${day}T00:00`, `${day}T23:59`);
            expect(proposed([], range, { hours: sundays, minutes: 240 })).toEqual([`${day}T09:00 2`, `${day}T13:00 2`]);
        }
    });

    it("keep to all of this, and do not overlap, for any meetings and hours", async () => {
        const items = await calendar(
            ["2026-10-23T09:00", 90, [ANNA]],
            ["2026-10-26T08:15", 300, [BERND]],
            ["2026-10-26T12:00", 120, [ANNA]],
            ["2026-10-27T00:00", 1440, [ANNA, BERND]],
        );
        fc.assert(
            fc.property(
                fc.record({
                    begin: fc.integer({ min: 0, max: 10 * 24 * 60 }),
                    days: fc.integer({ min: 1, max: 9 }),
                    minutes: fc.integer({ min: 5, max: 600 }),
                    zone: fc.constantFrom("Europe/Berlin", "America/New_York", "Asia/Kolkata"),
                    from: fc.integer({ min: 4, max: 12 }),
                    until: fc.integer({ min: 12, max: 24 }),
                    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 })),
                    count: fc.integer({ min: 1, max: 8 }),
                }),
                ({ begin, days, minutes, zone, from, until, weekdays, count }) => {
                    const start = moment("2026-10-20T00:00") + begin * MINUTE;
                    const range = { start, end: start + days * DAY };
                    const hours = { from: from * 60, until: until * 60, weekdays };
                    const found = proposeTimes(items, [ANNA, BERND], range, { minutes, zone, hours, count });
                    expect(found.length).toBeLessThanOrEqual(count);
                    for (const [index, one] of found.entries()) {
                        const at = Temporal.Instant.fromEpochMilliseconds(one.start).toZonedDateTimeISO(zone);
                        const minute = at.hour * 60 + at.minute;
                        expect(weekdays).toContain(at.dayOfWeek);
                        expect(minute).toBeGreaterThanOrEqual(hours.from);
                        expect(minute + minutes).toBeLessThanOrEqual(hours.until);
                        expect(one.end - one.start).toBe(minutes * MINUTE);
                        expect(one.start >= range.start && one.end <= range.end).toBe(true);
                        const isFree = (userId: string): boolean =>
                            overlapping(items, one, userId, undefined).length === 0;
                        expect(one.free).toBe([ANNA, BERND].filter(isFree).length);
                        for (const other of found.slice(index + 1)) {
                            expect(other.free < one.free || (other.free === one.free && other.start > one.start)).toBe(
                                true,
                            );
                            expect(other.start >= one.end || other.end <= one.start).toBe(true);
                        }
                    }
                },
            ),
            { numRuns: 100 },
        );
    });
});

describe("somebody's meetings", () => {
    it("at a time are those that overlap it, without the one that is being planned", async () => {
        const items = await calendar(
            ["2026-11-23T09:00", 60, [ANNA]],
            ["2026-11-23T10:00", 60, [ANNA, BERND]],
            ["2026-11-23T11:00", 60, [BERND]],
        );
        const titles = (found: readonly CalendarItem[]): string[] => found.map(({ occurrence }) => occurrence.title);
        const ten = between("2026-11-23T10:00", "2026-11-23T11:00");
        expect(titles(overlapping(items, ten, ANNA, undefined))).toEqual(["Nummer 1"]);
        const { roomId } = items[1]!.room;
        expect(overlapping(items, ten, ANNA, { roomId, uid: "u1" })).toEqual([]);
        expect(titles(overlapping(items, ten, ANNA, { roomId: "!other:memory", uid: "u1" }))).toEqual(["Nummer 1"]);
        expect(titles(busyTimes(items, ANNA))).toEqual(["Nummer 0", "Nummer 1"]);
    });
});
