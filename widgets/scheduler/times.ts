// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { useMemo } from "react";
import { useTranslation } from "react-i18next";

/** How dates and times are written in the page's language. Moments are milliseconds since 1970. */
export interface Times {
    /** BCP 47, with the region that the browser knows. */
    readonly language: string;
    /** 10:00 */
    time(at: number, zone: string): string;
    /** 10:00–11:00 */
    range(start: number, end: number, zone: string): string;
    /** Mo */
    weekday(date: Temporal.PlainDate): string;
    /** Montag */
    fullWeekday(date: Temporal.PlainDate): string;
    /** 23. November */
    day(date: Temporal.PlainDate): string;
    /** 23.11.2026 */
    shortDay(date: Temporal.PlainDate): string;
    /** Montag, 23. November 2026 */
    fullDay(date: Temporal.PlainDate): string;
    /** 23.–27. November 2026 */
    days(from: Temporal.PlainDate, to: Temporal.PlainDate): string;
    /** 23.11.–20.12. */
    shortDays(from: Temporal.PlainDate, to: Temporal.PlainDate): string;
    /** November 2026 */
    month(date: Temporal.PlainDate): string;
    /** Berlin */
    zone(zone: string): string;
    /** MEZ, or GMT+1 */
    zoneSign(zone: string, at: number): string;
    /** Anna, Bernd und Clara */
    list(items: readonly string[]): string;
}

/** {@link Times} for the language that the widget is shown in. */
export function useTimes(): Times {
    const { i18n } = useTranslation();
    return useMemo(() => {
        // Who reads English in Europe reads the time as there: the browser knows the region that the client does not.
        const regional = navigator.languages.find((tag) => tag.split("-")[0] === i18n.language);
        return timesIn(regional ?? i18n.language);
    }, [i18n.language]);
}

const made = new Map<string, Times>();

/** @param language BCP 47 */
export function timesIn(language: string): Times {
    let times = made.get(language);
    if (!times) made.set(language, (times = makeTimes(language)));
    return times;
}

function makeTimes(language: string): Times {
    // Making a format takes a hundred times as long as using it.
    const known = new Map<string, Intl.DateTimeFormat>();
    const format = (zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
        const key = `${zone} ${JSON.stringify(options)}`;
        let found = known.get(key);
        if (!found) known.set(key, (found = new Intl.DateTimeFormat(language, { timeZone: zone, ...options })));
        return found;
    };
    const dated = (date: Temporal.PlainDate, options: Intl.DateTimeFormatOptions): string =>
        format("UTC", options).format(epochOfDate(date));
    const time = (at: number, zone: string): string => format(zone, { hour: "2-digit", minute: "2-digit" }).format(at);
    const full = { day: "numeric", month: "long", year: "numeric" } as const;
    return {
        language,
        time,
        range: (start, end, zone) => (start === end ? time(start, zone) : `${time(start, zone)}–${time(end, zone)}`),
        weekday: (date) => dated(date, { weekday: "short" }),
        fullWeekday: (date) => dated(date, { weekday: "long" }),
        day: (date) => dated(date, { day: "numeric", month: "long" }),
        shortDay: (date) => dated(date, { day: "2-digit", month: "2-digit", year: "numeric" }),
        fullDay: (date) => dated(date, { weekday: "long", ...full }),
        days: (from, to) => format("UTC", full).formatRange(epochOfDate(from), epochOfDate(to)),
        shortDays: (from, to) =>
            format("UTC", { day: "numeric", month: "numeric" }).formatRange(epochOfDate(from), epochOfDate(to)),
        month: (date) => dated(date, { month: "long", year: "numeric" }),
        zone: (zone) => (zone.split("/").at(-1) ?? zone).replaceAll("_", " "),
        zoneSign: (zone, at) =>
            format(zone, { timeZoneName: "short" })
                .formatToParts(at)
                .find(({ type }) => type === "timeZoneName")?.value ?? "",
        list: (items) => new Intl.ListFormat(language).format(items),
    };
}

function epochOfDate(date: Temporal.PlainDate): number {
    return date.toZonedDateTime("UTC").epochMilliseconds;
}
