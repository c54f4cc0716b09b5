// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { LongTask } from "./pages/probe";

/** What browsers call a long task (W3C Long Tasks API), milliseconds. */
export const LONG_MS = 50;

/** The longest one; 0 when none was over 50 ms. */
export function longestTask(tasks: readonly LongTask[]): number {
    return Math.max(0, ...tasks.map(({ duration }) => duration));
}

/** The time in which a click would have waited: what each task had beyond 50 ms. */
export function blockedTime(tasks: readonly LongTask[]): number {
    return tasks.reduce((sum, { duration }) => sum + Math.max(0, duration - LONG_MS), 0);
}
