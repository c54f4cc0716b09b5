// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { statistics } from "./statistics";

/** How a number is written. */
export type Unit = "s" | "ms" | "kB" | "";

/** Several measurements, as `median (min–max) unit`; a dash when there are none. */
export function figure(values: readonly number[], unit: Unit): string {
    const found = statistics(values);
    if (!found) return "–";
    const { min, median, max, count } = found;
    const [lowest, middle, highest] = [min, median, max].map((value) => digits(value, unit));
    const range = count > 1 && lowest !== highest ? ` (${lowest}–${highest})` : "";
    return `${middle}${range} ${unit}`.trim();
}

/** How many times the one is the other, by their medians; a dash when one is missing. */
export function ratio(of: readonly number[], to: readonly number[]): string {
    const [upper, lower] = [statistics(of)?.median, statistics(to)?.median];
    if (upper === undefined || !lower) return "–";
    const times = upper / lower;
    return `${times.toFixed(times < 10 ? 2 : 0)} ×`;
}

/** Long tasks, of which browsers tell only those over 50 ms. */
export function longTaskFigure(values: readonly number[]): string {
    if (values.length === 0) return "–";
    if (values.every((value) => value === 0)) return "none over 50 ms";
    return figure(values, "ms");
}

/** Milliseconds become seconds and bytes kB (of 1,000) here. */
function digits(value: number, unit: Unit): string {
    switch (unit) {
        case "s":
            return (value / 1000).toFixed(2);
        case "kB":
            return (value / 1000).toFixed(1);
        case "ms":
            return value.toFixed(value < 100 ? 1 : 0);
        case "":
            return String(value);
    }
}
