// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

/** What several measurements of the same thing come to. */
export interface Statistics {
    readonly min: number;
    readonly median: number;
    readonly max: number;
    readonly count: number;
}

/** @returns `undefined` when nothing was measured */
export function statistics(values: readonly number[]): Statistics | undefined {
    const sorted = [...values].sort((a, b) => a - b);
    const [min, max] = [sorted[0], sorted.at(-1)];
    if (min === undefined || max === undefined) return undefined;
    const upper = sorted[Math.floor(sorted.length / 2)] ?? max;
    const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? min;
    return { min, median: (lower + upper) / 2, max, count: sorted.length };
}

/** What so many of a hundred values are at the most (nearest rank); NaN when there are none. */
export function percentile(values: readonly number[], percent: number): number {
    const sorted = [...values].sort((a, b) => a - b);
    return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}
