// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { FrameLocator, Locator, Page } from "@playwright/test";
import { expect } from "./fixtures";
import { openRoom, widgetFrame } from "./sign-in";

/** Opens a room and its scheduler, and waits until that shows something. */
export async function openScheduler(page: Page, roomId: string): Promise<FrameLocator> {
    await openRoom(page, roomId);
    const scheduler = widgetFrame(page, "Termine");
    await expect(scheduler.getByRole("radiogroup", { name: /Ansicht|View/ })).toBeVisible();
    return scheduler;
}

/** The card of a meeting's nth date in the agenda. */
export function card(scheduler: FrameLocator, title: string, nth = 0): Locator {
    return scheduler.getByRole("article").filter({ hasText: title }).nth(nth);
}

/** Opens the details of a meeting's nth date. */
export async function openDetails(scheduler: FrameLocator, title: string, nth = 0): Promise<Locator> {
    await card(scheduler, title, nth).getByRole("button", { name: title, exact: true }).click();
    return scheduler.getByRole("dialog");
}

/** Tomorrow at a time by Berlin's clock; with days, so many days later. */
export function tomorrowAt(time: string, days = 0): Temporal.PlainDateTime {
    const date = Temporal.Now.plainDateISO("Europe/Berlin").add({ days: 1 + days });
    return date.toPlainDateTime(Temporal.PlainTime.from(time));
}
