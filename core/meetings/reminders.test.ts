// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import fc from "fast-check";
import { MemoryHomeserver, type MemoryPerson } from "../../test/memory/homeserver";
import { CalendarItems, type CalendarItem } from "./calendar-items";
import { MEETING_EVENT, RESPONSE_EVENT } from "./event-type";
import { MeetingStore } from "./meeting-rooms";
import {
    putOffChoices,
    putOffUntil,
    remembering,
    remindersAt,
    type DueReminders,
    type ReminderCircumstances,
    type ReminderMemory,
    type ReminderState,
} from "./reminders";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const ZONE = "Europe/Berlin";

/** A moment by the clock in Berlin. */
const at = (clock: string, day = "2026-11-24"): number =>
    Temporal.PlainDateTime.from(`${day}T${clock}`).toZonedDateTime(ZONE).epochMilliseconds;

const local = (value: string): object => ({ tzid: ZONE, value });

const entry = (start: string, end: string, more: object = {}): object => ({
    uid: "u1",
    dtstart: local(start),
    dtend: local(end),
    ...more,
});

const TEN = entry("20261124T100000", "20261124T104500");

describe("reminders", () => {
    let anna: MemoryPerson;
    let bernd: MemoryPerson;
    let roomId: string;
    let store: MeetingStore;

    beforeEach(async () => {
        const homeserver = new MemoryHomeserver();
        anna = homeserver.register("anna");
        bernd = homeserver.register("bernd");
        const power_level_content_override = { events: { [RESPONSE_EVENT]: 0 } };
        roomId = await anna.createRoom({ name: "Referat", invite: [bernd.userId], power_level_content_override });
        await bernd.join(roomId);
        store = new MeetingStore(homeserver.matrixFor(bernd.userId));
        store.start();
    });

    async function plan(calendar: readonly object[], more: object = {}, uid = "u1"): Promise<void> {
        const content = { title: "Jour fixe", creator: anna.userId, calendar, ...more };
        await anna.sendState(roomId, MEETING_EVENT, uid, content);
    }

    async function answer(responses: object): Promise<void> {
        await bernd.sendState(roomId, RESPONSE_EVENT, bernd.userId, { responses });
    }

    function items(day = "2026-11-24"): readonly CalendarItem[] {
        const from = at("00:00", day);
        return new CalendarItems({ from, until: from + 2 * DAY, zone: ZONE }).read(store.snapshot().rooms);
    }

    function look(now: number, more: Partial<ReminderCircumstances> = {}, day?: string): DueReminders {
        const none = { minutes: 10, memory: new Map(), userId: bernd.userId, inConference: new Set<string>() };
        return remindersAt(items(day), { ...none, now, ...more });
    }

    function remember(what: ReminderState, now: number, memory: ReminderMemory = new Map()): ReminderMemory {
        return remembering(memory, items()[0]!, what, now);
    }

    it("come the chosen minutes before, and stay until the meeting is over", async () => {
        await plan([TEN]);
        expect(look(at("09:49"))).toEqual({ due: [], fresh: [], attended: [], nextAt: at("09:50") });
        const { due, fresh, nextAt } = look(at("09:50"));
        expect(due.map(({ occurrence }) => occurrence.title)).toEqual(["Jour fixe"]);
        expect(fresh).toEqual(due);
        expect(nextAt).toBe(at("10:45"));

        const memory = remember({ kind: "reminded" }, at("09:50"));
        expect(look(at("10:44"), { memory }).due).toHaveLength(1);
        expect(look(at("10:44"), { memory }).fresh).toHaveLength(0);
        expect(look(at("10:45"), { memory }).due).toHaveLength(0);
    });

    it("come as long before as one has chosen, or never", async () => {
        await plan([TEN]);
        expect(look(at("08:00"), { minutes: 120 }).due).toHaveLength(1);
        expect(look(at("09:59"), { minutes: 0 })).toEqual({ due: [], fresh: [], attended: [] });
    });

    it("do not come again once they were answered", async () => {
        await plan([TEN]);
        expect(look(at("09:55"), { memory: remember({ kind: "answered" }, at("09:51")) })).toEqual({
            due: [],
            fresh: [],
            attended: [],
        });
    });

    it.each([
        ["was called off", { cancelled: { reason: "krank" } }],
        ["takes all day", { "de.hessen.connect": { all_day: true } }],
        ["is for others", { "de.hessen.connect": { participants: ["@anna:memory"] } }],
    ])("never come for what %s", async (_, more) => {
        const allDay = entry("20261124T000000", "20261125T000000");
        await plan(["de.hessen.connect" in more && "all_day" in more["de.hessen.connect"] ? allDay : TEN], more);
        expect(items()).toHaveLength(1);
        expect(look(at("09:55"))).toEqual({ due: [], fresh: [], attended: [] });
        expect(look(at("23:55", "2026-11-23"))).toEqual({ due: [], fresh: [], attended: [] });
    });

    it("never come for a date that was called off", async () => {
        const series = { rrule: "FREQ=DAILY;COUNT=3", exdate: [local("20261124T100000")] };
        const cancelled = { recurrenceId: local("20261124T100000"), dtstart: local("20261124T100000") };
        await plan([entry("20261123T100000", "20261123T104500", series)], {
            "de.hessen.connect": { cancelled_dates: [{ ...cancelled, dtend: local("20261124T104500") }] },
        });
        expect(items().map(({ occurrence }) => occurrence.cancelled !== undefined)).toEqual([true, false]);
        expect(look(at("09:55")).due).toHaveLength(0);
        expect(look(at("09:55")).nextAt).toBe(at("09:50", "2026-11-25"));
    });

    it("never come for what one declined, but for what one has not answered", async () => {
        await plan([TEN], { "de.hessen.connect": { answer_wanted: true } });
        expect(look(at("09:55")).due).toHaveLength(1);
        await answer({ u1: { status: "tentative" } });
        expect(look(at("09:55")).due).toHaveLength(1);
        await answer({ u1: { status: "declined" } });
        expect(look(at("09:55")).due).toHaveLength(0);
    });

    it("never come for a meeting that one is in, also not when one leaves it early", async () => {
        await plan([TEN], { "de.hessen.connect": { conference: true } });
        const inConference = new Set([roomId]);
        const before = look(at("09:55"), { inConference });
        expect(before).toEqual({ due: [], fresh: [], attended: [], nextAt: at("10:00") });
        const begun = look(at("10:00"), { inConference });
        expect(begun.attended).toHaveLength(1);
        const memory = remembering(new Map(), begun.attended[0]!, { kind: "answered" }, at("10:00"));
        expect(look(at("10:05"), { memory }).due).toHaveLength(0);
    });

    it("come for the next meeting when one leaves a room's conference before it begins", async () => {
        await plan([TEN], { "de.hessen.connect": { conference: true } });
        expect(look(at("09:55"), { inConference: new Set([roomId]) }).due).toHaveLength(0);
        expect(look(at("09:56")).due).toHaveLength(1);
    });

    it("come for a meeting on site while one is in the room's conference", async () => {
        await plan([TEN], { "de.hessen.connect": { conference: false, location: "Raum 3.14" } });
        expect(look(at("09:55"), { inConference: new Set([roomId]) }).due).toHaveLength(1);
    });

    it("come again for a meeting that was moved", async () => {
        await plan([TEN]);
        const memory = remember({ kind: "answered" }, at("09:50"));
        await plan([entry("20261124T110000", "20261124T114500")]);
        expect(look(at("09:55"), { memory }).nextAt).toBe(at("10:50"));
        expect(look(at("10:50"), { memory }).fresh).toHaveLength(1);
    });

    it("come again for a date of a series that was moved", async () => {
        const series = entry("20261123T100000", "20261123T104500", { rrule: "FREQ=DAILY;COUNT=3" });
        await plan([series]);
        const memory = remember({ kind: "answered" }, at("09:50"));
        const moved = entry("20261124T101500", "20261124T110000", { recurrenceId: local("20261124T100000") });
        await plan([series, moved]);
        expect(look(at("10:05"), { memory }).fresh).toHaveLength(1);
    });

    it("do not come again when a series is split at that date", async () => {
        await plan([entry("20261123T100000", "20261123T104500", { rrule: "FREQ=DAILY;COUNT=3" })]);
        const memory = remember({ kind: "answered" }, at("09:50"));
        await anna.sendState(roomId, MEETING_EVENT, "u1", {});
        const following = entry("20261124T100000", "20261124T104500", { uid: "u2", rrule: "FREQ=DAILY;COUNT=2" });
        await plan([following], { "de.hessen.connect": { formerly: [{ uid: "u1", shift: 0 }] } }, "u2");
        expect(items()[0]?.occurrence.entry.uid).toBe("u2");
        expect(look(at("09:55"), { memory }).due).toHaveLength(0);
    });

    it("come again when they were put off", async () => {
        await plan([TEN]);
        const memory = remember({ kind: "put-off", until: at("10:00") }, at("09:52"));
        expect(look(at("09:55"), { memory })).toEqual({ due: [], fresh: [], attended: [], nextAt: at("10:00") });
        expect(look(at("10:00"), { memory }).fresh).toHaveLength(1);
    });

    it("come after sleep for what began a moment ago, not for what one has missed", async () => {
        await plan([TEN]);
        expect(look(at("10:14:59")).fresh).toHaveLength(1);
        expect(look(at("10:15"))).toEqual({ due: [], fresh: [], attended: [] });
    });

    it("are still there after sleep when they had been shown or put off", async () => {
        await plan([TEN]);
        expect(look(at("10:40"), { memory: remember({ kind: "reminded" }, at("09:50")) }).due).toHaveLength(1);
        const putOff = remember({ kind: "put-off", until: at("10:00") }, at("09:50"));
        expect(look(at("10:40"), { memory: putOff }).fresh).toHaveLength(1);
    });

    it("are two for two meetings at the same time", async () => {
        await plan([TEN]);
        await plan([entry("20261124T100000", "20261124T104500", { uid: "u2" })], { title: "Vergabe" }, "u2");
        expect(look(at("09:50")).due.map(({ occurrence }) => occurrence.title)).toEqual(["Jour fixe", "Vergabe"]);
        const memory = remember({ kind: "answered" }, at("09:51"));
        expect(look(at("09:51"), { memory }).due.map(({ occurrence }) => occurrence.title)).toEqual(["Vergabe"]);
    });

    it("come for what takes no time", async () => {
        await plan([entry("20261124T100000", "20261124T100000")]);
        expect(look(at("10:00")).due).toHaveLength(1);
        expect(look(at("10:15")).due).toHaveLength(0);
    });

    it.each([
        ["2026-10-25", "2026-10-25T08:50:00Z"],
        ["2026-10-24", "2026-10-24T07:50:00Z"],
        ["2027-03-28", "2027-03-28T07:50:00Z"],
    ])("go by the meeting's clock when the clocks are changed, on %s", async (day, expected) => {
        await plan([entry("20261001T100000", "20261001T104500", { rrule: "FREQ=DAILY" })]);
        const { nextAt } = look(at("00:30", day), {}, day);
        expect(Temporal.Instant.fromEpochMilliseconds(nextAt!).toString()).toBe(expected);
    });

    it("come ten minutes before across the change of clocks", async () => {
        // At three o'clock it is two o'clock again: five minutes past three is an hour and ten minutes after 2:55.
        await plan([entry("20261025T030500", "20261025T040000")]);
        const { nextAt } = look(at("01:00", "2026-10-25"), {}, "2026-10-25");
        expect(nextAt).toBe(Temporal.Instant.from("2026-10-25T01:55:00Z").epochMilliseconds);
    });

    describe("what is remembered", () => {
        it("is forgotten when it is over", async () => {
            await plan([TEN]);
            const memory = remember({ kind: "answered" }, at("09:50"));
            await plan([entry("20261124T120000", "20261124T130000", { uid: "u2" })], {}, "u2");
            const later = (now: number): ReminderMemory => remembering(memory, items()[1]!, { kind: "reminded" }, now);
            expect(later(at("10:44")).size).toBe(2);
            expect(later(at("10:45")).size).toBe(1);
        });

        it("stays bounded, and keeps the latest", async () => {
            await plan([TEN]);
            const [item] = items();
            let memory: ReminderMemory = new Map();
            for (let i = 0; i < 2_000; i += 1) {
                memory = remembering(memory, { ...item!, key: `k${i}` }, { kind: "answered" }, at("09:50"));
            }
            expect(memory.size).toBe(500);
            expect(memory.has("k1999")).toBe(true);
        });
    });

    describe("can be put off", () => {
        const kinds = (clock: string): string[] => [...putOffChoices(items()[0]!.occurrence, at(clock))];

        it("for five minutes and until the meeting begins", async () => {
            await plan([TEN]);
            expect(kinds("09:50")).toEqual(["minutes", "start"]);
            const { occurrence } = items()[0]!;
            expect(putOffUntil("minutes", occurrence, at("09:50:30"))).toBe(at("09:55:30"));
            expect(putOffUntil("start", occurrence, at("09:50:30"))).toBe(at("10:00"));
            expect(kinds("09:57")).toEqual(["start", "minutes"]);
        });

        it("in one way only where both are the same", async () => {
            await plan([TEN]);
            expect(kinds("09:55")).toEqual(["start"]);
        });

        it("no longer when it is over before", async () => {
            await plan([TEN]);
            expect(kinds("10:30")).toEqual(["minutes"]);
            expect(kinds("10:40")).toEqual([]);
        });
    });

    it("always say when to look next, and nothing changes before", async () => {
        await plan([entry("20261124T070000", "20261124T071500", { rrule: "FREQ=HOURLY;COUNT=12" })]);
        const titles = ({ due }: DueReminders): string[] => due.map(({ key }) => key);
        fc.assert(
            fc.property(
                fc.integer({ min: at("06:00"), max: at("20:00") }),
                fc.integer({ min: 1, max: 120 }),
                fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
                (now, minutes, share) => {
                    // What is due is remembered at once, as by whoever shows it.
                    let memory: ReminderMemory = new Map();
                    const first = look(now, { minutes });
                    for (const item of first.fresh) memory = remembering(memory, item, { kind: "reminded" }, now);
                    const next = first.nextAt ?? at("23:00");
                    expect(next).toBeGreaterThan(now);
                    const between = Math.min(next - 1, Math.floor(now + (next - now) * share));
                    expect(titles(look(between, { minutes, memory }))).toEqual(titles(first));
                },
            ),
            { numRuns: 60 },
        );
    });
});
