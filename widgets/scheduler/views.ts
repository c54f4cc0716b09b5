// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as v from "valibot";

/** The ways to look at the calendar. */
export const VIEWS = ["agenda", "day", "workWeek", "week", "month"] as const;

export type View = (typeof VIEWS)[number];

export const viewSchema = v.picklist(VIEWS);

/** The agenda shows as many days at a time. */
export const AGENDA_DAYS = 28;

/** Days of a view: from the first up to, and without, the second. */
export interface Range {
    readonly from: Temporal.PlainDate;
    readonly until: Temporal.PlainDate;
}

/**
 * The days that a view shows.
 *
 * @param anchor a day in it; @param pages how often more was asked for (agenda)
 */
export function rangeOf(view: View, anchor: Temporal.PlainDate, pages = 1): Range {
    const monday = anchor.subtract({ days: anchor.dayOfWeek - 1 });
    switch (view) {
        case "agenda":
            return { from: anchor, until: anchor.add({ days: AGENDA_DAYS * pages }) };
        case "day":
            return { from: anchor, until: anchor.add({ days: 1 }) };
        case "workWeek":
            return { from: monday, until: monday.add({ days: 5 }) };
        case "week":
            return { from: monday, until: monday.add({ days: 7 }) };
        case "month": {
            const first = anchor.with({ day: 1 });
            const last = first.add({ months: 1 }).subtract({ days: 1 });
            return {
                from: first.subtract({ days: first.dayOfWeek - 1 }),
                until: last.add({ days: 8 - last.dayOfWeek }),
            };
        }
    }
}

/** One step on or back. */
export function stepped(view: View, anchor: Temporal.PlainDate, direction: 1 | -1): Temporal.PlainDate {
    switch (view) {
        case "agenda":
            return anchor.add({ days: (AGENDA_DAYS / 2) * direction });
        case "day":
            return anchor.add({ days: direction });
        case "workWeek":
        case "week":
            return anchor.add({ days: 7 * direction });
        case "month":
            return anchor.with({ day: 1 }).add({ months: direction });
    }
}
