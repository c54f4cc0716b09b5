// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { setTimeout as pause } from "node:timers/promises";
import type { CDPSession, Frame, Page } from "@playwright/test";

/** What the main thread of one process did since it was last asked, in milliseconds. */
export interface Work {
    /** All of it: script, style, layout, painting, garbage that was collected meanwhile. */
    readonly task: number;
    readonly script: number;
    /** Style and layout. */
    readonly layout: number;
}

/** How often is looked whether the thread is still at work. */
const LOOK_EVERY_MS = 200;
/** A thread that has done no more than this since the last look is at rest. */
const REST_MS = 2;
const MOST_LOOKS = 50;

/**
 * Sums up what the main thread does, from Chromium's own count (`Performance.getMetrics`). Unlike a stop-watch in the
 * page this sees what comes later than the page's own code: rendering by React in another task, style, layout, paint.
 */
export class MainThread {
    private constructor(private readonly session: CDPSession) {}

    /** @param target a page, or a frame that has a process of its own */
    public static async of(target: Page | Frame): Promise<MainThread> {
        const context = "context" in target ? target.context() : target.page().context();
        const session = await context.newCDPSession(target);
        await session.send("Performance.enable", { timeDomain: "timeTicks" });
        return new MainThread(session);
    }

    /** What the thread does because of `cause`, until it is at rest again. */
    public async workOf(cause: () => Promise<void>): Promise<Work> {
        await this.rest();
        const before = await this.total();
        await cause();
        const after = await this.rest();
        return {
            task: after.task - before.task,
            script: after.script - before.script,
            layout: after.layout - before.layout,
        };
    }

    /**
     * Waits until nothing happens any more; returns the sums until then. A page that never rests is waited for some ten
     * seconds and on top of that the task that it is in: what it does all the time shows in the figure for no change.
     */
    public async rest(): Promise<Work> {
        let last = await this.total();
        for (let look = 0; look < MOST_LOOKS; look += 1) {
            await pause(LOOK_EVERY_MS);
            const now = await this.total();
            if (now.task - last.task < REST_MS) return now;
            last = now;
        }
        return last;
    }

    private async total(): Promise<Work> {
        const { metrics } = await this.session.send("Performance.getMetrics");
        const seconds = new Map(metrics.map(({ name, value }) => [name, value]));
        const milliseconds = (...names: string[]): number =>
            names.reduce((sum, name) => sum + 1000 * (seconds.get(name) ?? 0), 0);
        return {
            task: milliseconds("TaskDuration"),
            script: milliseconds("ScriptDuration"),
            layout: milliseconds("LayoutDuration", "RecalcStyleDuration"),
        };
    }
}
