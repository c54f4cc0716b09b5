// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { findIana } from "windows-iana";
import { isTimeZone } from "../meetings/local-time";
import { zoneOfDisplayName } from "./zone-of-display-name";

/**
 * The IANA zone that a file's TZID means by its name. Understood are
 *
 * - IANA names, in any case and behind prefixes: `/freeassociation.sourceforge.net/Europe/Berlin`, `http://tzurl.org/…`
 * - Windows' names (Outlook, Exchange): `W. Europe Standard Time`, by Unicode CLDR's table
 * - Windows' names as it shows them: `(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna`
 * - whole hours: `GMT+0100`, `UTC-5`
 *
 * @param viewerZone which of several zones with the same clock is preferred
 * @returns `undefined` for a name that says nothing to us
 */
export function zoneOfTzid(tzid: string, viewerZone: string): string | undefined {
    const name = tzid.replaceAll('"', "").trim();
    if (name === "" || name.length > 200) return undefined;
    return ianaZone(name) ?? windowsZone(name) ?? zoneOfDisplayName(name, viewerZone) ?? zoneOfOffset(name);
}

function ianaZone(name: string): string | undefined {
    const parts = name.split("/");
    for (let from = 0; from < parts.length; from += 1) {
        const zone = parts.slice(from).join("/");
        if (isTimeZone(zone)) return withUsualCase(zone);
    }
    return undefined;
}

/** The browser takes names in any case, but may also have another name for the zone: that one is not asked for. */
function withUsualCase(zone: string): string {
    const usual = new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;
    return usual.toLowerCase() === zone.toLowerCase() ? usual : zone;
}

function windowsZone(name: string): string | undefined {
    return findIana(name, "001").find(isTimeZone);
}

/** IANA counts these zones the other way round: `Etc/GMT-1` is an hour ahead of UTC. */
function zoneOfOffset(name: string): string | undefined {
    const [, sign, hours, minutes = "00"] = /^(?:UTC|GMT)?([+-])(\d{1,2})(?::?(\d\d))?$/i.exec(name) ?? [];
    if (sign === undefined || minutes !== "00") return undefined;
    return fixedZone((sign === "-" ? -1 : 1) * Number(hours) * 3_600_000);
}

/**
 * The zone that has this offset all the year.
 *
 * @param offset milliseconds to be added to UTC @returns `undefined` when it is not whole hours
 */
export function fixedZone(offset: number): string | undefined {
    const hours = offset / 3_600_000;
    if (hours === 0) return "UTC";
    const zone = `Etc/GMT${hours < 0 ? "+" : "-"}${Math.abs(hours)}`;
    return Number.isInteger(hours) && isTimeZone(zone) ? zone : undefined;
}
