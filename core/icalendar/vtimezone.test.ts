// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import ICAL from "ical.js";
import { epochOf } from "../meetings/zone-clock";
import { readCalendars } from "./component";
import { DefinedZone } from "./defined-zone";
import { IcsLines } from "./ics-lines";
import { writeTimeZone } from "./vtimezone";

const WEEK = 7 * 86_400_000;

function definition(tzid: string, from: number, until: number): string {
    const lines = new IcsLines();
    lines.component("VCALENDAR", () => writeTimeZone(lines, tzid, from, until));
    return lines.toString();
}

const CASES = [
    ["Europe/Berlin", 2026, 2046],
    ["Europe/Berlin", 1978, 1999],
    ["Europe/London", 1994, 2000],
    ["Europe/Dublin", 2026, 2040],
    ["Europe/Moscow", 2009, 2020],
    ["Europe/Istanbul", 2013, 2020],
    ["Europe/Chisinau", 2026, 2035],
    ["America/New_York", 2005, 2030],
    ["America/Sao_Paulo", 2016, 2024],
    ["America/Santiago", 2026, 2036],
    ["America/Asuncion", 2022, 2030],
    ["America/St_Johns", 2026, 2030],
    ["Asia/Kolkata", 2026, 2036],
    ["Asia/Tehran", 2020, 2026],
    ["Asia/Gaza", 2026, 2034],
    ["Asia/Jerusalem", 2026, 2036],
    ["Africa/Casablanca", 2026, 2036],
    ["Africa/Cairo", 2022, 2034],
    ["Antarctica/Troll", 2026, 2036],
    ["Australia/Lord_Howe", 2026, 2036],
    ["Pacific/Apia", 2010, 2024],
    ["Etc/GMT-1", 2026, 2036],
] as const;

describe("the definition of a zone", () => {
    it.each(CASES)("%s from %i to %i is what the browser knows, to ical.js and to us", (tzid, first, last) => {
        const [from, until] = [Date.UTC(first, 4, 17, 12), Date.UTC(last, 0, 1)];
        const text = definition(tzid, from, until);
        const component = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent("vtimezone")!;
        const theirs = new ICAL.Timezone({ component });
        const ours = new DefinedZone(readCalendars(text)[0]!.parts[0]!);
        const [differs, isDifferent]: [string[], string[]] = [[], []];
        for (let wall = from; wall < until; wall += WEEK) {
            const expected = wall - epochOf(tzid, wall);
            const time = ICAL.Time.fromString(new Date(wall).toISOString().slice(0, 19), undefined);
            if (theirs.utcOffset(time) * 1000 !== expected) differs.push(time.toString());
            if (ours.offsetAt(wall) !== expected) isDifferent.push(time.toString());
        }
        expect([differs, isDifferent]).toEqual([[], []]);
    });

    it.each([
        ["Europe/Berlin", ["FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"]],
        ["America/New_York", ["FREQ=YEARLY;BYMONTH=3;BYDAY=2SU", "FREQ=YEARLY;BYMONTH=11;BYDAY=1SU"]],
        ["Asia/Kolkata", []],
    ])("%s has rules where there are such", (tzid, rules) => {
        const text = definition(tzid, Date.UTC(2026, 0, 1), Date.UTC(2027, 0, 1));
        expect([...text.matchAll(/RRULE:(.*)\r/g)].map(([, rule]) => rule)).toEqual(rules);
    });

    it("goes on by rule after changes that had none", () => {
        const text = definition("America/New_York", Date.UTC(2005, 0, 1), Date.UTC(2030, 0, 1));
        expect(text.match(/BEGIN:(?:STANDARD|DAYLIGHT)/g)!.length).toBeLessThan(12);
        expect(text).toContain("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU");
    });

    it("always has a standard time, as RFC 5545 and Outlook want it", () => {
        for (const [tzid, first, last] of CASES) {
            expect(definition(tzid, Date.UTC(first, 0, 1), Date.UTC(last, 0, 1))).toContain("BEGIN:STANDARD");
        }
    });
});
