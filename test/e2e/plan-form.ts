// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { FrameLocator } from "@playwright/test";

/** What a person types into the form for a new meeting. */
export interface TypedMeeting {
    readonly title: string;
    /** `YYYY-MM-DD` */
    readonly date: string;
    /** `HH:MM` */
    readonly from: string;
    readonly to: string;
}

/** Opens the form and fills it in, in whichever of the two languages it is. */
export async function fillInMeeting(scheduler: FrameLocator, { title, date, from, to }: TypedMeeting): Promise<void> {
    // An empty agenda offers it a second time.
    await scheduler
        .getByRole("button", { name: /Besprechung planen|Plan a meeting/ })
        .first()
        .click();
    const form = scheduler.getByRole("dialog");
    await form.getByLabel(/^(Titel|Title)/).fill(title);
    await form.getByLabel(/^(Datum|Date)/).fill(date);
    await form.getByLabel(/^(Beginn|Start)/).fill(from);
    await form.getByLabel(/^(Ende|End)/).fill(to);
}

/** The date of tomorrow in a time zone, `YYYY-MM-DD`. */
export function tomorrowIn(timeZone: string): string {
    const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1000);
    return new Intl.DateTimeFormat("en-CA", { timeZone }).format(tomorrow);
}
