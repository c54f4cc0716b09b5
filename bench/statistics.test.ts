// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { percentile, statistics } from "./statistics";

describe("statistics", () => {
    it("finds the middle of an odd number of values by size, not by text", () => {
        expect(statistics([100, 9, 20])).toEqual({ min: 9, median: 20, max: 100, count: 3 });
    });

    it("takes the mean of the two in the middle of an even number", () => {
        expect(statistics([4, 1, 3, 2])).toEqual({ min: 1, median: 2.5, max: 4, count: 4 });
    });

    it("makes nothing of nothing", () => {
        expect(statistics([])).toBeUndefined();
    });
});

describe("percentile", () => {
    it("is a value that so many are not above", () => {
        const values = Array.from({ length: 200 }, (_, number) => 200 - number);
        expect([percentile(values, 95), percentile(values, 50), percentile([7], 95)]).toEqual([190, 100, 7]);
    });

    it("is no number for nothing", () => {
        expect(percentile([], 95)).toBeNaN();
    });
});
