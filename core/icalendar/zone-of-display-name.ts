// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { findIana } from "windows-iana";
import { isTimeZone } from "../meetings/local-time";
import { epochOf } from "../meetings/zone-clock";

const DISPLAY_NAME = /^\((?:UTC|GMT)(?:([+-])(\d\d)[:.](\d\d))?\) *(.+)$/i;

/** Cities whose German name, as Windows has it, is not their zone's. */
const GERMAN: ReadonlyMap<string, string> = new Map(
    Object.entries({
        Wien: "Vienna",
        Rom: "Rome",
        Brüssel: "Brussels",
        Kopenhagen: "Copenhagen",
        Warschau: "Warsaw",
        Prag: "Prague",
        Athen: "Athens",
        Bukarest: "Bucharest",
        Lissabon: "Lisbon",
        Moskau: "Moscow",
    }),
);

/**
 * The zone that Windows shows by this name: `(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna`. It is told
 * by its cities, of which many are IANA's too; the offset must agree.
 *
 * @param viewerZone which of several cities is preferred
 */
export function zoneOfDisplayName(name: string, viewerZone: string): string | undefined {
    const [, sign, hours = "00", minutes = "00", places] = DISPLAY_NAME.exec(name) ?? [];
    if (places === undefined) return undefined;
    if (/^(?:Coordinated Universal Time|Koordinierte Weltzeit)$/i.test(places)) return "UTC";
    const offset = (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
    // Only North America's are not told by cities: `(UTC-05:00) Eastern Time (US & Canada)`.
    const [, area] = /^(\w+) Time \(US & Canada\)$/i.exec(places) ?? [];
    const found = area ? findIana(`${area} Standard Time`, "001") : places.split(",").flatMap(zonesOfCity);
    const fitting = found.filter((zone) => isTimeZone(zone) && standardOffset(zone) === offset);
    return fitting.find((zone) => zone === viewerZone) ?? fitting[0];
}

function zonesOfCity(text: string): string[] {
    const city = text.trim();
    const end = `/${(GERMAN.get(city) ?? city).replaceAll(" ", "_")}`;
    return Intl.supportedValuesOf("timeZone").filter((zone) => zone.endsWith(end));
}

/** The smaller of winter's and summer's, of whichever half of the earth. */
function standardOffset(zone: string): number {
    const offsets = [0, 6].map((month) => Date.UTC(2026, month, 15)).map((wall) => wall - epochOf(zone, wall));
    return Math.min(...offsets);
}
