// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

/**
 * What clocks on the wall show. "Wall time" here is a number: the milliseconds that a clock without any time zone has
 * gone through since 1970-01-01T00:00, so that it can be added to and compared without making objects.
 *
 * Calendars ask this for tens of thousands of dates; the offsets of a zone are therefore looked up once a year of it.
 */

const DAY = 86_400_000;

interface Transition {
    /** Milliseconds since 1970. */
    readonly at: number;
    readonly before: number;
    readonly after: number;
}

interface ZoneYear {
    /** The offset at the year's beginning, in milliseconds to be added to UTC. */
    readonly offset: number;
    readonly transitions: readonly Transition[];
}

/** Zones come from other people's meetings: what is remembered stays bounded. */
const MOST_YEARS_KNOWN = 5_000;
const known = new Map<string, Map<number, ZoneYear>>();
let yearsKnown = 0;

/**
 * The moment at which a clock in this zone shows a time: milliseconds since 1970.
 *
 * A time that is skipped in spring is moved on by the hour that is skipped; of one that comes twice in autumn the first
 * is meant (RFC 5545, 3.3.5; Temporal calls it "compatible").
 *
 * @param tzid an IANA name that the browser knows
 */
export function epochOf(tzid: string, wall: number): number {
    const { offset, transitions } = zoneYear(tzid, yearOf(wall));
    let current = offset;
    for (const { at, before, after } of transitions) {
        if (wall < at + Math.max(before, after)) break;
        current = after;
    }
    return wall - current;
}

/** The time that a clock in this zone shows at a moment. */
export function wallOf(tzid: string, epoch: number): number {
    const { offset, transitions } = zoneYear(tzid, yearOf(epoch));
    let current = offset;
    for (const { at, after } of transitions) {
        if (epoch < at) break;
        current = after;
    }
    return epoch + current;
}

/** Wall time as a number. */
export function wallOfPlain(time: Temporal.PlainDateTime): number {
    return time.toZonedDateTime("UTC").epochMilliseconds;
}

/** Wall time as Temporal has it. */
export function plainOfWall(wall: number): Temporal.PlainDateTime {
    return Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO("UTC").toPlainDateTime();
}

function yearOf(time: number): number {
    return new Date(time).getUTCFullYear();
}

function zoneYear(tzid: string, year: number): ZoneYear {
    let years = known.get(tzid);
    if (!years) known.set(tzid, (years = new Map()));
    let found = years.get(year);
    if (!found) {
        if ((yearsKnown += 1) > MOST_YEARS_KNOWN) {
            known.clear();
            yearsKnown = 1;
            known.set(tzid, (years = new Map()));
        }
        years.set(year, (found = lookUp(tzid, year)));
    }
    return found;
}

/** A bit more than the year: its edges differ from zone to zone. */
function lookUp(tzid: string, year: number): ZoneYear {
    const start = new Date(0).setUTCFullYear(year, 0, 1) - 2 * DAY;
    const end = start + 370 * DAY;
    let at = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(tzid);
    const offset = at.offsetNanoseconds / 1e6;
    const transitions: Transition[] = [];
    let before = offset;
    for (;;) {
        const next = at.getTimeZoneTransition("next");
        if (!next || next.epochMilliseconds > end) return { offset, transitions };
        const after = next.offsetNanoseconds / 1e6;
        transitions.push({ at: next.epochMilliseconds, before, after });
        before = after;
        at = next;
    }
}
