// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { setTimeout as pause } from "node:timers/promises";

import { Interrupted } from "./interrupted";

/** How time passes; tests bring their own. */
export interface Clock {
    /** Milliseconds since any moment. */
    now(): number;
    /** Rejects when it is told to stop. */
    sleep(milliseconds: number, stop: AbortSignal): Promise<unknown>;
}

const REAL_CLOCK: Clock = {
    now: () => performance.now(),
    sleep: (milliseconds, signal) => pause(milliseconds, undefined, { signal }),
};

/** Lets requests begin one after the other, no more than so many a second. */
export class Pace {
    private next = Number.NEGATIVE_INFINITY;

    public constructor(
        private readonly requestsPerSecond: number,
        private readonly stop: AbortSignal,
        private readonly clock: Clock = REAL_CLOCK,
    ) {}

    /** Waits until the next request may begin. @throws Interrupted */
    public async turn(): Promise<void> {
        // Timers may fire a little early.
        for (let wait = this.next - this.clock.now(); wait > 0; wait = this.next - this.clock.now()) {
            await this.clock.sleep(Math.ceil(wait), this.stop).catch(() => undefined);
            if (this.stop.aborted) break;
        }
        if (this.stop.aborted) throw new Interrupted();
        this.next = this.clock.now() + 1000 / this.requestsPerSecond;
    }

    /** No request begins before so many milliseconds have passed. */
    public hold(milliseconds: number): void {
        this.next = Math.max(this.next, this.clock.now() + milliseconds);
    }
}
