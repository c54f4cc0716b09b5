// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { inTime as waitInTime } from "./in-time";
import { MainThread, type Work } from "./main-thread";
import type { ShownWidget } from "./widget-load";

/** What one changed event cost. */
export interface Change {
    /** The whole of the main thread's work because of it. */
    readonly work: Work;
    /** From the arrival of the message until it was drawn, milliseconds; absent when nothing of it shows. */
    readonly shownAfter?: number;
}

/** What was measured of changes. */
export interface Changes {
    /** The first shown meeting got another title. */
    readonly shown: readonly Change[];
    /** A member of a far room got another name, which no view shows. */
    readonly hidden: readonly Change[];
    /** Nothing happened at all: what measuring itself costs. */
    readonly idle: readonly Work[];
}

const MOST_TO_SHOW_MS = 40_000;

/** Pushes one changed event after the other to a scheduler that shows all its meetings. */
export async function measureChanges(
    { page, frame, firstTitle }: ShownWidget,
    count: number,
    hasTime: () => boolean,
): Promise<Changes> {
    const thread = await MainThread.of(frame);
    const changes = { shown: [] as Change[], hidden: [] as Change[], idle: [] as Work[] };
    let title = firstTitle;
    for (let index = 0; index < count && hasTime(); index += 1) {
        const names = { title, newTitle: `${firstTitle} (geändert ${index})` };
        const text = frame.evaluate((expected) => window.probe.nextText(expected), names.newTitle);
        let shownAfter = 0;
        const work = await thread.workOf(async () => {
            await page.evaluate((given) => window.benchHost.rename(given.title, given.newTitle), names);
            shownAfter = await inTime(text);
        });
        changes.shown.push({ work, shownAfter });
        title = names.newTitle;
        if (!hasTime()) break;
        const arrival = frame.evaluate(() => window.probe.nextState());
        const hidden = await thread.workOf(async () => {
            await page.evaluate((name) => window.benchHost.renameMember(name), `Umbenannt ${index}`);
            await inTime(arrival);
        });
        changes.hidden.push({ work: hidden });
        changes.idle.push(await thread.workOf(async () => undefined));
    }
    return changes;
}

function inTime<T>(expected: Promise<T>): Promise<T> {
    const late = (): Error => new Error(`The scheduler did not show a change within ${MOST_TO_SHOW_MS / 1000} s`);
    return waitInTime(expected, MOST_TO_SHOW_MS, late);
}
