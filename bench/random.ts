// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

/** Numbers that look random and are the same for the same seed (mulberry32). */
export class SeededRandom {
    private state: number;

    public constructor(seed: number) {
        this.state = seed >>> 0;
    }

    /** A whole number from 0 to `below` - 1. */
    public below(below: number): number {
        this.state = (this.state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
    }

    public of<T>(values: readonly T[]): T {
        const value = values[this.below(values.length)];
        if (value === undefined) throw new Error("Nothing to choose from");
        return value;
    }
}
