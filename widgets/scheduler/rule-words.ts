// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { TFunction } from "i18next";
import type { LocalTime } from "../../core/meetings/local-time";
import { lastDayOf } from "../../core/meetings/occurrences";
import { formatRule, type RecurrenceRule, type RuleDay } from "../../core/meetings/recurrence-rule";
import type { Times } from "./times";

/** 2024-01-01 was a Monday. */
const MONDAY = "2024-01-01";

/** How a weekday is called, 1 being Monday. */
export function weekdayName(weekday: number, times: Times): string {
    return times.fullWeekday(Temporal.PlainDate.from(MONDAY).add({ days: weekday - 1 }));
}

/** A weekday's short name, 1 being Monday. */
export function weekdaySign(weekday: number, times: Times): string {
    return times.weekday(Temporal.PlainDate.from(MONDAY).add({ days: weekday - 1 }));
}

/**
 * A rule as people say it: "Jeden 2. Dienstag im Monat bis 31.12.2027". A rule that is too special for that is named
 * by itself.
 *
 * @param dtstart the series' first date, from which a rule takes what it does not say
 */
export function ruleInWords(rule: RecurrenceRule, dtstart: LocalTime, times: Times, t: TFunction): string {
    const words = rhythm(rule, dtstart.time.toPlainDate(), times, t);
    if (words === undefined) return t("scheduler.rule.other", { rule: formatRule(rule) });
    if (rule.count !== undefined) return words + t("scheduler.rule.count", { count: rule.count });
    const last = lastDayOf(rule, dtstart);
    return last ? words + t("scheduler.rule.until", { date: times.shortDay(last) }) : words;
}

function rhythm(rule: RecurrenceRule, start: Temporal.PlainDate, times: Times, t: TFunction): string | undefined {
    const { freq, interval: count, byDay, byMonthDay, byMonth } = rule;
    const special = [rule.bySecond, rule.byMinute, rule.byHour, rule.byYearDay, rule.byWeekNo, rule.bySetPos];
    if (special.some((list) => list.length > 0)) return undefined;
    const names = byDay.map(({ weekday }) => weekdayName(weekday, times));
    const hasNth = byDay.some(({ nth }) => nth !== undefined);
    switch (freq) {
        case "DAILY":
            if (byDay.length > 0 || byMonthDay.length > 0 || byMonth.length > 0) return undefined;
            return t("scheduler.rule.daily", { count });
        case "WEEKLY":
            if (byMonthDay.length > 0 || byMonth.length > 0 || hasNth) return undefined;
            if (count === 1 && isWorkWeek(byDay)) return t("scheduler.rule.weekdays");
            return t("scheduler.rule.weekly", {
                count,
                days: times.list(names.length > 0 ? names : [times.fullWeekday(start)]),
            });
        case "MONTHLY":
            if (byMonth.length > 0) return undefined;
            return monthly(rule, start, times, t);
        case "YEARLY":
            return yearly(rule, start, times, t);
        case "HOURLY":
        case "MINUTELY":
        case "SECONDLY":
            return undefined;
    }
}

function monthly(rule: RecurrenceRule, start: Temporal.PlainDate, times: Times, t: TFunction): string | undefined {
    const { interval: count, byDay, byMonthDay } = rule;
    if (byDay.length > 0) {
        const nth = byMonthDay.length === 0 ? nthWords(byDay, times, t) : undefined;
        return nth && t("scheduler.rule.monthlyNth", { count, nth });
    }
    if (byMonthDay.length === 1 && byMonthDay[0] === -1) return t("scheduler.rule.monthlyLast", { count });
    if (byMonthDay.some((day) => day < 0)) return undefined;
    // t("scheduler.rule.ordinal")
    const days = byMonthDay.length > 0 ? byMonthDay : [start.day];
    return t("scheduler.rule.monthlyDay", {
        count,
        days: times.list(days.map((day) => t("scheduler.rule.ordinal", { day }))),
    });
}

function yearly(rule: RecurrenceRule, start: Temporal.PlainDate, times: Times, t: TFunction): string | undefined {
    const { interval: count, byDay, byMonthDay, byMonth } = rule;
    if (byMonth.length > 1 || byMonthDay.length > 1 || byMonthDay.some((day) => day < 1)) return undefined;
    // Without a month a day is meant of each month.
    if (byMonthDay.length > 0 && byMonth.length === 0) return undefined;
    const month = byMonth[0] ?? start.month;
    if (byDay.length > 0) {
        const nth = byMonthDay.length === 0 && byMonth.length === 1 ? nthWords(byDay, times, t) : undefined;
        const inMonth = Temporal.PlainDate.from({ year: 2024, month, day: 1 }).toLocaleString(times.language, {
            month: "long",
        });
        return nth && t("scheduler.rule.yearlyNth", { count, nth, month: inMonth });
    }
    const day = Temporal.PlainDate.from({ year: 2024, month, day: byMonthDay[0] ?? start.day });
    return t("scheduler.rule.yearly", { count, day: times.day(day) });
}

const NTH_KEYS: Readonly<Record<number, string>> = {
    1: "n1",
    2: "n2",
    3: "n3",
    4: "n4",
    5: "n5",
    [-1]: "last",
    [-2]: "lastButOne",
};

/** "2. Dienstag", "letzten Freitag"; nothing for what has no such word. */
export function nthWords(byDay: readonly RuleDay[], times: Times, t: TFunction): string | undefined {
    if (byDay.some(({ nth }) => nth === undefined || !(nth in NTH_KEYS))) return undefined;
    // t("scheduler.rule.nth.n1") t("scheduler.rule.nth.n2") t("scheduler.rule.nth.n3") t("scheduler.rule.nth.n4")
    // t("scheduler.rule.nth.n5") t("scheduler.rule.nth.last") t("scheduler.rule.nth.lastButOne")
    return times.list(
        byDay.map(({ nth = 1, weekday }) =>
            t(`scheduler.rule.nth.${NTH_KEYS[nth]}`, { day: weekdayName(weekday, times) }),
        ),
    );
}

function isWorkWeek(byDay: readonly RuleDay[]): boolean {
    return byDay.length === 5 && byDay.every(({ weekday }) => weekday <= 5);
}
