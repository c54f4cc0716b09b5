// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { MemoryHomeserver, type MemoryPerson } from "../../test/memory/homeserver";
import { CalendarItems, dateOfDay, dayOfDate, nextMeeting, windowOfDays, type CalendarItem } from "./calendar-items";
import { MEETING_EVENT } from "./event-type";
import { MeetingStore } from "./meeting-rooms";

/** What somebody sees in the 60 days from `now` on, in whose room these entries are. */
async function itemsOf(
    calendar: readonly object[],
    now: string,
    more: Record<string, unknown> = {},
): Promise<{ items: readonly CalendarItem[]; at: Temporal.ZonedDateTime; unreadable: number }> {
    const homeserver = new MemoryHomeserver();
    const anna = homeserver.register("anna");
    const roomId = await anna.createRoom({ name: "Referat" });
    const content = { title: "Jour fixe", creator: anna.userId, calendar, ...more };
    await anna.sendState(roomId, MEETING_EVENT, "u1", content);
    const store = new MeetingStore(homeserver.matrixFor(anna.userId));
    store.start();
    const at = Temporal.ZonedDateTime.from(now);
    const { rooms } = store.snapshot();
    const today = at.toPlainDate();
    const items = new CalendarItems(windowOfDays(today, today.add({ days: 60 }), at.timeZoneId)).read(rooms);
    return { items, at, unreadable: rooms.get(roomId)?.unreadable.length ?? 0 };
}

const entry = (start: string, end: string, more: object = {}): object => ({
    uid: "u1",
    dtstart: { tzid: "Europe/Berlin", value: start },
    dtend: { tzid: "Europe/Berlin", value: end },
    ...more,
});

function starts(items: readonly CalendarItem[]): string[] {
    return items.map(({ occurrence }) => {
        const start = Temporal.Instant.fromEpochMilliseconds(occurrence.start);
        return start.toZonedDateTimeISO("Europe/Berlin").toString({ timeZoneName: "never" });
    });
}

describe("the calendar", () => {
    it("keeps a series at ten o'clock when the clocks change", async () => {
        const weekly = entry("20261019T100000", "20261019T110000", { rrule: "FREQ=WEEKLY;COUNT=3" });
        const { items } = await itemsOf([weekly], "2026-10-19T08:00:00+02:00[Europe/Berlin]");
        expect(starts(items)).toEqual([
            "2026-10-19T10:00:00+02:00",
            "2026-10-26T10:00:00+01:00",
            "2026-11-02T10:00:00+01:00",
        ]);
    });

    it("moves a start in the hour that is skipped", async () => {
        const { items } = await itemsOf(
            [entry("20260329T023000", "20260329T033000")],
            "2026-03-29T00:00:00+01:00[Europe/Berlin]",
        );
        expect(starts(items)).toEqual(["2026-03-29T03:30:00+02:00"]);
    });

    it("leaves out excluded dates and shows moved ones at their new time", async () => {
        const at = (value: string): object => ({ tzid: "Europe/Berlin", value });
        const series = entry("20261123T100000", "20261123T110000", {
            rrule: "FREQ=DAILY;COUNT=4",
            exdate: [at("20261124T100000")],
        });
        const moved = entry("20261125T140000", "20261125T150000", { recurrenceId: at("20261125T100000") });
        const { items } = await itemsOf([series, moved], "2026-11-23T08:00:00+01:00[Europe/Berlin]");
        expect(starts(items)).toEqual([
            "2026-11-23T10:00:00+01:00",
            "2026-11-25T14:00:00+01:00",
            "2026-11-26T10:00:00+01:00",
        ]);
    });

    it("puts a meeting on the day that it has in the viewer's zone", async () => {
        const { items } = await itemsOf(
            [entry("20261124T003000", "20261124T010000")],
            "2026-11-23T08:00:00+00:00[Europe/London]",
        );
        expect(items.map(({ day }) => dateOfDay(day).toString())).toEqual(["2026-11-23"]);
    });

    it("is not held up by a rule for every second of ever", async () => {
        const endless = entry("20261123T100000", "20261123T100001", { rrule: "FREQ=SECONDLY" });
        const { items } = await itemsOf([endless], "2026-11-23T08:00:00+01:00[Europe/Berlin]");
        expect(items.length).toBeGreaterThan(0);
    });

    it("counts what it cannot read", async () => {
        const { items, unreadable } = await itemsOf([{ uid: "u1" }], "2026-11-23T08:00:00+01:00[Europe/Berlin]");
        expect([items, unreadable]).toEqual([[], 1]);
    });

    it("names the next meeting from a quarter of an hour before, until its end, unless it is cancelled", async () => {
        const calendar = [entry("20261123T100000", "20261123T110000")];
        const next = async (time: string, more = {}): Promise<string | undefined> => {
            const { items, at } = await itemsOf(calendar, `2026-11-23T${time}+01:00[Europe/Berlin]`, more);
            return nextMeeting(items, at.epochMilliseconds, 15)?.occurrence.title;
        };
        expect(await next("09:44:00")).toBeUndefined();
        expect(await next("09:45:00")).toBe("Jour fixe");
        expect(await next("10:59:00")).toBe("Jour fixe");
        expect(await next("11:00:00")).toBeUndefined();
        expect(await next("10:00:00", { cancelled: {} })).toBeUndefined();
    });

    it("puts meetings that take all day on their dates, wherever the viewer is", async () => {
        const daily = entry("20260101T000000", "20260102T000000", { rrule: "FREQ=DAILY" });
        const { store } = await rooms(async (anna, roomId) => {
            const own = { all_day: true };
            const content = { title: "Woche", creator: anna.userId, calendar: [daily], "de.hessen.connect": own };
            await anna.sendState(roomId, MEETING_EVENT, "u1", content);
        });
        const [from, until] = [Temporal.PlainDate.from("2026-01-01"), Temporal.PlainDate.from("2027-01-01")];
        const days = Array.from({ length: 365 }, (_, index) => dayOfDate(from) + index);
        // In Beirut, Cairo and Santiago there are days that begin at one o'clock.
        const zones = ["Asia/Beirut", "Africa/Cairo", "America/Santiago", "America/Havana", "Pacific/Kiritimati"];
        const others = Intl.supportedValuesOf("timeZone").filter((_, index) => index % 40 === 0);
        for (const zone of [...zones, ...others]) {
            const items = new CalendarItems(windowOfDays(from, until, zone)).read(store.snapshot().rooms);
            expect([zone, ...items.map(({ day }) => day)]).toEqual([zone, ...days]);
            expect([zone, ...items.map(({ lastDay }) => lastDay)]).toEqual([zone, ...days]);
        }
    });

    it("puts a meeting over midnight on both days, and one that ends at midnight on one", async () => {
        const { items } = await itemsOf(
            [entry("20261124T220000", "20261125T020000"), entry("20261126T220000", "20261127T000000")],
            "2026-11-23T08:00:00+01:00[Europe/Berlin]",
        );
        expect(items.map(({ day, lastDay }) => [dateOfDay(day).day, dateOfDay(lastDay).day])).toEqual([
            [24, 25],
            [26, 26],
        ]);
    });

    it("shows what began before the window and reaches into it, and nothing that has ended", async () => {
        const calendar = [
            entry("20261122T220000", "20261123T020000", { rrule: "FREQ=WEEKLY" }),
            entry("20261122T220000", "20261123T000000"),
            entry("20261123T000000", "20261123T000000"),
        ];
        const { items } = await itemsOf(calendar, "2026-11-23T00:00:00+01:00[Europe/Berlin]");
        expect(starts(items).slice(0, 3)).toEqual([
            "2026-11-22T22:00:00+01:00",
            "2026-11-23T00:00:00+01:00",
            "2026-11-29T22:00:00+01:00",
        ]);
    });

    it("keeps a night shift from ten to four by the clock, in the night that is an hour shorter and the one that is longer", async () => {
        // RFC 5545 reads as if dates given by DTEND recurred with the exact duration of the first (3.8.5.3); people, and
        // the calendars that they know, mean the clock on the wall.
        const nightly = entry("20260301T220000", "20260302T040000", { rrule: "FREQ=DAILY" });
        for (const [day, hours] of [
            ["2026-03-28", 5],
            ["2026-10-24", 7],
        ] as const) {
            const { items } = await itemsOf([nightly], `${day}T12:00:00[Europe/Berlin]`);
            const { dtstart, dtend, start, end } = items[1]!.occurrence;
            expect([dtstart, dtend].map(({ time }) => time.hour)).toEqual([22, 4]);
            expect(end - start).toBe(hours * 3_600_000);
        }
    });

    it("reads only the room again that changed", async () => {
        const { store, calendar, anna, roomIds } = await rooms(meetingIn, meetingIn, meetingIn);
        const before = calendar.read(store.snapshot().rooms);
        expect(calendar.read(store.snapshot().rooms)).toBe(before);
        await anna.sendState(roomIds[1]!, MEETING_EVENT, "u1", content("Anders", "20261125T100000"));
        const after = calendar.read(store.snapshot().rooms);
        for (const item of before) {
            const same = after.find(({ key }) => key === item.key)!;
            if (item.room.roomId === roomIds[1]) expect(same.occurrence.title).toBe("Anders");
            else expect(same).toBe(item);
        }
        expect(after).toHaveLength(before.length);
        expect(after).toEqual(sorted(after));
    });

    it("keeps the dates of meetings in a room in which something else changed", async () => {
        const { store, calendar, anna, roomIds } = await rooms(meetingIn);
        const [before] = calendar.read(store.snapshot().rooms);
        await anna.sendState(roomIds[0]!, "m.room.name", "", { name: "Anders" });
        const [after] = calendar.read(store.snapshot().rooms);
        expect(after!.room.name).toBe("Anders");
        expect(after!.occurrence).toBe(before!.occurrence);
    });

    it("forgets a room that is left and a meeting that is removed, and takes up a room that is new", async () => {
        const { store, calendar, anna, roomIds } = await rooms(meetingIn, meetingIn);
        const all = calendar.read(store.snapshot().rooms);
        await anna.leave(roomIds[0]!);
        const left = calendar.read(store.snapshot().rooms);
        expect(left).toEqual(all.filter(({ room }) => room.roomId === roomIds[1]));
        await anna.sendState(roomIds[1]!, MEETING_EVENT, "u1", {});
        expect(calendar.read(store.snapshot().rooms)).toEqual([]);
        await meetingIn(anna, await anna.createRoom({}));
        expect(calendar.read(store.snapshot().rooms)).toHaveLength(left.length);
    });

    it("is in order of time, also of meetings that others are planned between", async () => {
        const { store, calendar, anna, roomIds } = await rooms(meetingIn, meetingIn);
        calendar.read(store.snapshot().rooms);
        for (const [index, start] of ["20261201T080000", "20261123T235900", "20261124T095900"].entries()) {
            await anna.sendState(roomIds[index % 2]!, MEETING_EVENT, `u${index}`, content("Neu", start));
            const items = calendar.read(store.snapshot().rooms);
            expect(items).toEqual(sorted(items));
        }
    });
});

/** Rooms of Anna with what is put into each. */
async function rooms(...fill: readonly ((anna: MemoryPerson, roomId: string) => Promise<void>)[]): Promise<{
    readonly store: MeetingStore;
    readonly calendar: CalendarItems;
    readonly anna: MemoryPerson;
    readonly roomIds: readonly string[];
}> {
    const homeserver = new MemoryHomeserver();
    const anna = homeserver.register("anna");
    const roomIds: string[] = [];
    for (const put of fill) {
        const roomId = await anna.createRoom({ name: "Referat" });
        await put(anna, roomId);
        roomIds.push(roomId);
    }
    const store = new MeetingStore(homeserver.matrixFor(anna.userId));
    store.start();
    const from = Temporal.PlainDate.from("2026-11-23");
    const calendar = new CalendarItems(windowOfDays(from, from.add({ days: 10 }), "Europe/Berlin"));
    return { store, calendar, anna, roomIds };
}

function content(title: string, start: string): Record<string, unknown> {
    const end = `${start.slice(0, 8)}T235959`;
    return { title, creator: "@anna:memory", calendar: [entry(start, end, { rrule: "FREQ=DAILY;COUNT=5" })] };
}

async function meetingIn(anna: MemoryPerson, roomId: string): Promise<void> {
    await anna.sendState(roomId, MEETING_EVENT, "u1", content("Jour fixe", "20261125T100000"));
}

function sorted(items: readonly CalendarItem[]): CalendarItem[] {
    return [...items].sort((a, b) => a.occurrence.start - b.occurrence.start);
}
