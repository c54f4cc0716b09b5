// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import ICAL from "ical.js";
import type { IRoomEvent } from "matrix-widget-api";
import { generateRooms, MEMBERS, VIEWER, type Day, type Shape } from "./data";

const TODAY: Day = { year: 2026, month: 2, day: 27 };
const SINGLE: Shape = { rooms: 40, meetingsPerRoom: 1, series: "half" };
const SERIES: Shape = { rooms: 2, meetingsPerRoom: 50, series: "all" };

interface Time {
    readonly tzid: string;
    readonly value: string;
}

interface Entry {
    readonly uid: string;
    readonly dtstart: Time;
    readonly dtend: Time;
    readonly rrule?: string;
    readonly exdate?: readonly Time[];
    readonly recurrenceId?: Time;
}

function events(shape: Shape, type?: string): IRoomEvent[] {
    return [...generateRooms(shape, TODAY).values()].flat().filter((event) => !type || event.type === type);
}

function calendars(shape: Shape): Entry[][] {
    return events(shape, "de.hessen.connect.meeting").map(({ content }) => content["calendar"] as Entry[]);
}

describe("generateRooms", () => {
    it("makes the same each time", () => {
        expect(generateRooms(SINGLE, TODAY)).toEqual(generateRooms(SINGLE, TODAY));
    });

    it("makes rooms that the viewer has joined, with as many members as promised", () => {
        const rooms = generateRooms(SINGLE, TODAY);
        expect(rooms.size).toBe(40);
        for (const [roomId, state] of rooms) {
            const members = state.filter(({ type }) => type === "m.room.member");
            expect(members).toHaveLength(MEMBERS);
            expect(members.find(({ state_key }) => state_key === VIEWER)?.content["membership"]).toBe("join");
            expect(state.every(({ room_id }) => room_id === roomId)).toBe(true);
        }
    });

    it("gives every event an id and every meeting a title of its own", () => {
        for (const shape of [SINGLE, SERIES]) {
            const ids = events(shape).map(({ event_id }) => event_id);
            expect(new Set(ids).size).toBe(ids.length);
            const titles = events(shape, "de.hessen.connect.meeting").map(({ content }) => content["title"]);
            expect(new Set(titles).size).toBe(shape.rooms * shape.meetingsPerRoom);
        }
    });

    it("repeats every second meeting weekly, or each by a rule that calendars can read", () => {
        const rulesOf = (shape: Shape): (string | undefined)[] => calendars(shape).map(([series]) => series?.rrule);
        expect(rulesOf(SINGLE).filter((rule) => rule === "FREQ=WEEKLY")).toHaveLength(20);
        expect(rulesOf(SINGLE).filter((rule) => rule === undefined)).toHaveLength(20);
        expect(new Set(rulesOf(SERIES)).size).toBeGreaterThan(5);
        for (const rule of rulesOf(SERIES)) expect(() => ICAL.Recur.fromString(rule!)).not.toThrow();
    });

    it("places single dates in the weeks to come and series before, also across the end of a month", () => {
        for (const { dtstart, dtend, rrule } of [...calendars(SINGLE), ...calendars(SERIES)].flat()) {
            expect(dtstart.value).toMatch(/^202[567](0[1-9]|1[0-2])[0-3]\dT[01]\d(00|15|30|45)00$/);
            expect(dtstart.value < dtend.value).toBe(true);
            if (rrule) expect(dtstart.value < "20260228").toBe(true);
        }
        for (const [first, ...more] of calendars(SINGLE)) {
            if (first!.rrule) continue;
            expect(more).toEqual([]);
            expect(first!.dtstart.value >= "20260227" && first!.dtstart.value < "20260428").toBe(true);
        }
    });

    it("cancels and moves dates that the series has", () => {
        const excepted = calendars(SINGLE).filter((entries) => entries.length > 1);
        expect(excepted.length).toBeGreaterThan(0);
        for (const [series, moved] of excepted) {
            const weekday = (value: string): number =>
                new Date(`${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6, 8)}`).getUTCDay();
            for (const date of [series!.exdate![0]!, moved!.recurrenceId!]) {
                expect(weekday(date.value)).toBe(weekday(series!.dtstart.value));
                expect(date.value.slice(8)).toBe(series!.dtstart.value.slice(8));
            }
            expect(moved!.uid).toBe(series!.uid);
        }
    });
});
