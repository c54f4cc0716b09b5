// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { Shape } from "./data";

/** One load of the scheduler. */
export interface Scenario {
    readonly name: string;
    readonly shape: Shape;
    /** Whether our module is in the client and answers the widget; without it the widget waits for an answer. */
    readonly hasModule: boolean;
    readonly repetitions: number;
    /** What is measured once the first meeting is shown. */
    readonly then?: "changes" | "months";
}

const roomsWithOneEach = (rooms: number): Shape => ({ rooms, meetingsPerRoom: 1, series: "half" });

/** What is measured; what takes longest last, in case time runs out. */
export const SCENARIOS: readonly Scenario[] = [
    { name: "50 rooms", shape: roomsWithOneEach(50), hasModule: true, repetitions: 5 },
    { name: "200 rooms", shape: roomsWithOneEach(200), hasModule: true, repetitions: 5 },
    { name: "500 rooms", shape: roomsWithOneEach(500), hasModule: true, repetitions: 5 },
    { name: "500 rooms, no module", shape: roomsWithOneEach(500), hasModule: false, repetitions: 2 },
    { name: "5,000 rooms", shape: roomsWithOneEach(5_000), hasModule: true, repetitions: 3, then: "changes" },
    {
        name: "1,000 series",
        shape: { rooms: 10, meetingsPerRoom: 100, series: "all" },
        hasModule: true,
        repetitions: 3,
        then: "months",
    },
];

/** How often a changed event is pushed after each load, and a month is gone on. */
export const CHANGES_PER_LOAD = 8;
export const MONTHS_PER_LOAD = 8;

/** The rooms of somebody whose page of all meetings is shown, and how often it is. */
export const PAGE_SHAPE = roomsWithOneEach(5_000);
export const PAGE_LOADS = 3;

/** How often the module is loaded. */
export const MODULE_LOADS = 7;

/** A load that takes longer is given up and not repeated, in milliseconds. */
export const MOST_PER_LOAD_MS = 60_000;

/** No more loads of a scenario, and no more changes or months after a load, are begun when so much time has passed. */
export const MOST_PER_SCENARIO_MS = 50_000;
export const MOST_AFTER_LOAD_MS = 15_000;

/** When nothing new is begun any more, and when the bench ends whatever it is doing; in milliseconds from its start. */
export const BEGIN_NOTHING_AFTER_MS = 200_000;
export const END_AFTER_MS = 285_000;
