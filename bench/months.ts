// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { setTimeout as pause } from "node:timers/promises";
import type { Frame, Locator } from "@playwright/test";
import { longestTask } from "./long-tasks";
import { MainThread, type Work } from "./main-thread";
import type { ShownWidget } from "./widget-load";

/** What going on by one month cost. */
export interface MonthSwitch {
    /** From the click to the frame after the last change of the page, milliseconds. */
    readonly drawn: number;
    readonly longestTask: number;
    readonly work: Work;
}

/** How controls are called, in German and English. */
const MONTH_VIEW = /^(Monat|Monatsansicht|Month)$/;
const NEXT = /^(Weiter|Vor|Vorwärts|Nächster Monat|Forward|Next|Next month)$/;
const ROLES = ["radio", "tab", "button", "menuitemradio", "option", "link"] as const;
const MOST_TO_OPEN_MS = 15_000;

/**
 * Opens the month view and goes on, month by month.
 *
 * @returns `undefined` when the scheduler has no month view
 */
export async function measureMonths(
    { frame }: ShownWidget,
    count: number,
    hasTime: () => boolean,
): Promise<MonthSwitch[] | undefined> {
    const month = await findControl(frame, MONTH_VIEW);
    if (!month) return undefined;
    const thread = await MainThread.of(frame);
    // A radio button may be drawn by its label, and be too small to be clicked itself.
    await month.dispatchEvent("click");
    const next = await appearing(() => findControl(frame, NEXT));
    if (!next) throw new Error("The month view has no button to go on");
    const months: MonthSwitch[] = [];
    while (months.length < count && hasTime()) {
        await frame.evaluate(() => window.probe.expectClick());
        const work = await thread.workOf(() => next.click());
        months.push({ work, ...(await switchOf(frame)) });
    }
    return months;
}

async function switchOf(frame: Frame): Promise<Omit<MonthSwitch, "work">> {
    const { drawn, clicked, tasks } = await frame.evaluate(() => ({
        drawn: window.probe.drawnAfterClick(),
        clicked: window.probe.clickedAt(),
        tasks: [...window.probe.longTasks],
    }));
    if (drawn === undefined) throw new Error("The month view did not go on");
    return { drawn, longestTask: longestTask(tasks.filter(({ start, duration }) => start + duration > clicked)) };
}

async function findControl(frame: Frame, name: RegExp): Promise<Locator | undefined> {
    for (const role of ROLES) {
        const control = frame.getByRole(role, { name }).first();
        if ((await control.count()) > 0) return control;
    }
    return undefined;
}

async function appearing<T>(find: () => Promise<T | undefined>): Promise<T | undefined> {
    const until = Date.now() + MOST_TO_OPEN_MS;
    for (;;) {
        const found = await find();
        if (found !== undefined || Date.now() > until) return found;
        await pause(50);
    }
}
