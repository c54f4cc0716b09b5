// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as v from "valibot";
import { epochOf, plainOfWall, wallOfPlain } from "./zone-clock";

const VALUE = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})$/;

/** A time as a calendar entry has it: local time and the IANA zone in which it is local. */
export interface LocalTime {
    readonly tzid: string;
    readonly time: Temporal.PlainDateTime;
}

/**
 * Reads `{ tzid, value }`, `value` being `YYYYMMDDTHHMMSS` (RFC 5545, 3.3.5, form 3). A time that no calendar has and a
 * zone that the browser does not know are refused.
 */
export const localTimeSchema = v.pipe(
    v.object({ tzid: v.pipe(v.string(), v.check(isTimeZone, "expected an IANA time zone")), value: v.string() }),
    v.rawTransform(({ dataset, addIssue, NEVER }): LocalTime => {
        const { tzid, value } = dataset.value;
        const wall = wallOfValue(value);
        if (wall !== undefined) return localOfWall(tzid, wall);
        addIssue({ message: "expected a time like 20261124T100000" });
        return NEVER;
    }),
);

/** Writes what {@link localTimeSchema} reads. */
export function encodeLocalTime(at: LocalTime): { tzid: string; value: string } {
    return { tzid: at.tzid, value: localValue(at) };
}

/** `YYYYMMDDTHHMMSS` */
export function localValue({ time }: LocalTime): string {
    return time.toString({ smallestUnit: "second" }).replaceAll(/[-:]/g, "");
}

/** Reads `YYYYMMDDTHHMMSS`; `undefined` for a time that no calendar has. */
function wallOfValue(value: string): number | undefined {
    const parts = VALUE.exec(value)?.slice(1).map(Number);
    if (!parts) return undefined;
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
    const at = new Date(0);
    at.setUTCFullYear(year, month - 1, day);
    at.setUTCHours(hour, minute, second);
    // What runs over, as the 30th of February does, comes out as something else.
    const isReal = at.getUTCMonth() === month - 1 && at.getUTCDate() === day && at.getUTCSeconds() === second;
    return isReal && at.getUTCHours() === hour && at.getUTCMinutes() === minute ? at.getTime() : undefined;
}

/**
 * The moment that is meant. In the hour that is skipped in spring it is moved on by that hour, in the one that comes
 * twice in autumn the first is meant, as RFC 5545 says.
 */
export function toZoned({ tzid, time }: LocalTime): Temporal.ZonedDateTime {
    return time.toZonedDateTime(tzid, { disambiguation: "compatible" });
}

/** The number that a time is, once it is known: dates of series are compared a thousand times before one is shown. */
const walls = new WeakMap<LocalTime, number>();

/** What the clock on the wall shows then (see zone-clock). */
export function wallOfLocal(at: LocalTime): number {
    let wall = walls.get(at);
    if (wall === undefined) walls.set(at, (wall = wallOfPlain(at.time)));
    return wall;
}

/** Milliseconds since 1970. */
export function epochOfLocal(at: LocalTime): number {
    return epochOf(at.tzid, wallOfLocal(at));
}

/** A time by the clock of a zone. */
export function localOfWall(tzid: string, wall: number): LocalTime {
    let time: Temporal.PlainDateTime | undefined;
    const at = {
        tzid,
        get time() {
            return (time ??= plainOfWall(wall));
        },
    };
    walls.set(at, wall);
    return at;
}

/** The same time by the same clock. */
export function isSameLocal(a: LocalTime, b: LocalTime): boolean {
    return a.tzid === b.tzid && a.time.equals(b.time);
}

/** Later by the clock on the wall. */
export function shifted(at: LocalTime, milliseconds: number): LocalTime {
    return milliseconds === 0 ? at : localOfWall(at.tzid, wallOfLocal(at) + milliseconds);
}

const knownZones = new Map<string, boolean>();

/** Whether the browser knows the clock of this zone. */
export function isTimeZone(tzid: string): boolean {
    let isKnown = knownZones.get(tzid);
    if (isKnown === undefined) {
        try {
            // Offsets such as "+01:00" are no zones: they do not know about summer.
            isKnown = /^[A-Za-z]/.test(tzid) && new Intl.DateTimeFormat("en", { timeZone: tzid }) !== undefined;
        } catch {
            isKnown = false;
        }
        // Names come from others: what is remembered stays bounded.
        if (knownZones.size < 1000) knownZones.set(tzid, isKnown);
    }
    return isKnown;
}
