// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { Frequency, RecurrenceRule, RuleDay } from "./recurrence-rule";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The frequencies that are a fixed time apart. */
const LENGTH: Partial<Record<Frequency, number>> = {
    SECONDLY: SECOND,
    MINUTELY: MINUTE,
    HOURLY: HOUR,
    DAILY: DAY,
    WEEKLY: 7 * DAY,
};

/**
 * How many periods (days, months …) and dates one reading goes through. A rule may name every second for ever, or a day
 * that never comes; no calendar of people does.
 */
const MOST_STEPS = 20_000;

/** At how many times of a day a rule may have dates: each minute. A rule may name each second of each day of a year. */
const MOST_TIMES = 1_440;

/**
 * The dates of a rule in order, as wall times (see zone-clock), beginning at `from`. Nothing before `from` is made where
 * the rule has no COUNT; whoever reads stops when they have enough.
 *
 * As in RFC 5545, 3.3.10: a start that the rule does not name is not a date of it.
 * A rule that names more times of a day than there are minutes is given up: of it there is the start only, as of a rule
 * that cannot be read.
 *
 * @param start the series' DTSTART; @param from the first date that is wanted
 * @param until the rule's UNTIL by the meeting's own clock, if it has one
 */
export function* recurrenceDates(
    rule: RecurrenceRule,
    start: number,
    from: number,
    until = Number.POSITIVE_INFINITY,
): Iterable<number> {
    if (countTimes(rule) > MOST_TIMES) {
        if (start >= from && start <= until) yield start;
        return;
    }
    const expansion = new Expansion(rule, start);
    let period = rule.count === undefined ? expansion.periodBefore(from) : 0;
    let left = rule.count ?? Number.POSITIVE_INFINITY;
    if (rule.count !== undefined && isPlain(rule)) {
        // Each period has exactly one date: those before are counted without making them.
        period = expansion.periodBefore(from);
        left -= period;
    }
    for (let steps = 0; steps < MOST_STEPS && left > 0; steps += 1, period += 1) {
        if (expansion.beginOf(period) > until) return;
        for (const date of expansion.datesOf(period)) {
            if (date < start) continue;
            if (date > until || left <= 0) return;
            left -= 1;
            if (date >= from) yield date;
            steps += 1;
        }
        period = expansion.skipBarren(period);
    }
}

function countTimes({ byHour, byMinute, bySecond }: RecurrenceRule): number {
    return [byHour, byMinute, bySecond].reduce((times, list) => times * Math.max(1, list.length), 1);
}

function isPlain({ freq, byDay, bySetPos, ...rule }: RecurrenceRule): boolean {
    const lists = [rule.bySecond, rule.byMinute, rule.byHour, rule.byMonthDay, rule.byYearDay, rule.byWeekNo];
    const isFixed = freq in LENGTH;
    return isFixed && [...lists, rule.byMonth, byDay, bySetPos].every((list) => list.length === 0);
}

/** A rule with what it takes from its start. */
class Expansion {
    private readonly length: number | undefined;
    private readonly startDay: number;
    private readonly firstPeriod: number;
    private readonly byMonth: readonly number[];
    private readonly byMonthDay: readonly number[];
    private readonly byDay: readonly RuleDay[];
    private readonly timesOfDay: readonly number[];
    /** Days after the week's beginning, for the weekly rules that people make: they need no looking at each day. */
    private readonly weekOffsets: readonly number[] | undefined;

    public constructor(
        private readonly rule: RecurrenceRule,
        private readonly start: number,
    ) {
        const { freq, byMonth, byMonthDay, byDay, byYearDay, byWeekNo } = rule;
        this.length = LENGTH[freq];
        this.startDay = Math.floor(start / DAY);
        const { month, day } = civil(this.startDay);
        const namesDays = [byMonthDay, byDay, byYearDay, byWeekNo].some((list) => list.length > 0);
        this.byMonth = !namesDays && freq === "YEARLY" && byMonth.length === 0 ? [month] : byMonth;
        this.byMonthDay = !namesDays && (freq === "YEARLY" || freq === "MONTHLY") ? [day] : byMonthDay;
        const startWeekday = [{ weekday: weekdayOf(this.startDay) }];
        const isWeekNoAlone = freq === "YEARLY" && byWeekNo.length > 0 && [byDay, byMonthDay, byYearDay].every(isEmpty);
        this.byDay = (!namesDays && freq === "WEEKLY") || isWeekNoAlone ? startWeekday : byDay;
        this.timesOfDay = this.dayTimes();
        const isSimpleWeek = freq === "WEEKLY" && [this.byMonth, this.byMonthDay, byYearDay, byWeekNo].every(isEmpty);
        const offset = ({ weekday }: RuleDay): number => (weekday - rule.weekStart + 7) % 7;
        this.weekOffsets = isSimpleWeek ? [...new Set(this.byDay.map(offset))].sort((a, b) => a - b) : undefined;
        this.firstPeriod = this.beginOfFirst();
    }

    /** The latest period that cannot hold a date after `from`, or the first one. */
    public periodBefore(from: number): number {
        const { freq, interval } = this.rule;
        if (from <= this.start) return 0;
        if (this.length !== undefined) {
            return Math.max(0, Math.floor((from - this.firstPeriod) / (this.length * interval)));
        }
        const [a, b] = [civil(Math.floor(this.firstPeriod / DAY)), civil(Math.floor(from / DAY))];
        const months = (b.year - a.year) * 12 + b.month - a.month;
        return Math.max(0, Math.floor(freq === "YEARLY" ? (b.year - a.year) / interval : months / interval));
    }

    /** The wall time at which a period begins. */
    public beginOf(period: number): number {
        const { freq, interval } = this.rule;
        if (this.length !== undefined) return this.firstPeriod + period * interval * this.length;
        const { year, month } = civil(Math.floor(this.firstPeriod / DAY));
        if (freq === "YEARLY") return dayOf(year + period * interval, 1, 1) * DAY;
        const months = month - 1 + period * interval;
        return dayOf(year + Math.floor(months / 12), (months % 12) + 1, 1) * DAY;
    }

    public datesOf(period: number): number[] {
        const begin = this.beginOf(period);
        const dates = this.isWithinDay() ? this.timesWithin(begin) : this.daysWithin(begin);
        return pick(dates, this.rule.bySetPos);
    }

    /** Where no day of the rule is near, seconds and minutes need not be gone through one by one. */
    public skipBarren(period: number): number {
        const { freq, interval } = this.rule;
        if (freq !== "SECONDLY" && freq !== "MINUTELY" && freq !== "HOURLY") return period;
        const day = Math.floor(this.beginOf(period) / DAY);
        if (this.isDayOfRule(day)) return period;
        const length = (this.length ?? DAY) * interval;
        const nextDay = (day + 1) * DAY;
        return Math.max(period, Math.ceil((nextDay - this.firstPeriod) / length) - 1);
    }

    private isWithinDay(): boolean {
        return this.rule.freq === "SECONDLY" || this.rule.freq === "MINUTELY" || this.rule.freq === "HOURLY";
    }

    private beginOfFirst(): number {
        const { freq, weekStart } = this.rule;
        if (this.isWithinDay()) return Math.floor(this.start / (this.length ?? 1)) * (this.length ?? 1);
        if (freq === "DAILY") return this.startDay * DAY;
        if (freq === "WEEKLY") return (this.startDay - ((weekdayOf(this.startDay) - weekStart + 7) % 7)) * DAY;
        const { year, month } = civil(this.startDay);
        return dayOf(year, freq === "YEARLY" ? 1 : month, 1) * DAY;
    }

    /** The times at which each day of the rule has a date. */
    private dayTimes(): number[] {
        const { byHour, byMinute, bySecond } = this.rule;
        const time = this.start - this.startDay * DAY;
        const hours = isEmpty(byHour) ? [Math.floor(time / HOUR)] : byHour;
        const minutes = isEmpty(byMinute) ? [Math.floor(time / MINUTE) % 60] : byMinute;
        const seconds = isEmpty(bySecond) ? [Math.floor(time / SECOND) % 60] : bySecond;
        return combine(hours, minutes, seconds);
    }

    private daysWithin(begin: number): number[] {
        const first = Math.floor(begin / DAY);
        const dates: number[] = [];
        const days = this.weekOffsets?.map((offset) => first + offset) ?? this.candidates(first);
        for (const day of days) {
            if (!this.weekOffsets && !this.isDayOfRule(day)) continue;
            for (const time of this.timesOfDay) dates.push(day * DAY + time);
            if (dates.length > MOST_STEPS) break;
        }
        return dates;
    }

    private *candidates(first: number): Iterable<number> {
        const { freq } = this.rule;
        const { year, month } = civil(first);
        if (freq !== "YEARLY" || isEmpty(this.byMonth)) {
            const days = freq === "DAILY" ? 1 : freq === "WEEKLY" ? 7 : freq === "MONTHLY" ? monthDays(year, month) : 0;
            const count = days || dayOf(year + 1, 1, 1) - first;
            for (let day = first; day < first + count; day += 1) yield day;
            return;
        }
        for (const oneMonth of [...this.byMonth].sort((a, b) => a - b)) {
            const begin = dayOf(year, oneMonth, 1);
            for (let day = begin; day < begin + monthDays(year, oneMonth); day += 1) yield day;
        }
    }

    private timesWithin(begin: number): number[] {
        const { freq, byHour, byMinute, bySecond } = this.rule;
        const day = Math.floor(begin / DAY);
        if (!this.isDayOfRule(day)) return [];
        const time = begin - day * DAY;
        const startTime = this.start - this.startDay * DAY;
        const [hour, minute] = [Math.floor(time / HOUR), Math.floor(time / MINUTE) % 60];
        const second = Math.floor(time / SECOND) % 60;
        if (!isEmpty(byHour) && !byHour.includes(hour)) return [];
        const startMinute = Math.floor(startTime / MINUTE) % 60;
        const minutes = freq === "HOURLY" ? (isEmpty(byMinute) ? [startMinute] : byMinute) : [minute];
        if (freq !== "HOURLY" && !isEmpty(byMinute) && !byMinute.includes(minute)) return [];
        const startSecond = Math.floor(startTime / SECOND) % 60;
        const seconds = freq === "SECONDLY" ? [second] : isEmpty(bySecond) ? [startSecond] : bySecond;
        if (freq === "SECONDLY" && !isEmpty(bySecond) && !bySecond.includes(second)) return [];
        return combine([hour], minutes, seconds).map((at) => day * DAY + at);
    }

    private isDayOfRule(number: number): boolean {
        const { byYearDay, byWeekNo } = this.rule;
        const { year, month, day } = civil(number);
        if (!isEmpty(this.byMonth) && !this.byMonth.includes(month)) return false;
        const length = monthDays(year, month);
        if (!isEmpty(this.byMonthDay) && !hasPosition(this.byMonthDay, day, length)) return false;
        const firstOfYear = dayOf(year, 1, 1);
        const lengthOfYear = dayOf(year + 1, 1, 1) - firstOfYear;
        if (!isEmpty(byYearDay) && !hasPosition(byYearDay, number - firstOfYear + 1, lengthOfYear)) return false;
        if (!isEmpty(byWeekNo) && !this.isInWeeks(number, year)) return false;
        return isEmpty(this.byDay) || this.byDay.some((one) => this.isOnDay(one, number));
    }

    private isInWeeks(number: number, year: number): boolean {
        const { byWeekNo, weekStart } = this.rule;
        const here = [year + 1, year, year - 1].find((one) => firstWeek(one, weekStart) <= number) ?? year;
        const first = firstWeek(here, weekStart);
        const weeks = (firstWeek(here + 1, weekStart) - first) / 7;
        return hasPosition(byWeekNo, Math.floor((number - first) / 7) + 1, weeks);
    }

    private isOnDay({ weekday, nth }: RuleDay, number: number): boolean {
        if (weekdayOf(number) !== weekday) return false;
        const { freq } = this.rule;
        if (nth === undefined || (freq !== "MONTHLY" && freq !== "YEARLY")) return true;
        const { year, month } = civil(number);
        const isOfYear = freq === "YEARLY" && isEmpty(this.rule.byMonth);
        const first = isOfYear ? dayOf(year, 1, 1) : dayOf(year, month, 1);
        const length = isOfYear ? dayOf(year + 1, 1, 1) - first : monthDays(year, month);
        const before = Math.floor((number - first) / 7);
        const after = Math.floor((first + length - 1 - number) / 7);
        return nth > 0 ? before === nth - 1 : after === -nth - 1;
    }
}

function combine(hours: readonly number[], minutes: readonly number[], seconds: readonly number[]): number[] {
    const times = hours.flatMap((h) => minutes.flatMap((m) => seconds.map((s) => h * HOUR + m * MINUTE + s * SECOND)));
    return times.length > 1 ? [...new Set(times)].sort((a, b) => a - b) : times;
}

/** Those at the given positions, from 1; negative ones count from the end. */
function pick(dates: number[], positions: readonly number[]): number[] {
    if (isEmpty(positions)) return dates;
    return dates.filter((_, index) => hasPosition(positions, index + 1, dates.length));
}

function hasPosition(positions: readonly number[], position: number, length: number): boolean {
    return positions.includes(position) || positions.includes(position - length - 1);
}

function isEmpty(list: readonly unknown[]): boolean {
    return list.length === 0;
}

/** 1 is Monday; 1970-01-01 was a Thursday. */
function weekdayOf(day: number): number {
    return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The first day of the first week that has four days in its year (ISO 8601 for weeks that begin on Mondays). */
function firstWeek(year: number, weekStart: number): number {
    const fourth = dayOf(year, 1, 4);
    return fourth - ((weekdayOf(fourth) - weekStart + 7) % 7);
}

function monthDays(year: number, month: number): number {
    if (month === 2) return isLeap(year) ? 29 : 28;
    return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeap(year: number): boolean {
    return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

const scratch = new Date(0);

/** Days since 1970-01-01. */
function dayOf(year: number, month: number, day: number): number {
    scratch.setTime(0);
    return scratch.setUTCFullYear(year, month - 1, day) / DAY;
}

function civil(day: number): { year: number; month: number; day: number } {
    scratch.setTime(day * DAY);
    return { year: scratch.getUTCFullYear(), month: scratch.getUTCMonth() + 1, day: scratch.getUTCDate() };
}
