// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { localOfWall, localValue } from "../meetings/local-time";
import { WEEKDAYS } from "../meetings/recurrence-rule";
import { wallOf } from "../meetings/zone-clock";
import type { IcsLines } from "./ics-lines";

/** So many years tell whether a Sunday is a month's last or its fourth. */
const YEARS_OF_A_RULE = 12;

/** Zones without a rule for their changes are written out for no longer than this. */
const MOST_YEARS = 60;

/** A change of a zone's clock. */
interface Change {
    readonly year: number;
    /** What the clock shows when it is changed. */
    readonly onset: Temporal.PlainDateTime;
    /** Milliseconds to be added to UTC, before and after. */
    readonly offsetFrom: number;
    readonly offsetTo: number;
}

/**
 * Writes a zone's definition (RFC 5545, 3.6.5), made from what the browser knows of it.
 *
 * Changes that come on the same weekday of a month each year are written as a rule, which is what Outlook understands
 * and which holds beyond `until`; others each by itself.
 *
 * @param from the first moment that needs it, in milliseconds since 1970 @param until the last one
 */
export function writeTimeZone(lines: IcsLines, tzid: string, from: number, until: number): void {
    const firstYear = new Date(from).getUTCFullYear() - 1;
    const span = Math.min(MOST_YEARS, Math.max(YEARS_OF_A_RULE, new Date(until).getUTCFullYear() - firstYear));
    const changes = changesOf(tzid, firstYear, firstYear + span);
    const yearly = yearlyChanges(changes, firstYear + span);
    const single = changes.filter((change) => !yearly.some(({ all }) => all.includes(change)));
    lines.component("VTIMEZONE", () => {
        lines.raw("TZID", tzid);
        if (!isDefinedFrom(changes, tzid, from)) writeStart(lines, tzid, from, changes[0]);
        for (const change of single) writeObservance(lines, change);
        for (const { all, rule } of yearly) writeObservance(lines, all[0]!, rule);
    });
}

/** Whether a change before that moment says what the offset is. */
function isDefinedFrom(changes: readonly Change[], tzid: string, from: number): boolean {
    const [first] = changes;
    const clock = localOfWall(tzid, wallOf(tzid, from)).time;
    return first !== undefined && Temporal.PlainDateTime.compare(first.onset, clock) <= 0;
}

/** What holds until the first change, or for ever. */
function writeStart(lines: IcsLines, tzid: string, from: number, first: Change | undefined): void {
    const offset = first?.offsetFrom ?? wallOf(tzid, from) - from;
    const year = Math.min(1970, new Date(from).getUTCFullYear() - 1);
    const onset = Temporal.PlainDateTime.from({ year, month: 1, day: 1 });
    writeObservance(lines, { year, onset, offsetFrom: offset, offsetTo: offset });
}

function writeObservance(lines: IcsLines, { onset, offsetFrom, offsetTo }: Change, rule?: string): void {
    lines.component(offsetTo > offsetFrom ? "DAYLIGHT" : "STANDARD", () => {
        lines.raw("DTSTART", localValue({ tzid: "", time: onset }));
        lines.raw("TZOFFSETFROM", offsetText(offsetFrom));
        lines.raw("TZOFFSETTO", offsetText(offsetTo));
        if (rule !== undefined) lines.raw("RRULE", rule);
    });
}

function changesOf(tzid: string, firstYear: number, lastYear: number): Change[] {
    const start = Temporal.PlainDateTime.from({ year: firstYear, month: 1, day: 1 });
    const changes: Change[] = [];
    let before = start.toZonedDateTime(tzid);
    for (;;) {
        const after = before.getTimeZoneTransition("next");
        if (!after || after.year > lastYear) return changes;
        const [offsetFrom, offsetTo] = [before.offsetNanoseconds / 1e6, after.offsetNanoseconds / 1e6];
        const onset = after.toPlainDateTime().add({ milliseconds: offsetFrom - offsetTo });
        if (offsetFrom !== offsetTo) changes.push({ year: onset.year, onset, offsetFrom, offsetTo });
        before = after;
    }
}

/** The two changes of each of the last years by one rule each, from where that rule holds; none if there is no rule. */
function yearlyChanges(
    changes: readonly Change[],
    lastYear: number,
): { readonly all: readonly Change[]; readonly rule: string }[] {
    const latest = changes.filter(({ year }) => year === lastYear);
    if (latest.length !== 2) return [];
    const found = latest.map((change) => withRule(changes, change));
    const years = Math.min(...found.map(({ all }) => all.length));
    if (years < YEARS_OF_A_RULE) return [];
    return found.map(({ all, rule }) => ({ all: all.slice(-years), rule }));
}

/** The changes that come each year like this one, and the rule that says so. */
function withRule(
    changes: readonly Change[],
    latest: Change,
): { readonly all: readonly Change[]; readonly rule: string } {
    const { onset } = latest;
    const nth = Math.ceil(onset.day / 7);
    const isLast = onset.day + 7 > onset.daysInMonth;
    const candidates = [...(isLast ? [-1] : []), ...(nth < 5 ? [nth] : [])].map((position) => {
        const all: Change[] = [];
        for (let year = latest.year; ; year -= 1) {
            const day = dayOf(year, onset, position);
            const same = changes.find((change) => change.onset.equals(day) && isSameChange(change, latest));
            if (!same) break;
            all.unshift(same);
        }
        const weekday = WEEKDAYS[onset.dayOfWeek - 1];
        return { all, rule: `FREQ=YEARLY;BYMONTH=${onset.month};BYDAY=${position}${weekday}` };
    });
    return candidates.reduce((best, one) => (one.all.length > best.all.length ? one : best));
}

function isSameChange(a: Change, b: Change): boolean {
    return a.offsetFrom === b.offsetFrom && a.offsetTo === b.offsetTo;
}

/** The nth such weekday of that month of another year, -1 being the last, at the same time of day. */
function dayOf(year: number, like: Temporal.PlainDateTime, position: number): Temporal.PlainDateTime {
    const first = like.with({ year, day: 1 });
    if (position > 0) {
        return first.add({ days: ((like.dayOfWeek - first.dayOfWeek + 7) % 7) + (position - 1) * 7 });
    }
    const last = first.with({ day: first.daysInMonth });
    return last.subtract({ days: (last.dayOfWeek - like.dayOfWeek + 7) % 7 });
}

/** `+0100`, with seconds where a zone of long ago has them. */
function offsetText(offset: number): string {
    const total = Math.abs(offset) / 1000;
    const parts = [total / 3600, (total / 60) % 60, total % 60].map((part) =>
        String(Math.floor(part)).padStart(2, "0"),
    );
    if (parts[2] === "00") parts.pop();
    return `${offset < 0 ? "-" : "+"}${parts.join("")}`;
}
