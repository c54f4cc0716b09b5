// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { CDPSession } from "@playwright/test";
import { MainThread } from "./main-thread";
import { measureMonths } from "./months";
import { summary, type CpuProfile } from "./profile-summary";
import { MOST_PER_LOAD_MS, type Scenario } from "./settings";
import { DIST, type Stage } from "./stage";
import { loadWidget } from "./widget-load";

/** Where the time went in one stretch. */
export interface Profiled {
    readonly name: string;
    readonly lines: readonly string[];
}

const INTERVAL_MICROSECONDS = 500;
const CHANGES = 8;
const MONTHS = 6;
/** Being profiled takes time too. */
const MOST_MS = 2 * MOST_PER_LOAD_MS;

/** Profiles the start of the scheduler and what is measured after it; the profiles are for DevTools too. */
export async function profileScenario(stage: Stage, scenario: Scenario, folder: string): Promise<Profiled[]> {
    const profiled: Profiled[] = [];
    const finish = async (what: string, session: CDPSession): Promise<void> => {
        const { profile } = await session.send("Profiler.stop");
        const name = `${scenario.name}, ${what}`;
        await writeFile(path.join(folder, `${name.replaceAll(/\W+/g, "-")}.cpuprofile`), JSON.stringify(profile));
        profiled.push({ name, lines: await summary(profile as CpuProfile, path.join(DIST, "widgets")) });
    };
    let session: CDPSession | undefined;
    const shown = await loadWidget(stage, scenario, MOST_MS, async (frame) => {
        session = await frame.page().context().newCDPSession(frame);
        await session.send("Profiler.enable");
        await session.send("Profiler.setSamplingInterval", { interval: INTERVAL_MICROSECONDS });
        await session.send("Profiler.start");
    });
    if (!session) throw new Error("The widget has no script");
    await finish("start", session);
    const { page, frame, firstTitle } = shown;
    const thread = await MainThread.of(frame);
    await thread.rest();
    await session.send("Profiler.start");
    if (scenario.then === "changes") {
        let title = firstTitle;
        for (let index = 0; index < CHANGES; index += 1) {
            const names = { title, newTitle: `${firstTitle} (geändert ${index})` };
            await page.evaluate((given) => window.benchHost.rename(given.title, given.newTitle), names);
            await thread.rest();
            title = names.newTitle;
        }
        await finish(`${CHANGES} changed meetings`, session);
    } else if (await measureMonths(shown, MONTHS, () => true)) await finish(`${MONTHS} months`, session);
    await shown.close();
    return profiled;
}
