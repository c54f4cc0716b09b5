// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { MemoryHomeserver } from "../../test/memory/homeserver";
import { CalendarItems, dateOfDay, nextMeeting, windowOfDays, type CalendarItem } from "./calendar-items";
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
});
