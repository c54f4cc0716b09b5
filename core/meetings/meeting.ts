// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { LocalTime } from "./local-time";

/** One entry of a meeting's calendar: a date, a series, or a moved date of a series. */
export interface CalendarEntry {
    readonly uid: string;
    readonly dtstart: LocalTime;
    readonly dtend: LocalTime;
    /** The RECUR of a series (RFC 5545, 3.3.10). */
    readonly rrule?: string;
    /** Dates of the series that do not take place. */
    readonly exdate: readonly LocalTime[];
    /** The original start of the date that this entry replaces. */
    readonly recurrenceId?: LocalTime;
}

/** A meeting in a room that exists: the state event `de.hessen.connect.meeting`, whose state key is the uid. */
export interface Meeting {
    readonly roomId: string;
    readonly uid: string;
    readonly title: string;
    readonly description?: string;
    readonly location?: string;
    /** Matrix ID of who planned it. */
    readonly creator: string;
    readonly cancelled?: { readonly reason?: string };
    readonly calendar: readonly CalendarEntry[];
}

/** One time at which a meeting takes place. */
export interface Occurrence {
    readonly meeting: Meeting;
    readonly entry: CalendarEntry;
    readonly start: Temporal.ZonedDateTime;
    readonly end: Temporal.ZonedDateTime;
    readonly isRecurring: boolean;
}
