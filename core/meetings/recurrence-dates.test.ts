// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import "temporal-polyfill/global";
import * as fc from "fast-check";
import ICAL from "ical.js";
import { recurrenceDates } from "./recurrence-dates";
import { formatRule, parseRule, WEEKDAYS } from "./recurrence-rule";

const COUNT = 20;

function text(wall: number): string {
    return new Date(wall).toISOString().slice(0, 19);
}

function wall(time: string): number {
    return Date.parse(`${time}Z`);
}

function ours(rule: string, start: string, from = start): string[] {
    const dates: string[] = [];
    const parsed = parseRule(rule)!;
    for (const date of recurrenceDates(parsed, wall(start), wall(from), parsed.until?.at)) {
        if (dates.push(text(date)) === COUNT) break;
    }
    return dates;
}

/** The independent oracle. */
function theirs(rule: string, start: string, count = COUNT): string[] {
    const iterator = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromString(start, undefined));
    const dates: string[] = [];
    while (dates.length < count) {
        const next = iterator.next();
        if (!next) break;
        dates.push(next.toString());
    }
    return dates;
}

const some = <T>(from: readonly T[], max = 3): fc.Arbitrary<T[]> =>
    fc.uniqueArray(fc.constantFrom(...from), { minLength: 1, maxLength: max });

const interval = fc.integer({ min: 1, max: 5 });
const end = fc.oneof(
    { weight: 3, arbitrary: fc.constant("") },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 40 }).map((count) => `;COUNT=${count}`) },
    {
        weight: 1,
        arbitrary: fc
            .integer({ min: 0, max: 4000 })
            .map((days) => `;UNTIL=${text(Date.UTC(2020, 0, 1, 12) + days * 86_400_000).replaceAll(/[-:]/g, "")}`),
    },
);
const monthDay = fc.oneof(fc.integer({ min: 1, max: 31 }), fc.integer({ min: -31, max: -1 }));
const nthDay = fc
    .tuple(fc.constantFrom(1, 2, 3, 4, 5, -1, -2, -3), fc.constantFrom(...WEEKDAYS))
    .map(([nth, day]) => `${nth}${day}`);
const months = some([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], 4).map((list) => list.sort((a, b) => a - b).join(","));

/** What calendars' programs make, and more. */
const rules = fc
    .tuple(
        fc.oneof(
            fc.constantFrom("FREQ=DAILY", "FREQ=WEEKLY", "FREQ=MONTHLY", "FREQ=YEARLY", "FREQ=HOURLY", "FREQ=MINUTELY"),
            some(WEEKDAYS, 7).map((days) => `FREQ=WEEKLY;BYDAY=${days.join(",")}`),
            some(WEEKDAYS, 5).map((days) => `FREQ=DAILY;BYDAY=${days.join(",")}`),
            months.map((list) => `FREQ=DAILY;BYMONTH=${list}`),
            fc
                .uniqueArray(monthDay, { minLength: 1, maxLength: 3 })
                .map((d) => `FREQ=MONTHLY;BYMONTHDAY=${d.join(",")}`),
            fc.uniqueArray(nthDay, { minLength: 1, maxLength: 2 }).map((d) => `FREQ=MONTHLY;BYDAY=${d.join(",")}`),
            fc
                .tuple(some(WEEKDAYS, 5), fc.constantFrom(1, 2, -1, -2))
                .map(([days, pos]) => `FREQ=MONTHLY;BYDAY=${days.join(",")};BYSETPOS=${pos}`),
            fc
                .tuple(months, fc.integer({ min: 1, max: 28 }))
                .map(([list, day]) => `FREQ=YEARLY;BYMONTH=${list};BYMONTHDAY=${day}`),
            fc.tuple(months, nthDay).map(([list, day]) => `FREQ=YEARLY;BYMONTH=${list};BYDAY=${day}`),
        ),
        interval,
        end,
    )
    .map(([rule, every, until]) => `${rule};INTERVAL=${every}${until}`);

const starts = fc
    .tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 1439 }))
    .map(([day, minute]) => text(Date.UTC(2020, 0, 1) + day * 86_400_000 + minute * 60_000));

describe("the dates of a rule", () => {
    it("are those that ical.js names, for thousands of rules", () => {
        fc.assert(
            fc.property(rules, starts, (rule, day) => {
                // What a start means that is not itself a date of the rule, RFC 5545 leaves open.
                const start = theirs(rule.replace(/;(COUNT|UNTIL)=\w+/, ""), day, 2)[1];
                fc.pre(start !== undefined);
                const expected = theirs(rule, start);
                // Of two fifth weekdays of a month it names the start at one time and not at another.
                fc.pre(!/BYDAY=-?5..,-?5../.test(rule) || expected[0] === start);
                expect(ours(rule, start)).toEqual(expected);
            }),
            { numRuns: 3000 },
        );
    });

    it("are the same whether one reads from the start or from later on", () => {
        fc.assert(
            fc.property(rules, starts, fc.nat({ max: 900 }), (rule, start, days) => {
                const from = text(wall(start) + days * 86_400_000);
                const all: string[] = [];
                const parsed = parseRule(rule)!;
                for (const date of recurrenceDates(parsed, wall(start), wall(start), parsed.until?.at)) {
                    if (text(date) >= from) all.push(text(date));
                    if (all.length === 10 || date > wall(from) + 4000 * 86_400_000) break;
                }
                expect(ours(rule, start, from).slice(0, all.length)).toEqual(all);
            }),
            { numRuns: 1000 },
        );
    });

    it.each([
        ["leap days only", "FREQ=YEARLY", "2024-02-29T10:00:00", ["2024-02-29", "2028-02-29", "2032-02-29"]],
        [
            "months that have the day only",
            "FREQ=MONTHLY",
            "2026-01-31T10:00:00",
            ["2026-01-31", "2026-03-31", "2026-05-31"],
        ],
        [
            "the last day of each month",
            "FREQ=MONTHLY;BYMONTHDAY=-1",
            "2026-01-31T10:00:00",
            ["2026-01-31", "2026-02-28", "2026-03-31"],
        ],
        [
            "weeks by their number",
            "FREQ=YEARLY;BYWEEKNO=1,53;BYDAY=MO",
            "2026-12-28T10:00:00",
            ["2026-12-28", "2027-01-04", "2028-01-03"],
        ],
        [
            "days of the year",
            "FREQ=YEARLY;BYYEARDAY=-1,60",
            "2027-12-31T10:00:00",
            ["2027-12-31", "2028-02-29", "2028-12-31"],
        ],
        [
            "the 100th Monday only where there is one",
            "FREQ=YEARLY;BYDAY=20MO",
            "2026-05-18T10:00:00",
            ["2026-05-18", "2027-05-17", "2028-05-15"],
        ],
        [
            "weeks that begin on Sundays",
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU",
            "1997-08-05T09:00:00",
            ["1997-08-05", "1997-08-17", "1997-08-19"],
        ],
        [
            "the same rule with weeks that begin on Mondays",
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO",
            "1997-08-05T09:00:00",
            ["1997-08-05", "1997-08-10", "1997-08-19"],
        ],
        [
            "a US presidential election",
            "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
            "1996-11-05T09:00:00",
            ["1996-11-05", "2000-11-07", "2004-11-02"],
        ],
    ])("are %s", (_, rule, start, expected) => {
        expect(
            ours(rule, start)
                .slice(0, 3)
                .map((date) => date.slice(0, 10)),
        ).toEqual(expected);
    });

    it.each([
        ["every second for ever", "FREQ=SECONDLY", "1970-01-01T00:00:00"],
        ["a day that never comes", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "1970-01-01T00:00:00"],
        ["a second of a day that never comes", "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", "1970-01-01T00:00:00"],
        ["each second of a year far off", "FREQ=SECONDLY;COUNT=99999999999", "1970-01-01T00:00:00"],
        ["every 99999999999 years", "FREQ=YEARLY;INTERVAL=99999999999", "1970-01-01T00:00:00"],
        [
            "each minute of each day of the year",
            `FREQ=YEARLY;${all("BYHOUR", 24)};${all("BYMINUTE", 60)};BYDAY=${WEEKDAYS.join(",")}`,
            "1970-01-01T00:00:00",
        ],
        [
            "the same second of the same minute five hundred times",
            `FREQ=HOURLY;BYMINUTE=${Array(240).fill(7).join(",")};BYSECOND=${Array(240).fill(7).join(",")}`,
            "1970-01-01T00:00:00",
        ],
        [
            "every weekday there is a hundred times, in no week",
            `FREQ=YEARLY;BYMONTH=1;BYDAY=${Array(190).fill("53MO").join(",")}`,
            "1970-01-01T00:00:00",
        ],
    ])("cost nothing when they are %s", (_, rule, start) => {
        const parsed = parseRule(rule)!;
        let count = 0;
        for (const date of recurrenceDates(parsed, wall(start), wall("2026-11-23T10:00:00"))) {
            expect(date).toBeGreaterThanOrEqual(wall("2026-11-23T10:00:00"));
            if ((count += 1) === 100) break;
        }
        expect(count).toBeLessThanOrEqual(100);
    });
});

describe("a rule for each second of each day of a year", () => {
    const seconds = `${all("BYHOUR", 24)};${all("BYMINUTE", 60)};${all("BYSECOND", 60)}`;

    it.each(["YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY"])("is given up after its start, %s", (freq) => {
        const rule = `FREQ=${freq};${seconds};BYDAY=${WEEKDAYS.join(",")}`;
        expect(ours(rule, "2026-11-23T10:00:00")).toEqual(["2026-11-23T10:00:00"]);
        expect(ours(rule, "2026-11-23T10:00:00", "2026-11-23T10:00:01")).toEqual([]);
        expect(ours(`${rule};UNTIL=20261122T100000`, "2026-11-23T10:00:00")).toEqual([]);
    });

    it("is not one for each minute, or for some seconds", () => {
        const minutes = `FREQ=DAILY;${all("BYHOUR", 24)};${all("BYMINUTE", 60)}`;
        expect(ours(minutes, "2026-11-23T23:59:00").slice(0, 2)).toEqual([
            "2026-11-23T23:59:00",
            "2026-11-24T00:00:00",
        ]);
        expect(ours(`FREQ=DAILY;BYHOUR=9;${all("BYSECOND", 60)}`, "2026-11-23T09:00:58").slice(0, 3)).toEqual([
            "2026-11-23T09:00:58",
            "2026-11-23T09:00:59",
            "2026-11-24T09:00:00",
        ]);
    });
});

/** A part of a rule with all the numbers that it can have. */
function all(part: string, count: number): string {
    return `${part}=${Array.from({ length: count }, (_, index) => index).join(",")}`;
}

describe("a rule", () => {
    it("is written as it was read", () => {
        fc.assert(
            fc.property(rules, (rule) => {
                expect(parseRule(formatRule(parseRule(rule)!))).toEqual(parseRule(rule));
            }),
        );
    });

    it.each([
        "",
        "FREQ=",
        "FREQ=OFTEN",
        "INTERVAL=2",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;INTERVAL=-1",
        "FREQ=DAILY;COUNT=1.5",
        "FREQ=DAILY;COUNT=3;UNTIL=20270101",
        "FREQ=DAILY;FREQ=WEEKLY",
        "FREQ=MONTHLY;BYDAY=XX",
        "FREQ=MONTHLY;BYMONTHDAY=0",
        "FREQ=MONTHLY;BYMONTHDAY=32",
        "FREQ=DAILY;UNTIL=tomorrow",
        "FREQ=DAILY;BYEASTER=0",
        "FREQ=DAILY;RSCALE=HEBREW",
    ])("is not %j", (rule) => {
        expect(parseRule(rule)).toBeUndefined();
    });
});
