// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

/** How often a rule repeats, from the shortest. */
export const FREQUENCIES = ["SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"] as const;

export type Frequency = (typeof FREQUENCIES)[number];

/** Monday first: 1 to 7, as in ISO 8601. */
export const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;

/** A weekday, perhaps the nth of its month or year; negative counts from the end. */
export interface RuleDay {
    /** 1 is Monday, 7 is Sunday. */
    readonly weekday: number;
    readonly nth?: number;
}

/** The last moment at which a date may start. */
export interface RuleEnd {
    /** Wall time (see zone-clock); of a date without time the end of that day. */
    readonly at: number;
    /** In UTC, and not by the meeting's own clock. */
    readonly isUtc: boolean;
    readonly isDate: boolean;
}

/** A RECUR, read (RFC 5545, 3.3.10). Lists are empty where the rule has no such part. */
export interface RecurrenceRule {
    readonly freq: Frequency;
    readonly interval: number;
    readonly count?: number;
    readonly until?: RuleEnd;
    readonly bySecond: readonly number[];
    readonly byMinute: readonly number[];
    readonly byHour: readonly number[];
    readonly byDay: readonly RuleDay[];
    readonly byMonthDay: readonly number[];
    readonly byYearDay: readonly number[];
    readonly byWeekNo: readonly number[];
    readonly byMonth: readonly number[];
    readonly bySetPos: readonly number[];
    /** On which weekday weeks begin. */
    readonly weekStart: number;
}

/** A rule without any part but its frequency. */
export function plainRule(freq: Frequency, interval = 1): RecurrenceRule {
    return {
        freq,
        interval,
        bySecond: [],
        byMinute: [],
        byHour: [],
        byDay: [],
        byMonthDay: [],
        byYearDay: [],
        byWeekNo: [],
        byMonth: [],
        bySetPos: [],
        weekStart: 1,
    };
}

type ListPart = {
    [Key in keyof RecurrenceRule]-?: RecurrenceRule[Key] extends readonly number[] ? Key : never;
}[keyof RecurrenceRule];

/** Lists of numbers: their name, and the largest number; a negative one counts from the end where it may. */
const LISTS: Readonly<
    Record<string, { readonly part: ListPart; readonly min: number; readonly max: number; readonly signed?: true }>
> = {
    BYSECOND: { part: "bySecond", min: 0, max: 60 },
    BYMINUTE: { part: "byMinute", min: 0, max: 59 },
    BYHOUR: { part: "byHour", min: 0, max: 23 },
    BYMONTHDAY: { part: "byMonthDay", min: 1, max: 31, signed: true },
    BYYEARDAY: { part: "byYearDay", min: 1, max: 366, signed: true },
    BYWEEKNO: { part: "byWeekNo", min: 1, max: 53, signed: true },
    BYMONTH: { part: "byMonth", min: 1, max: 12 },
    BYSETPOS: { part: "bySetPos", min: 1, max: 366, signed: true },
};

/**
 * Reads a RECUR, for example `FREQ=MONTHLY;BYDAY=2TU;COUNT=10`.
 *
 * @returns `undefined` when it is none, or has parts that we do not know: half a rule would name wrong dates
 */
export function parseRule(text: string): RecurrenceRule | undefined {
    const rule: { -readonly [Key in keyof RecurrenceRule]: RecurrenceRule[Key] } = plainRule("DAILY");
    const seen = new Set<string>();
    for (const pair of text.trim().replace(/;$/, "").toUpperCase().split(";")) {
        const [name = "", value = ""] = pair.split("=");
        if (seen.has(name) || value === "") return undefined;
        seen.add(name);
        if (!readPart(rule, name, value)) return undefined;
    }
    return seen.has("FREQ") && !(rule.count !== undefined && rule.until) ? rule : undefined;
}

function readPart(
    rule: { -readonly [Key in keyof RecurrenceRule]: RecurrenceRule[Key] },
    name: string,
    value: string,
): boolean {
    const list = LISTS[name];
    if (list) {
        // What is said twice is said once: a thousand times the same second would be gone through a thousand times.
        const numbers = [...new Set(value.split(",").map(Number))];
        rule[list.part] = numbers;
        return numbers.every((n) => {
            const size = list.signed ? Math.abs(n) : n;
            return Number.isInteger(n) && size >= list.min && size <= list.max;
        });
    }
    switch (name) {
        case "FREQ": {
            const freq = FREQUENCIES.find((known) => known === value);
            if (freq) rule.freq = freq;
            return freq !== undefined;
        }
        case "INTERVAL":
            return isPositive((rule.interval = Number(value)));
        case "COUNT":
            return isPositive((rule.count = Number(value)));
        case "UNTIL": {
            const until = parseEnd(value);
            if (until) rule.until = until;
            return until !== undefined;
        }
        case "WKST":
            rule.weekStart = WEEKDAYS.findIndex((day) => day === value) + 1;
            return rule.weekStart > 0;
        case "BYDAY": {
            const days = [...new Set(value.split(","))].map(parseDay);
            rule.byDay = days.filter((day) => day !== undefined);
            return days.every((day) => day !== undefined);
        }
        // Means the Gregorian calendar, the only one that we have.
        case "RSCALE":
            return value === "GREGORIAN";
        default:
            return /^X-/.test(name);
    }
}

function isPositive(n: number): boolean {
    return Number.isSafeInteger(n) && n > 0;
}

function parseDay(text: string): RuleDay | undefined {
    const [, nth, day] = /^([+-]?\d{1,3})?([A-Z]{2})$/.exec(text) ?? [];
    const weekday = WEEKDAYS.findIndex((name) => name === day) + 1;
    if (weekday === 0 || Number(nth) === 0) return undefined;
    return nth === undefined ? { weekday } : { weekday, nth: Number(nth) };
}

function parseEnd(text: string): RuleEnd | undefined {
    const parts = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z)?)?$/.exec(text);
    if (!parts) return undefined;
    const [year = 0, month = 0, day = 0] = parts.slice(1, 4).map(Number);
    if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
    const date = new Date(0).setUTCFullYear(year, month - 1, day);
    if (parts[4] === undefined) return { at: date + 86_399_000, isUtc: false, isDate: true };
    const [hour = 0, minute = 0, second = 0] = parts.slice(4, 7).map(Number);
    return { at: date + ((hour * 60 + minute) * 60 + second) * 1000, isUtc: parts[7] === "Z", isDate: false };
}

/** Writes what {@link parseRule} reads. */
export function formatRule(rule: RecurrenceRule): string {
    const parts = [`FREQ=${rule.freq}`];
    if (rule.until) parts.push(`UNTIL=${formatEnd(rule.until)}`);
    if (rule.count !== undefined) parts.push(`COUNT=${rule.count}`);
    if (rule.interval !== 1) parts.push(`INTERVAL=${rule.interval}`);
    for (const [name, { part }] of Object.entries(LISTS)) {
        if (rule[part].length > 0) parts.push(`${name}=${rule[part].join(",")}`);
    }
    if (rule.byDay.length > 0) {
        parts.push(`BYDAY=${rule.byDay.map(({ nth, weekday }) => `${nth ?? ""}${WEEKDAYS[weekday - 1]}`).join(",")}`);
    }
    if (rule.weekStart !== 1) parts.push(`WKST=${WEEKDAYS[rule.weekStart - 1]}`);
    return parts.join(";");
}

function formatEnd({ at, isUtc, isDate }: RuleEnd): string {
    const text = new Date(at).toISOString().replaceAll(/[-:]|\.\d+Z/g, "");
    return isDate ? text.slice(0, 8) : `${text}${isUtc ? "Z" : ""}`;
}
