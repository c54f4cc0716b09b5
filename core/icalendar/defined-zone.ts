// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { recurrenceDates } from "../meetings/recurrence-dates";
import { parseRule, type RecurrenceRule } from "../meetings/recurrence-rule";
import { wallOfPlain, epochOf } from "../meetings/zone-clock";
import type { Component } from "./component";
import { timeOf, timesOf } from "./ics-time";
import { propertiesOf, propertyOf, rawValue } from "./property";

const DAY = 86_400_000;
const WEEK = 7 * DAY;

/** No zone has changed its clock's rules as often. */
const MOST_OBSERVANCES = 100;

/** A stretch of time with one offset, beginning once or each year (RFC 5545, 3.6.5). Times are wall times. */
interface Observance {
    readonly offsetFrom: number;
    readonly offsetTo: number;
    readonly onsets: readonly number[];
    readonly rule?: RecurrenceRule;
    readonly until: number;
}

/** A zone as a file defines it in a VTIMEZONE, whatever its name. */
export class DefinedZone {
    private readonly observances: readonly Observance[];
    private readonly years = new Map<number, readonly { readonly at: number; readonly offset: number }[]>();

    public constructor(component: Component) {
        this.observances = component.parts
            .slice(0, MOST_OBSERVANCES)
            .map(readObservance)
            .filter((observance) => observance !== undefined);
    }

    /**
     * How many milliseconds are to be added to UTC when clocks show this wall time (see zone-clock); `undefined` when the
     * definition does not say.
     */
    public offsetAt(wall: number): number | undefined {
        const year = new Date(wall).getUTCFullYear();
        let onsets = this.years.get(year);
        if (!onsets) this.years.set(year, (onsets = this.onsetsUntil(year)));
        return onsets.findLast(({ at }) => at <= wall)?.offset ?? this.first?.offsetFrom;
    }

    /** Whether a zone's clock goes like this for the two years from a wall time on. */
    public isLike(zone: string, from: number): boolean {
        for (let wall = from; wall < from + 104 * WEEK; wall += WEEK) {
            if (this.offsetAt(wall) !== wall - epochOf(zone, wall)) return false;
        }
        return true;
    }

    private get first(): Observance | undefined {
        return [...this.observances].sort((a, b) => a.onsets[0]! - b.onsets[0]!)[0];
    }

    private onsetsUntil(year: number): readonly { readonly at: number; readonly offset: number }[] {
        const end = Date.UTC(year + 1, 0, 1);
        return this.observances
            .flatMap(({ onsets, rule, until, offsetTo: offset }) => {
                const last = Math.min(until, end);
                const begin = onsets[0]!;
                const repeated = rule ? [...recurrenceDates(rule, begin, last - 800 * DAY, last)] : [];
                return [...onsets, ...repeated].map((at) => ({ at, offset }));
            })
            .sort((a, b) => a.at - b.at);
    }
}

function readObservance(component: Component): Observance | undefined {
    const [offsetFrom, offsetTo] = ["TZOFFSETFROM", "TZOFFSETTO"].map((name) =>
        parseOffset(propertyOf(component, name)?.values[0] ?? ""),
    );
    const start = timeOf(propertyOf(component, "DTSTART"));
    if (offsetFrom === undefined || offsetTo === undefined || !start) return undefined;
    const others = propertiesOf(component, "RDATE").flatMap(timesOf).slice(0, MOST_OBSERVANCES);
    const onsets = [start, ...others].flatMap((at) => (at ? [wallOfPlain(at.time)] : []));
    const rule = parseRule(rawValue(component.lines.get("RRULE")?.[0] ?? ""));
    const isYearly = rule?.freq === "YEARLY" && isOnceADay(rule);
    const until = rule?.until ? rule.until.at + (rule.until.isUtc ? offsetFrom : 0) : Number.POSITIVE_INFINITY;
    return { offsetFrom, offsetTo, onsets, until, ...(isYearly && { rule }) };
}

/** A rule that comes true more often is no zone's, and would cost time. Lotus Notes names hour and minute. */
function isOnceADay({ byHour, byMinute, bySecond, byWeekNo }: RecurrenceRule): boolean {
    return [byHour, byMinute, bySecond].every((list) => list.length <= 1) && byWeekNo.length === 0;
}

/** `+01:00` or `-01:00:30`, as in jCal. */
function parseOffset(text: string): number | undefined {
    const [, sign, hours, minutes, seconds = 0] = /^([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(text) ?? [];
    if (sign === undefined) return undefined;
    return (sign === "-" ? -1000 : 1000) * ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds));
}
