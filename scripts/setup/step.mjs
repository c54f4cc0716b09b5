// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { join } from "node:path";

import { withLock } from "./lock.mjs";
import { CACHE } from "./paths.mjs";

/**
 * One part of the set-up: silent when it is done already, two lines of progress when there is work. Of several commands
 * at once, one does the work and the others wait for it.
 *
 * @param {object} step
 * @param {string} step.id names the step's lock
 * @param {string} step.name what is set up, for the lines of progress
 * @param {() => boolean | Promise<boolean>} step.isDone whether there is nothing left to do; asked each time, so quick
 * @param {() => Promise<void>} step.work does it, from whatever is left of an earlier try
 */
export async function setUp({ id, name, isDone, work }) {
    if (await isDone()) return;
    const onWait = () => console.log(`· ${name}: another command is at it, waiting`);
    await withLock(
        join(CACHE, "locks", id),
        async () => {
            if (await isDone()) return;
            const start = Date.now();
            console.log(`· ${name} …`);
            await work();
            console.log(`· ${name}: done in ${Math.round((Date.now() - start) / 1000)} s`);
        },
        onWait,
    );
}
