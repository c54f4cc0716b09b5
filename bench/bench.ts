// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

// npm run bench, once everything is set up: measures, prints a table, writes test-results/bench.json.

import { mkdir, stat, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { measureChanges } from "./changes";
import { measureDirectorySearch } from "./directory-search";
import { measurePage } from "./meetings-page";
import { measureModule } from "./module-load";
import { measureMonths } from "./months";
import { PEER_LABEL } from "./peer";
import { profileScenario } from "./profile";
import type { Machine, Results, ScenarioResult } from "./results";
import { HEADING, rows } from "./rows";
import {
    BEGIN_NOTHING_AFTER_MS,
    CHANGES_PER_LOAD,
    END_AFTER_MS,
    MODULE_LOADS,
    MOST_AFTER_LOAD_MS,
    MOST_PER_SCENARIO_MS,
    MONTHS_PER_LOAD,
    PAGE_LOADS,
    MOST_PER_LOAD_MS,
    SCENARIOS,
    type Scenario,
} from "./settings";
import { buildSizes } from "./sizes";
import { DIST, openStage, type Stage } from "./stage";
import { textTable } from "./table";
import { loadWidget, TooLongError, type ShownWidget } from "./widget-load";

const OUTPUT = path.resolve(import.meta.dirname, "../test-results");

const begun = Date.now();

/** Says until when something new may be begun. */
function timer(milliseconds: number): () => boolean {
    const until = Math.min(Date.now() + milliseconds, begun + BEGIN_NOTHING_AFTER_MS);
    return () => Date.now() < until;
}

const stage = await openStage();
const isProfiling = process.argv.includes("--profile");
// Being profiled takes time, and is asked for by somebody who waits.
const most = END_AFTER_MS * (isProfiling ? 2 : 1);
const emergency = setTimeout(() => {
    console.error(`The bench did not end within ${most / 1000} s.`);
    void stage.browser.close().finally(() => process.exit(1));
}, most);
try {
    await mkdir(OUTPUT, { recursive: true });
    if (isProfiling) await profile(stage);
    else await report(await measure(stage));
} finally {
    clearTimeout(emergency);
    await stage.close();
}

async function measure(on: Stage): Promise<Results> {
    const machine = machineOf(on);
    const scenarios: ScenarioResult[] = [];
    for (const scenario of SCENARIOS) {
        console.log(`· ${scenario.name} …`);
        scenarios.push(await measureScenario(on, scenario));
    }
    console.log("· module …");
    const module = [];
    while (module.length < MODULE_LOADS) module.push(await measureModule(on));
    console.log("· page of all meetings …");
    const page = [];
    while (page.length < PAGE_LOADS) page.push(await measurePage(on));
    console.log("· search among known people …");
    const directory = measureDirectorySearch();
    return {
        at: new Date().toISOString(),
        builtAt: (await stat(path.join(DIST, "widgets/scheduler/index.html"))).mtime.toISOString(),
        machine,
        scenarios,
        module,
        page,
        directory,
        sizes: await buildSizes(),
    };
}

async function measureScenario(on: Stage, scenario: Scenario): Promise<ScenarioResult> {
    const result: Writable<ScenarioResult> & { loads: ScenarioResult["loads"][number][] } = {
        name: scenario.name,
        loads: [],
    };
    const hasTime = timer(MOST_PER_SCENARIO_MS);
    while (result.loads.length < scenario.repetitions) {
        if (!hasTime()) return { ...result, endedEarly: "out of time" };
        let shown: ShownWidget;
        try {
            shown = await loadWidget(on, scenario, MOST_PER_LOAD_MS);
        } catch (error) {
            // The smallest scenario is never too much: there the scheduler does not work at all.
            if (!(error instanceof TooLongError) || scenario === SCENARIOS[0]) throw error;
            return { ...result, endedEarly: "too long" };
        }
        try {
            result.loads.push(shown.load);
            await measureMore(scenario, shown, result);
        } finally {
            await shown.close();
        }
    }
    return result;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

async function measureMore({ then }: Scenario, shown: ShownWidget, result: Writable<ScenarioResult>): Promise<void> {
    const hasTime = timer(MOST_AFTER_LOAD_MS);
    if (then === "changes") {
        const { changes } = result;
        const more = await measureChanges(shown, CHANGES_PER_LOAD, hasTime);
        result.changes = {
            shown: [...(changes?.shown ?? []), ...more.shown],
            hidden: [...(changes?.hidden ?? []), ...more.hidden],
            idle: [...(changes?.idle ?? []), ...more.idle],
        };
    }
    if (then === "months" && result.months !== "absent") {
        const more = await measureMonths(shown, MONTHS_PER_LOAD, hasTime);
        result.months = more ? [...(result.months ?? []), ...more] : "absent";
    }
}

function machineOf({ browser }: Stage): Machine {
    return {
        processors: os.availableParallelism(),
        browser: `Chromium ${browser.version()}, headless`,
        node: process.version,
        loadAtStart: os.loadavg()[0] ?? 0,
    };
}

async function report(results: Results): Promise<void> {
    const { machine } = results;
    const seconds = Math.round((Date.now() - begun) / 1000);
    console.log(`\n${textTable([HEADING, ...rows(results)])}\n`);
    console.log(`Peer: ${PEER_LABEL}.`);
    console.log(`Machine: ${machine.processors} processors, ${machine.browser}. Measured within ${seconds} s.`);
    if (machine.loadAtStart > machine.processors / 2) {
        console.log(
            `It was busy when the bench began (load ${machine.loadAtStart.toFixed(1)}): trust the shortest times.`,
        );
    }
    const file = path.join(OUTPUT, "bench.json");
    await writeFile(file, `${JSON.stringify(results, undefined, 4)}\n`);
    console.log(`All figures: ${path.relative(process.cwd(), file)}`);
}

async function profile(on: Stage): Promise<void> {
    for (const scenario of SCENARIOS.filter(({ then }) => then)) {
        for (const { name, lines } of await profileScenario(on, scenario, OUTPUT)) {
            console.log(`\n${name}\n${lines.join("\n")}`);
        }
    }
}
