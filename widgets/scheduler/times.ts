// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { useTranslation } from "react-i18next";

/** How dates and times are written in the page's language. Zones are the dates' own. */
export interface Times {
    /** 10:00 */
    time(at: Temporal.ZonedDateTime): string;
    /** Mo */
    weekday(date: Temporal.PlainDate): string;
    /** 23. November */
    day(date: Temporal.PlainDate): string;
    /** Montag, 23. November 2026 */
    fullDay(date: Temporal.PlainDate): string;
    /** Berlin */
    zone(timeZone: string): string;
}

/** {@link Times} for the language that the widget is shown in. */
export function useTimes(): Times {
    const { i18n } = useTranslation();
    // Who reads English in Europe reads the time as there: the browser knows the region that the client does not tell.
    const regional = navigator.languages.find((tag) => tag.split("-")[0] === i18n.language);
    return timesIn(regional ?? i18n.language);
}

/** @param language BCP 47 */
export function timesIn(language: string): Times {
    return {
        time: (at) => at.toPlainTime().toLocaleString(language, { hour: "2-digit", minute: "2-digit" }),
        weekday: (date) => date.toLocaleString(language, { weekday: "short" }),
        day: (date) => date.toLocaleString(language, { day: "numeric", month: "long" }),
        fullDay: (date) =>
            date.toLocaleString(language, { weekday: "long", day: "numeric", month: "long", year: "numeric" }),
        zone: (timeZone) => (timeZone.split("/").at(-1) ?? timeZone).replaceAll("_", " "),
    };
}
