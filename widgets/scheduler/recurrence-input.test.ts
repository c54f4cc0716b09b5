// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as fc from "fast-check";
import type { LocalTime } from "../../core/meetings/local-time";
import { untilOf } from "../../core/meetings/occurrences";
import { recurrenceDates } from "../../core/meetings/recurrence-dates";
import { formatRule, parseRule, type RecurrenceRule } from "../../core/meetings/recurrence-rule";
import { wallOfPlain } from "../../core/meetings/zone-clock";
import { firstDate, inputOfRule, NO_RECURRENCE, ruleOfInput, type RecurrenceInput } from "./recurrence-input";

const TUESDAY: LocalTime = { tzid: "Europe/Berlin", time: Temporal.PlainDateTime.from("2026-11-10T10:00") };

/** The first dates of a rule. */
function datesOf(rule: RecurrenceRule, { tzid, time }: LocalTime): number[] {
    const start = wallOfPlain(time);
    const dates: number[] = [];
    for (const date of recurrenceDates(rule, start, start, untilOf(rule, tzid))) {
        if (dates.push(date) === 40) break;
    }
    return dates;
}

function back(input: RecurrenceInput, { tzid, time }: LocalTime): RecurrenceRule | undefined {
    return ruleOfInput(input, time.toPlainDate(), tzid);
}

const starts: fc.Arbitrary<LocalTime> = fc
    .record({
        tzid: fc.constantFrom("Europe/Berlin", "America/New_York", "Pacific/Auckland", "UTC"),
        days: fc.integer({ min: 0, max: 1500 }),
        minutes: fc.integer({ min: 0, max: 95 }).map((quarters) => quarters * 15),
    })
    .map(({ tzid, days, minutes }) => ({
        tzid,
        time: Temporal.PlainDateTime.from("2026-01-01").add({ days, minutes }),
    }));

const weekdays = fc.subarray(["MO", "TU", "WE", "TH", "FR", "SA", "SU"], { minLength: 1 });

/** Rules that can be shown, by the series' own date where they name one. */
function shownRules({ time }: LocalTime): fc.Arbitrary<string> {
    const { day, month, dayOfWeek, daysInMonth } = time;
    const name = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"][dayOfWeek - 1]!;
    return fc.oneof(
        fc.constantFrom("FREQ=DAILY", "FREQ=WEEKLY", "FREQ=MONTHLY", "FREQ=YEARLY"),
        fc.constantFrom(`FREQ=MONTHLY;BYMONTHDAY=${day}`, `FREQ=MONTHLY;BYDAY=${Math.ceil(day / 7)}${name}`),
        fc.constant(day + 7 > daysInMonth ? `FREQ=MONTHLY;BYDAY=-1${name}` : "FREQ=MONTHLY"),
        fc.constantFrom(`FREQ=YEARLY;BYMONTH=${month}`, `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${day}`),
        weekdays.map((days) => `FREQ=WEEKLY;BYDAY=${days.join(",")}`),
    );
}

/** A rule's end: never, after a number, or at any second of a day by either clock. */
const ends = fc.oneof(
    fc.constant(""),
    fc.integer({ min: 1, max: 30 }).map((count) => `;COUNT=${count}`),
    fc
        .tuple(fc.integer({ min: 1, max: 2000 }), fc.nat({ max: 86_399 }), fc.constantFrom("Z", ""))
        .map(([days, seconds, utc]) => {
            const until = Temporal.PlainDateTime.from("2026-01-02").add({ days, seconds });
            return `;UNTIL=${until.toString({ smallestUnit: "second" }).replaceAll(/[-:]/g, "")}${utc}`;
        }),
    fc
        .integer({ min: 1, max: 2000 })
        .map((days) => `;UNTIL=${Temporal.PlainDate.from("2026-01-02").add({ days }).toString().replaceAll("-", "")}`),
);

const shown = starts.chain((dtstart) =>
    fc.record({
        dtstart: fc.constant(dtstart),
        rule: fc
            .tuple(shownRules(dtstart), fc.integer({ min: 1, max: 4 }), ends)
            .map(([rule, interval, end]) => parseRule(`${rule};INTERVAL=${interval}${end}`)!),
    }),
);

describe("the fields of a rule", () => {
    it("name the same dates as the rule that they show", () => {
        fc.assert(
            fc.property(shown, ({ dtstart, rule }) => {
                const input = inputOfRule(rule, dtstart);
                expect(input.preset).not.toBe("keep");
                expect(datesOf(back(input, dtstart)!, dtstart)).toEqual(datesOf(rule, dtstart));
            }),
            { numRuns: 1000 },
        );
    });

    it("are the same after they were saved", () => {
        fc.assert(
            fc.property(shown, ({ dtstart, rule }) => {
                // A preset does not show the weekdays.
                const { weekdays: days, ...input } = inputOfRule(rule, dtstart);
                expect(inputOfRule(back({ ...input, weekdays: days }, dtstart)!, dtstart)).toMatchObject(input);
            }),
        );
    });

    it.each([
        "FREQ=HOURLY",
        "FREQ=HOURLY;INTERVAL=2;UNTIL=20261110T150000Z",
        "FREQ=DAILY;BYHOUR=9,15;UNTIL=20261231T120000",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,TU;WKST=SU;COUNT=10",
        "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1",
        "FREQ=MONTHLY;BYDAY=3WE;UNTIL=20271231",
        "FREQ=MONTHLY;BYMONTHDAY=-1",
        "FREQ=YEARLY;BYMONTHDAY=10",
        "FREQ=YEARLY;BYWEEKNO=20",
    ])("keep what they cannot show: %s", (text) => {
        const rule = parseRule(text)!;
        const input = inputOfRule(rule, TUESDAY);
        expect(input.preset).toBe("keep");
        expect(back(input, TUESDAY)).toEqual(rule);
        // Only its end can be changed.
        const { until: _, ...endless } = rule;
        expect(back({ ...input, end: "count", count: "3" }, TUESDAY)).toEqual({ ...endless, count: 3 });
    });

    it.each([
        ["FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "weekdays"],
        ["FREQ=WEEKLY", "weekly"],
        ["FREQ=MONTHLY;BYDAY=2TU", "monthlyNth"],
        ["FREQ=MONTHLY", "monthlyDay"],
        ["FREQ=YEARLY", "yearly"],
        ["FREQ=WEEKLY;BYDAY=WE", "custom"],
        ["FREQ=DAILY;INTERVAL=2", "custom"],
    ])("choose the simplest: %s is %s", (rule, preset) => {
        expect(inputOfRule(parseRule(rule)!, TUESDAY).preset).toBe(preset);
    });

    it("end on the whole of the last day by the meeting's clock", () => {
        const until = { ...NO_RECURRENCE, preset: "daily", end: "until", until: "2027-12-31" } as const;
        expect(formatRule(back(until, TUESDAY)!)).toBe("FREQ=DAILY;UNTIL=20271231T225959Z");
        expect(formatRule(back(until, { ...TUESDAY, tzid: "America/New_York" })!)).toBe(
            "FREQ=DAILY;UNTIL=20280101T045959Z",
        );
        expect(back({ ...until, preset: "none" }, TUESDAY)).toBeUndefined();
    });
});

it("the first date of a rule is the next that it names", () => {
    const first = (rule: string): string | undefined => firstDate(parseRule(rule)!, TUESDAY.time)?.toString();
    expect(first("FREQ=WEEKLY;BYDAY=TU")).toBe("2026-11-10T10:00:00");
    expect(first("FREQ=WEEKLY;BYDAY=MO,FR")).toBe("2026-11-13T10:00:00");
    expect(first("FREQ=MONTHLY;BYMONTHDAY=9")).toBe("2026-12-09T10:00:00");
    expect(first("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")).toBeUndefined();
});
