// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { Property } from "./property";

/** A date or time as a file has it (RFC 5545, 3.3.4 and 3.3.5). */
export type IcsTime =
    /** Midnight of that date. */
    | { readonly kind: "date"; readonly time: Temporal.PlainDateTime }
    | { readonly kind: "utc"; readonly time: Temporal.PlainDateTime }
    /** By the clock of a zone; by whatever clock there is ("floating") without `tzid`. */
    | { readonly kind: "local"; readonly time: Temporal.PlainDateTime; readonly tzid?: string };

const VALUE = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d):(\d\d)?(Z)?)?$/;

/** The times that a property names; `undefined` for each that no calendar has. */
export function timesOf(property: Property): (IcsTime | undefined)[] {
    const tzid = property.parameters.get("tzid");
    return property.values.map((value) => readTime(value, property.type === "date", tzid));
}

/** The first time that a property names. */
export function timeOf(property: Property | undefined): IcsTime | undefined {
    return property && timesOf(property)[0];
}

function readTime(value: string, isDate: boolean, tzid: string | undefined): IcsTime | undefined {
    const [, date, minutes, seconds = "00", utc] = VALUE.exec(value) ?? [];
    if (date === undefined) return undefined;
    try {
        // Also without VALUE=DATE, a date is one.
        if (isDate || minutes === undefined) return { kind: "date", time: plainTime(`${date}T00:00:00`) };
        const time = plainTime(`${date}T${minutes}:${seconds}`);
        if (utc !== undefined) return { kind: "utc", time };
        return tzid ? { kind: "local", time, tzid } : { kind: "local", time };
    } catch {
        return undefined;
    }
}

/** Years are such that one may add to and take from them. */
function plainTime(text: string): Temporal.PlainDateTime {
    const time = Temporal.PlainDateTime.from(text);
    if (time.year < 1000 || time.year > 9000) throw new RangeError(text);
    return time;
}
