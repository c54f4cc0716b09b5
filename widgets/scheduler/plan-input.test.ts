// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as fc from "fast-check";
import { firstOfSeries } from "../../core/meetings/edit-meeting";
import { localValue, shifted, type LocalTime } from "../../core/meetings/local-time";
import type { Meeting, Occurrence } from "../../core/meetings/meeting";
import { occurrencesIn } from "../../core/meetings/occurrences";
import {
    changeOf,
    differences,
    emptyPlan,
    plannedMeeting,
    plannedTimes,
    planOf,
    problemsOf,
    usualStart,
    withParts,
    withTimes,
    type PlanInput,
} from "./plan-input";
import { NO_RECURRENCE } from "./recurrence-input";

const HOUR = 3_600_000;
const TEN = Date.UTC(2026, 10, 10, 9);

/** A form for Tuesday 2026-11-10 from ten to eleven in Berlin. */
const FORM: PlanInput = {
    ...emptyPlan({ roomId: "!r:memory", start: TEN, end: TEN + HOUR, isAllDay: false, tzid: "Europe/Berlin" }),
    title: "Jour fixe",
};

function times(input: PlanInput): string {
    return `${input.date} ${input.start} – ${input.endDate} ${input.end}`;
}

function planned(input: PlanInput): string[] {
    const { dtstart, dtend } = plannedTimes(input);
    return [localValue(dtstart), localValue(dtend)];
}

describe("a new form", () => {
    it("begins at the next half hour", () => {
        const at = (time: string): string => {
            const now = Temporal.ZonedDateTime.from(`2026-11-10T${time}[Europe/Berlin]`);
            const { start, end } = usualStart(now, 45);
            const tzid = "Europe/Berlin";
            return times(emptyPlan({ roomId: "!r:memory", start, end, isAllDay: false, tzid }));
        };
        expect(at("09:31")).toBe("2026-11-10 10:00 – 2026-11-10 10:45");
        expect(at("10:00")).toBe("2026-11-10 10:00 – 2026-11-10 10:45");
        expect(at("23:40")).toBe("2026-11-11 00:00 – 2026-11-11 00:45");
    });

    it("has the last day, not the midnight after it, of what takes all day", () => {
        const [start, end] = [Date.UTC(2026, 10, 9, 23), Date.UTC(2026, 10, 11, 23)];
        const input = emptyPlan({ roomId: "!r:memory", start, end, isAllDay: true, tzid: "Europe/Berlin" });
        expect([input.date, input.endDate]).toEqual(["2026-11-10", "2026-11-11"]);
        expect(planned(input)).toEqual(["20261110T000000", "20261112T000000"]);
    });
});

describe("a problem", () => {
    const custom = { ...NO_RECURRENCE, preset: "custom" } as const;

    it.each<[string, Partial<PlanInput>, object]>([
        ["nothing", {}, {}],
        ["no title", { title: "  " }, { title: "missing" }],
        ["no date", { date: "" }, { date: "missing" }],
        ["no start", { start: "" }, { start: "missing" }],
        ["no last day", { endDate: "" }, { endDate: "missing" }],
        ["a last day before the first", { endDate: "2026-11-09" }, { endDate: "before-start" }],
        ["no end", { end: "" }, { end: "missing" }],
        ["an end at the start", { end: "10:00" }, { end: "before-start" }],
        ["an end before the start", { end: "09:00" }, { end: "before-start" }],
        ["an end that is earlier the next day", { end: "09:00", endDate: "2026-11-11" }, {}],
        ["no times of what takes all day", { isAllDay: true, start: "", end: "" }, {}],
        ["a zone that is not", { tzid: "" }, { tzid: "missing" }],
        ["no interval", { recurrence: { ...custom, interval: "" } }, { interval: "missing" }],
        ["an interval of nothing", { recurrence: { ...custom, interval: "0" } }, { interval: "missing" }],
        ["half an interval", { recurrence: { ...custom, interval: "1.5" } }, { interval: "missing" }],
        ["an interval that is not asked for", { recurrence: { ...NO_RECURRENCE, preset: "daily", interval: "" } }, {}],
        ["no number of dates", { recurrence: { ...custom, end: "count", count: "" } }, { count: "missing" }],
        ["no last date", { recurrence: { ...custom, end: "until" } }, { until: "missing" }],
        [
            "a last date before the first",
            { recurrence: { ...custom, end: "until", until: "2026-11-09" } },
            { until: "before-start" },
        ],
        ["the first date as the last", { recurrence: { ...custom, end: "until", until: "2026-11-10" } }, {}],
        ["an end of what does not recur", { recurrence: { ...NO_RECURRENCE, end: "until" } }, {}],
        ["nobody", { people: [] }, { people: "missing" }],
        ["people who are only invited", { people: [], invited: [{ userId: "@dora:memory" }] }, {}],
        ["everything at once", { title: "", date: "" }, { title: "missing", date: "missing" }],
    ])("is found with %s", (_, change, problems) => {
        expect(problemsOf({ ...FORM, ...change })).toEqual(problems);
    });
});

describe("the end", () => {
    it.each<[string, Partial<PlanInput>, { date?: string; start?: string }, string]>([
        ["another time", {}, { start: "14:30" }, "2026-11-10 14:30 – 2026-11-10 15:30"],
        ["another day", {}, { date: "2026-12-01" }, "2026-12-01 10:00 – 2026-12-01 11:00"],
        ["over midnight", {}, { start: "23:30" }, "2026-11-10 23:30 – 2026-11-11 00:30"],
        [
            "back from it",
            { endDate: "2026-11-11", end: "02:00" },
            { start: "06:00" },
            "2026-11-10 06:00 – 2026-11-10 22:00",
        ],
        ["several days", { endDate: "2026-11-12" }, { date: "2026-12-30" }, "2026-12-30 10:00 – 2027-01-01 11:00"],
        ["no time yet", {}, { start: "" }, "2026-11-10  – 2026-11-10 11:00"],
        ["an end before the start", { end: "09:00" }, { start: "08:00" }, "2026-11-10 08:00 – 2026-11-10 09:00"],
    ])("moves with the start: %s", (_, before, change, after) => {
        expect(times(withTimes({ ...FORM, ...before }, change))).toBe(after);
    });

    it("is as far from the start as before, whatever is changed", () => {
        const day = fc.integer({ min: 0, max: 900 }).map((days) => Temporal.PlainDate.from("2026-01-01").add({ days }));
        const clock = fc.integer({ min: 0, max: 1439 });
        const text = (minutes: number): string =>
            Temporal.PlainTime.from("00:00").add({ minutes }).toString().slice(0, 5);
        const length = ({ date, start, endDate, end }: PlanInput): number =>
            Temporal.PlainDateTime.from(`${date}T${start}`).until(`${endDate}T${end}`).total("minutes");
        fc.assert(
            fc.property(day, clock, fc.integer({ min: 1, max: 5000 }), day, clock, (from, at, minutes, to, then) => {
                const end = from.toPlainDateTime().add({ minutes: at + minutes });
                const input = {
                    ...FORM,
                    date: from.toString(),
                    start: text(at),
                    endDate: end.toPlainDate().toString(),
                    end: end.toPlainTime().toString().slice(0, 5),
                };
                const moved = withTimes(withTimes(input, { date: to.toString() }), { start: text(then) });
                expect([moved.date, moved.start]).toEqual([to.toString(), text(then)]);
                expect(length(moved)).toBe(minutes);
            }),
        );
    });

    it("moves the weekday that the date was on with it, and leaves the others", () => {
        const recurrence = { ...NO_RECURRENCE, preset: "custom", weekdays: [2, 4] } as const;
        const moved = withTimes({ ...FORM, recurrence }, { date: "2026-11-11" });
        expect(moved.recurrence.weekdays).toEqual([3, 4]);
    });
});

describe("what will be saved", () => {
    it("begins at the first date that the rule names, and is as long", () => {
        const recurrence = { ...NO_RECURRENCE, preset: "custom", weekdays: [1, 5] } as const;
        expect(planned({ ...FORM, recurrence, endDate: "2026-11-11", end: "02:00" })).toEqual([
            "20261113T100000",
            "20261114T020000",
        ]);
        expect(planned({ ...FORM, recurrence, isAllDay: true, start: "", end: "" })).toEqual([
            "20261113T000000",
            "20261114T000000",
        ]);
        expect(planned(FORM)).toEqual(["20261110T100000", "20261110T110000"]);
    });

    it("is the meeting that the form says", () => {
        const meeting = plannedMeeting(
            {
                ...FORM,
                title: " Jour fixe ",
                location: "  ",
                description: " Lang\n",
                people: ["@bernd:memory"],
                invited: [{ userId: "@dora:memory" }, { userId: "@bernd:memory" }],
                recurrence: { ...NO_RECURRENCE, preset: "monthlyNth", end: "count", count: "3" },
                hasConference: false,
            },
            "@anna:memory",
        );
        expect(meeting).toMatchObject({
            title: "Jour fixe",
            description: "Lang",
            creator: "@anna:memory",
            participants: ["@bernd:memory", "@dora:memory"],
            hasConference: false,
            isAnswerWanted: true,
            sequence: 0,
        });
        expect(meeting).not.toHaveProperty("location");
        expect(meeting.calendar).toMatchObject([{ uid: meeting.uid, rrule: "FREQ=MONTHLY;COUNT=3;BYDAY=2TU" }]);
        expect(plannedMeeting(FORM, "@anna:memory")).not.toHaveProperty("participants");
    });
});

describe("a change", () => {
    it("says only what was changed", () => {
        expect(changeOf({ ...FORM, title: " Anders " }, FORM)).toEqual({ title: "Anders" });
        expect(changeOf({ ...FORM, location: "3.14" }, FORM)).toEqual({ location: "3.14" });
        expect(changeOf({ ...FORM, description: "" }, { ...FORM, description: "Lang" })).toEqual({ description: "" });
        expect(changeOf({ ...FORM, hasConference: false }, FORM)).toEqual({ hasConference: false });
        expect(changeOf({ ...FORM, isAnswerWanted: false }, FORM)).toEqual({ isAnswerWanted: false });
        expect(changeOf({ ...FORM, people: ["@b:hs"] }, FORM)).toEqual({ participants: ["@b:hs"] });
        expect(changeOf(FORM, { ...FORM, people: ["@b:hs"] })).toEqual({ participants: "everybody" });
        const moved = changeOf(withTimes(FORM, { start: "12:00" }), FORM);
        expect(Object.keys(moved)).toEqual(["times", "isAllDay"]);
        expect(localValue(moved.times!.dtend)).toBe("20261110T130000");
        const daily = { ...FORM, recurrence: { ...NO_RECURRENCE, preset: "daily" } } as const;
        expect(changeOf(daily, FORM).rrule).toBe("FREQ=DAILY");
        expect(changeOf(FORM, daily).rrule).toBe("none");
    });

    it("of one's own comes on top of another's, by the parts that differ", () => {
        const theirs = { ...FORM, title: "Anders", location: "3.14" };
        const mine = withTimes({ ...FORM, title: "Ganz anders" }, { start: "12:00" });
        expect(differences(mine, FORM)).toEqual(["title", "times"]);
        expect(differences(theirs, FORM)).toEqual(["title", "location"]);
        expect(withParts(theirs, mine, differences(mine, FORM))).toEqual({ ...mine, location: "3.14" });
    });

    it("is none when the form of a meeting is saved as it was opened, and its times are what they were", () => {
        fc.assert(
            fc.property(occurrences, fc.boolean(), (occurrence, hasRule) => {
                const shown = hasRule ? firstOfSeries(occurrence) : occurrence;
                const input = planOf(shown, hasRule);
                expect(problemsOf(input)).toEqual({});
                expect(changeOf(input, planOf(shown, hasRule))).toEqual({});
                const { dtstart, dtend } = plannedTimes(input);
                expect([dtstart, dtend].map(localValue)).toEqual([shown.dtstart, shown.dtend].map(localValue));
                expect(dtstart.tzid).toBe(shown.dtstart.tzid);
            }),
            { numRuns: 300 },
        );
    });
});

const dtstarts: fc.Arbitrary<LocalTime> = fc
    .record({
        tzid: fc.constantFrom("Europe/Berlin", "America/New_York", "Asia/Kolkata"),
        days: fc.integer({ min: 0, max: 400 }),
        // No clock is changed then.
        minutes: fc.integer({ min: 16, max: 80 }).map((quarters) => quarters * 15),
    })
    .map(({ tzid, days, minutes }) => ({
        tzid,
        time: Temporal.PlainDateTime.from("2026-01-01").add({ days, minutes }),
    }));

/** A date of a meeting of any kind; series begin on a date of theirs. */
const occurrences: fc.Arbitrary<Occurrence> = fc
    .record({
        at: dtstarts,
        isAllDay: fc.boolean(),
        length: fc.integer({ min: 1, max: 60 }),
        rrule: fc.constantFrom(
            undefined,
            "FREQ=DAILY",
            "FREQ=WEEKLY;COUNT=5",
            "FREQ=WEEKLY;INTERVAL=2;UNTIL=20280101T120000Z",
            "FREQ=MONTHLY",
            "FREQ=YEARLY;UNTIL=20300101",
            "FREQ=DAILY;BYSETPOS=1;COUNT=4",
        ),
        index: fc.nat({ max: 3 }),
        participants: fc.option(fc.array(fc.constantFrom("@a:hs", "@b:hs"), { minLength: 1, maxLength: 2 }), {
            nil: undefined,
        }),
        description: fc.constantFrom(undefined, " Mit Rand "),
    })
    .map(({ at, isAllDay, length, rrule, index, participants, description }) => {
        const dtstart = isAllDay ? { ...at, time: at.time.withPlainTime() } : at;
        const dtend = shifted(dtstart, length * (isAllDay ? 24 : 1) * HOUR);
        const meeting: Meeting = {
            kind: "in-room",
            roomId: "!r:memory",
            uid: "u1",
            title: "Jour fixe",
            creator: "@a:hs",
            calendar: [{ uid: "u1", dtstart, dtend, exdate: [], ...(rrule && { rrule }) }],
            cancelledDates: [],
            isAllDay,
            hasConference: true,
            isAnswerWanted: true,
            sequence: 0,
            formerly: [],
            ...(participants && { participants }),
            ...(description && { description }),
        };
        const zone = at.tzid;
        const window = { from: Date.UTC(2025, 11, 1), until: Date.UTC(2029, 0, 1), zone };
        const dates = occurrencesIn(meeting, window);
        return dates[index % dates.length]!;
    });
