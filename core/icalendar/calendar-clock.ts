// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { isTimeZone, localOfWall, type LocalTime } from "../meetings/local-time";
import { wallOf, epochOf, wallOfPlain } from "../meetings/zone-clock";
import type { Component } from "./component";
import { DefinedZone } from "./defined-zone";
import type { IcsTime } from "./ics-time";
import type { Losses } from "./losses";
import { textOf } from "./property";
import { fixedZone, zoneOfTzid } from "./zone-of-tzid";

/** Zones that a definition is compared with when its name says nothing: where administrations have to do with people. */
const USUAL_ZONES = [
    "Europe/Berlin",
    "Europe/London",
    "Europe/Lisbon",
    "Europe/Helsinki",
    "Europe/Istanbul",
    "Europe/Moscow",
    "UTC",
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Phoenix",
    "America/Los_Angeles",
    "America/Halifax",
    "America/Sao_Paulo",
    "Africa/Johannesburg",
    "Asia/Dubai",
    "Asia/Karachi",
    "Asia/Kolkata",
    "Asia/Bangkok",
    "Asia/Shanghai",
    "Asia/Tokyo",
    "Australia/Sydney",
    "Pacific/Auckland",
];

const UTC_NAMES = /^(?:Etc\/)?(?:UTC|UCT|Universal|Zulu)$/i;

/** How many zones one calendar may have; the names of others are not looked into. */
const MOST_ZONES = 50;

/** A zone that is known, or how the file defines it; nothing when neither is there. */
interface Found {
    readonly zone?: string;
    readonly defined?: DefinedZone;
}

/** What the clock is that a calendar's times are by. */
export class CalendarClock {
    private readonly definitions = new Map<string, Component>();
    private readonly found = new Map<string, Found>();
    /** The zone of times without one: Google and Apple name it for the calendar. */
    private readonly floatingZone: string;

    /** @param viewerZone an IANA name that the browser knows */
    public constructor(
        calendar: Component,
        public readonly viewerZone: string,
    ) {
        for (const part of calendar.parts) {
            if (part.name === "VTIMEZONE") this.definitions.set(textOf(part, "TZID"), part);
        }
        this.floatingZone = zoneOfTzid(textOf(calendar, "X-WR-TIMEZONE"), viewerZone) ?? viewerZone;
    }

    /**
     * A time with an IANA zone.
     *
     * @param utcZone by which zone's clock times in UTC are wanted
     */
    public localTime(at: IcsTime, utcZone: string, losses: Losses): LocalTime {
        const { kind, time } = at;
        if (kind === "date") return { tzid: this.viewerZone, time };
        if (kind === "utc") return localOfWall(utcZone, wallOf(utcZone, wallOfPlain(time)));
        if (at.tzid === undefined) {
            losses.add({ kind: "floating-time", takenAs: this.floatingZone });
            return { tzid: this.floatingZone, time };
        }
        const { zone, defined } = this.find(at.tzid, wallOfPlain(time));
        if (zone !== undefined) {
            return UTC_NAMES.test(zone) ? this.localTime({ kind: "utc", time }, utcZone, losses) : { tzid: zone, time };
        }
        const offset = defined?.offsetAt(wallOfPlain(time));
        if (offset === undefined) {
            losses.add({ kind: "unknown-zone", tzid: at.tzid, takenAs: this.viewerZone });
            return { tzid: this.viewerZone, time };
        }
        // The moment is certain, and summer is not: a zone of that offset keeps days of the week, where UTC may not.
        const fixed = fixedZone(offset);
        losses.add({ kind: "unknown-zone", tzid: at.tzid, takenAs: fixed ?? "UTC" });
        return fixed ? { tzid: fixed, time } : localOfWall("UTC", wallOfPlain(time) - offset);
    }

    private find(tzid: string, wall: number): Found {
        const known = this.found.get(tzid);
        if (known) return known;
        if (this.found.size >= MOST_ZONES) return {};
        const found = this.lookUp(tzid, wall);
        this.found.set(tzid, found);
        return found;
    }

    private lookUp(tzid: string, wall: number): Found {
        const definition = this.definitions.get(tzid);
        const location = definition ? textOf(definition, "X-LIC-LOCATION") : "";
        const named = zoneOfTzid(tzid, this.viewerZone) ?? zoneOfTzid(location, this.viewerZone);
        if (named !== undefined) return { zone: named };
        if (!definition) return {};
        const defined = new DefinedZone(definition);
        const zone = [this.viewerZone, ...USUAL_ZONES].find((one) => isTimeZone(one) && defined.isLike(one, wall));
        return zone === undefined ? { defined } : { zone };
    }
}

/** The same moment by the clock of another zone. */
export function inZone(at: LocalTime, tzid: string): LocalTime {
    if (at.tzid === tzid) return at;
    return localOfWall(tzid, wallOf(tzid, epochOf(at.tzid, wallOfPlain(at.time))));
}
