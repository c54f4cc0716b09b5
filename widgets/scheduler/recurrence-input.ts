// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { LocalTime } from "../../core/meetings/local-time";
import { lastDayOf, untilOf } from "../../core/meetings/occurrences";
import { recurrenceDates } from "../../core/meetings/recurrence-dates";
import { plainRule, type RecurrenceRule, type RuleDay } from "../../core/meetings/recurrence-rule";
import { epochOf, plainOfWall, wallOfPlain } from "../../core/meetings/zone-clock";

export const PRESETS = [
    "none",
    "daily",
    "weekdays",
    "weekly",
    "monthlyDay",
    "monthlyNth",
    "monthlyLast",
    "yearly",
    "custom",
    "keep",
] as const;

/** The rhythms that are offered; `keep` is a rule that the form cannot show and leaves as it is. */
export type Preset = (typeof PRESETS)[number];

export type CustomFrequency = "DAILY" | "WEEKLY" | "MONTHLY" | "YEARLY";

/** How a meeting recurs, as the form's fields have it. */
export interface RecurrenceInput {
    readonly preset: Preset;
    /** Of the preset `custom`. */
    readonly frequency: CustomFrequency;
    readonly interval: string;
    /** 1 is Monday. */
    readonly weekdays: readonly number[];
    readonly monthMode: "day" | "nth" | "last";
    readonly end: "never" | "until" | "count";
    /** `YYYY-MM-DD` */
    readonly until: string;
    readonly count: string;
    /** Of the preset `keep`. */
    readonly kept?: RecurrenceRule;
}

export const NO_RECURRENCE: RecurrenceInput = {
    preset: "none",
    frequency: "WEEKLY",
    interval: "1",
    weekdays: [],
    monthMode: "day",
    end: "never",
    until: "",
    count: "10",
};

/** Which weekday of its month a date is, from 1 to 5. */
export function nthOfMonth(date: Temporal.PlainDate): number {
    return Math.ceil(date.day / 7);
}

/** Whether a date is the last of its weekday in the month. */
export function isLastOfMonth(date: Temporal.PlainDate): boolean {
    return date.day + 7 > date.daysInMonth;
}

/**
 * The rule that the fields describe, as it will be saved; `undefined` for a single date.
 *
 * @param date the date that stands in the form; @param tzid the meeting's zone
 */
export function ruleOfInput(
    input: RecurrenceInput,
    date: Temporal.PlainDate,
    tzid: string,
): RecurrenceRule | undefined {
    const rule = rhythmOf(input, date);
    if (!rule) return undefined;
    if (rule === input.kept && isSameEnd(input, endOfKept(rule, tzid))) return rule;
    const { count: _, until: __, ...endless } = rule;
    if (input.end === "count") return { ...endless, count: Number(input.count) };
    if (input.end === "never" || !input.until) return endless;
    const lastSecond = wallOfPlain(
        Temporal.PlainDate.from(input.until).toPlainDateTime({ hour: 23, minute: 59, second: 59 }),
    );
    return { ...endless, until: { at: epochOf(tzid, lastSecond), isUtc: true, isDate: false } };
}

function rhythmOf(input: RecurrenceInput, date: Temporal.PlainDate): RecurrenceRule | undefined {
    const nth: RuleDay = { weekday: date.dayOfWeek, nth: nthOfMonth(date) };
    switch (input.preset) {
        case "none":
            return undefined;
        case "daily":
            return plainRule("DAILY");
        case "weekdays":
            return { ...plainRule("WEEKLY"), byDay: [1, 2, 3, 4, 5].map((weekday) => ({ weekday })) };
        case "weekly":
            return { ...plainRule("WEEKLY"), byDay: [{ weekday: date.dayOfWeek }] };
        case "monthlyDay":
            return { ...plainRule("MONTHLY"), byMonthDay: [date.day] };
        case "monthlyNth":
            return { ...plainRule("MONTHLY"), byDay: [nth] };
        case "monthlyLast":
            return { ...plainRule("MONTHLY"), byDay: [{ weekday: date.dayOfWeek, nth: -1 }] };
        case "yearly":
            return { ...plainRule("YEARLY"), byMonth: [date.month], byMonthDay: [date.day] };
        case "custom":
            return customRule(input, date);
        case "keep":
            return input.kept;
    }
}

function customRule(input: RecurrenceInput, date: Temporal.PlainDate): RecurrenceRule {
    const rule = plainRule(input.frequency, Number(input.interval));
    switch (input.frequency) {
        case "DAILY":
            return rule;
        case "WEEKLY": {
            const weekdays = input.weekdays.length > 0 ? [...input.weekdays].sort((a, b) => a - b) : [date.dayOfWeek];
            return { ...rule, byDay: weekdays.map((weekday) => ({ weekday })) };
        }
        case "MONTHLY":
            if (input.monthMode === "day") return { ...rule, byMonthDay: [date.day] };
            return {
                ...rule,
                byDay: [{ weekday: date.dayOfWeek, nth: input.monthMode === "last" ? -1 : nthOfMonth(date) }],
            };
        case "YEARLY":
            return { ...rule, byMonth: [date.month], byMonthDay: [date.day] };
    }
}

type RuleEndInput = Pick<RecurrenceInput, "end" | "until" | "count">;

function endInput({ count }: RecurrenceRule, lastDay: Temporal.PlainDate | undefined): RuleEndInput {
    return {
        end: count !== undefined ? "count" : lastDay ? "until" : "never",
        count: count === undefined ? NO_RECURRENCE.count : String(count),
        until: lastDay?.toString() ?? "",
    };
}

/** Rules that cannot be shown may have many dates a day. */
function endOfKept(rule: RecurrenceRule, tzid: string): RuleEndInput {
    return endInput(rule, rule.until && plainOfWall(untilOf(rule, tzid)).toPlainDate());
}

function isSameEnd(a: RuleEndInput, b: RuleEndInput): boolean {
    return a.end === b.end && (a.end === "never" || (a.end === "count" ? a.count === b.count : a.until === b.until));
}

/** The fields for a rule. @param dtstart the series' first date */
export function inputOfRule(rule: RecurrenceRule, dtstart: LocalTime): RecurrenceInput {
    const date = dtstart.time.toPlainDate();
    const base: RecurrenceInput = {
        ...NO_RECURRENCE,
        ...endInput(rule, lastDayOf(rule, dtstart)),
        interval: String(rule.interval),
        weekdays: rule.byDay.map(({ weekday }) => weekday),
    };
    const candidates: RecurrenceInput[] = [
        ...PRESETS.filter((preset) => preset !== "none" && preset !== "custom" && preset !== "keep").map((preset) => ({
            ...base,
            preset,
        })),
        ...(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"] as const).flatMap((frequency) =>
            (["day", "nth", "last"] as const).map((monthMode) => ({
                ...base,
                preset: "custom" as const,
                frequency,
                monthMode,
            })),
        ),
    ];
    const normal = rhythmKey(withStart(rule, date));
    const found = candidates.find((candidate) => {
        const made = rhythmOf(candidate, date);
        return made !== undefined && rhythmKey(made) === normal;
    });
    return found ?? { ...base, ...endOfKept(rule, dtstart.tzid), preset: "keep", kept: rule };
}

/** What a rule takes from its start, said by itself. */
function withStart(rule: RecurrenceRule, date: Temporal.PlainDate): RecurrenceRule {
    const saysDay = [rule.byDay, rule.byMonthDay, rule.byYearDay, rule.byWeekNo].some((list) => list.length > 0);
    if (rule.freq === "WEEKLY" && !saysDay) return { ...rule, byDay: [{ weekday: date.dayOfWeek }] };
    if (rule.freq === "MONTHLY" && !saysDay) return { ...rule, byMonthDay: [date.day] };
    if (rule.freq !== "YEARLY" || saysDay) return rule;
    return { ...rule, byMonth: rule.byMonth.length > 0 ? rule.byMonth : [date.month], byMonthDay: [date.day] };
}

function rhythmKey({ count: _, until: __, weekStart, interval, ...rule }: RecurrenceRule): string {
    const byDay = [...rule.byDay].sort((a, b) => a.weekday - b.weekday);
    // On which day weeks begin matters only when some are left out.
    return JSON.stringify({
        ...rule,
        byDay,
        interval,
        weekStart: interval > 1 && rule.freq === "WEEKLY" ? weekStart : 1,
    });
}

/** The first date of a rule from a time on; `undefined` when there is none. */
export function firstDate(rule: RecurrenceRule, from: Temporal.PlainDateTime): Temporal.PlainDateTime | undefined {
    const start = wallOfPlain(from);
    const { count: _, until: __, ...endless } = rule;
    // Every other week is counted from the week that stands in the form.
    for (const wall of recurrenceDates(endless, start, start)) return plainOfWall(wall);
    return undefined;
}
