// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import "temporal-polyfill/global";
import * as fc from "fast-check";
import { epochOf, plainOfWall, wallOf, wallOfPlain } from "./zone-clock";

const ZONES = [
    "Europe/Berlin",
    "Europe/London",
    "America/New_York",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "Africa/Casablanca",
    "Pacific/Apia",
    "UTC",
];

const minutes = fc.integer({
    min: Date.UTC(1975, 0, 1) / 60_000,
    max: Date.UTC(2060, 0, 1) / 60_000,
});

describe("clocks on the wall", () => {
    it("show what Temporal says, also in hours that are skipped or come twice", () => {
        fc.assert(
            fc.property(fc.constantFrom(...ZONES), minutes, (zone, minute) => {
                const wall = minute * 60_000;
                const plain = plainOfWall(wall);
                expect(wallOfPlain(plain)).toBe(wall);
                expect(epochOf(zone, wall)).toBe(plain.toZonedDateTime(zone).epochMilliseconds);
                const zoned = Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO(zone);
                expect(wallOf(zone, wall)).toBe(wallOfPlain(zoned.toPlainDateTime()));
            }),
            { numRuns: 3000 },
        );
    });

    it.each([
        ["skipped in spring", "2026-03-29T02:30", "2026-03-29T01:30Z"],
        ["twice in autumn", "2026-10-25T02:30", "2026-10-25T00:30Z"],
        ["on New Year's Eve", "2026-12-31T23:59", "2026-12-31T22:59Z"],
        ["on New Year's Day", "2027-01-01T00:00", "2026-12-31T23:00Z"],
    ])("are read right %s", (_, wall, moment) => {
        const time = wallOfPlain(Temporal.PlainDateTime.from(wall));
        expect(epochOf("Europe/Berlin", time)).toBe(Temporal.Instant.from(moment).epochMilliseconds);
    });
});
