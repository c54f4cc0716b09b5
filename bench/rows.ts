// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { Change } from "./changes";
import { directorySearchRows } from "./directory-rows";
import { figure, longTaskFigure, ratio } from "./figures";
import type { PageLoad } from "./pages/module";
import { PEER_BLOCKED_500, PEER_FIRST_MEETING, PEER_REQUESTS, PEER_SCRIPT_KB } from "./peer";
import type { Results, ScenarioResult } from "./results";
import { MOST_PER_LOAD_MS } from "./settings";
import type { WidgetLoad } from "./widget-load";

const FRAME_MS = 16;

/** A line of the table: what, what this run measured, the target, and what was measured elsewhere of the peer. */
export type Row = readonly [what: string, here: string, target: string, peer: string];

export const HEADING: Row = ["what", "this run: median (min–max)", "target", "peer, elsewhere"];

/** The table of one run, line by line. */
export function rows(results: Results): Row[] {
    return [
        ...results.scenarios.flatMap(startRows),
        ...sizeRows(results),
        ...changeRows(results),
        ...monthRows(results),
        ...moduleRows(results),
        ...pageRows(results),
        ...directorySearchRows(results.directory),
        ...ratioRows(results),
    ];
}

function startRows(scenario: ScenarioResult): Row[] {
    const { name, loads } = scenario;
    const of = (key: keyof WidgetLoad): number[] => loads.map((load) => load[key]);
    const peerSeconds = PEER_FIRST_MEETING[name];
    return [
        [
            `${name}: first meeting shown`,
            withNote(figure(of("firstMeeting"), "s"), scenario),
            targetOf(name),
            peerSeconds ? `${[...new Set(peerSeconds)].join("–")} s` : "",
        ],
        ["· of it until all state has arrived", figure(of("stateArrived"), "s"), "", ""],
        ["· longest task", longTaskFigure(of("longestTask")), "", ""],
        [
            "· main thread blocked",
            figure(of("blocked"), "s"),
            "",
            name === "500 rooms" ? `${PEER_BLOCKED_500.toLocaleString("en")} s` : "",
        ],
    ];
}

function targetOf(name: string): string {
    if (name === "500 rooms") return "≤ 1/20 of the peer's";
    return name === "5,000 rooms" ? "still usable" : "";
}

function withNote(text: string, { loads, endedEarly }: ScenarioResult): string {
    if (endedEarly === "too long")
        return `${loads.length === 0 ? "" : `${text}, `}then over ${MOST_PER_LOAD_MS / 1000} s`;
    return endedEarly === "out of time" && loads.length === 0 ? "no time left for it" : text;
}

function sizeRows({ scenarios }: Results): Row[] {
    const loads = scenarios.flatMap((scenario) => scenario.loads);
    const of = (key: keyof WidgetLoad): number[] => loads.map((load) => load[key]);
    return [
        [
            "JavaScript until the first meeting",
            figure(of("scriptBytes"), "kB"),
            "≤ 160 kB gzip",
            `${PEER_SCRIPT_KB} kB gzip`,
        ],
        ["· files of it", figure(of("scripts"), ""), "≤ 5", ""],
        ["· requests of all kinds", figure(of("requests"), ""), "", String(PEER_REQUESTS)],
    ];
}

function changeRows({ scenarios }: Results): Row[] {
    return scenarios.flatMap(({ name, changes }): Row[] => {
        if (!changes) return [];
        const { shown, hidden, idle } = changes;
        return [
            [
                `${name}: one changed meeting, main thread`,
                figure(shown.map(taskOf), "ms"),
                "≤ 16 ms",
                "everything anew",
            ],
            [
                "· of its main-thread time, script",
                figure(
                    shown.map(({ work }) => work.script),
                    "ms",
                ),
                "",
                "",
            ],
            [
                "· of its main-thread time, style and layout",
                figure(
                    shown.map(({ work }) => work.layout),
                    "ms",
                ),
                "",
                "",
            ],
            [
                "· from its arrival until drawn",
                figure(
                    shown.map(({ shownAfter = 0 }) => shownAfter),
                    "ms",
                ),
                "",
                "",
            ],
            [`${name}: one changed name, not shown`, figure(hidden.map(taskOf), "ms"), "≤ 16 ms", ""],
            [
                "· no change at all: what measuring costs",
                figure(
                    idle.map(({ task }) => task),
                    "ms",
                ),
                "",
                "",
            ],
        ];
    });
}

function taskOf({ work }: Change): number {
    return work.task;
}

function monthRows({ scenarios }: Results): Row[] {
    return scenarios.flatMap(({ name, months }): Row[] => {
        if (!months) return [];
        if (months === "absent") return [[`${name}: next month`, "not there", "≤ 32 ms", ""]];
        return [
            [
                `${name}: next month`,
                figure(
                    months.map(({ work }) => work.task),
                    "ms",
                ),
                "≤ 32 ms",
                "",
            ],
            [
                "· from the click until drawn",
                figure(
                    months.map(({ drawn }) => drawn),
                    "ms",
                ),
                "",
                "",
            ],
            ["· longest task", longTaskFigure(months.map((month) => month.longestTask)), "none over 50 ms", ""],
        ];
    });
}

function moduleRows({ module, sizes }: Results): Row[] {
    const entry = sizes.filter(({ file }) => file.startsWith("modules/"));
    return [
        [
            "module entry: load()",
            figure(
                module.map(({ loaded }) => loaded),
                "ms",
            ),
            "≤ 10 ms",
            "",
        ],
        [
            "· main thread with fetching and compiling",
            figure(
                module.map(({ task }) => task),
                "ms",
            ),
            "",
            "",
        ],
        [
            "· size",
            figure(
                entry.map(({ gzip }) => gzip),
                "kB",
            ),
            "≤ 15 kB gzip",
            "",
        ],
    ];
}

function pageRows({ page }: Results): Row[] {
    const row = (what: string, of: (load: PageLoad) => number): Row => [what, figure(page.map(of), "ms"), "", ""];
    return [
        row("meetings page, 5,000 rooms: first meeting from the module's start", ({ first }) => first),
        row("· opened again", ({ again }) => again),
        row("· longest task", ({ longestTask }) => longestTask),
    ];
}

function ratioRows({ scenarios }: Results): Row[] {
    const named = (name: string): ScenarioResult | undefined => scenarios.find((scenario) => scenario.name === name);
    const firstMeeting = (name: string): number[] => named(name)?.loads.map((load) => load.firstMeeting) ?? [];
    const work = named("5,000 rooms")?.changes?.shown.map(taskOf) ?? [];
    return [
        [
            "5,000 rooms : 500 rooms, first meeting",
            ratio(firstMeeting("5,000 rooms"), firstMeeting("500 rooms")),
            "",
            "",
        ],
        ["one changed meeting : one frame of 16 ms", ratio(work, [FRAME_MS]), "≤ 1 ×", ""],
        [
            "500 rooms: this run : the peer elsewhere",
            ratio(
                firstMeeting("500 rooms"),
                (PEER_FIRST_MEETING["500 rooms"] ?? []).slice(0, 1).map((s) => s * 1000),
            ),
            "≤ 0.05 ×",
            "",
        ],
    ];
}
