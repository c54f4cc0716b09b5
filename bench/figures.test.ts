// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { figure, longTaskFigure, ratio } from "./figures";

describe("figure", () => {
    it("says median, shortest and longest, in the unit", () => {
        expect(figure([1200, 1000, 1500], "s")).toBe("1.20 (1.00–1.50) s");
        expect(figure([12.34, 250], "ms")).toBe("131 (12.3–250) ms");
        expect(figure([123_456, 123_456], "kB")).toBe("123.5 kB");
        expect(figure([5], "")).toBe("5");
    });

    it("has a dash for what was not measured", () => {
        expect(figure([], "ms")).toBe("–");
    });
});

describe("ratio", () => {
    it("compares medians", () => {
        expect(ratio([30, 10, 20], [10])).toBe("2.00 ×");
        expect(ratio([1000], [10])).toBe("100 ×");
    });

    it("has a dash where a side is missing", () => {
        expect(ratio([], [1])).toBe("–");
        expect(ratio([1], [])).toBe("–");
    });
});

describe("longTaskFigure", () => {
    it("says that there was none", () => {
        expect(longTaskFigure([0, 0])).toBe("none over 50 ms");
        expect(longTaskFigure([0, 80])).toBe("40.0 (0.0–80.0) ms");
        expect(longTaskFigure([])).toBe("–");
    });
});
