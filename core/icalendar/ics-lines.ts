// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import ICAL from "ical.js";
import { localValue, type LocalTime } from "../meetings/local-time";

/** Octets of a line without its end (RFC 5545, 3.1). */
const LONGEST_LINE = 75;

/** Writes the content lines of an iCalendar text (RFC 5545, 3.1). */
export class IcsLines {
    private readonly lines: string[] = [];

    /** A component with what `write` adds to it. */
    public component(name: string, write: () => void): void {
        this.raw("BEGIN", name);
        write();
        this.raw("END", name);
    }

    /** A property whose value needs no escapes. */
    public raw(name: string, value: string): void {
        this.lines.push(`${name}:${value}`);
    }

    /** A property that people wrote; left out when empty. */
    public text(name: string, value: string): void {
        const text = value.replaceAll(/\r\n?/g, "\n").replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F]/g, "");
        if (text !== "") this.property([name, {}, "text", text]);
    }

    /** A web address. */
    public address(name: string, url: string): void {
        this.property([name, {}, "uri", withoutSpace(url)]);
    }

    /** A person by URI, with what they are called where that is known. */
    public person(name: string, uri: string, called: string): void {
        this.property([name, called === "" ? {} : { cn: called }, "cal-address", withoutSpace(uri)]);
    }

    /** A time by its zone's clock, or the date of it. */
    public time(name: string, at: LocalTime, isDate: boolean): void {
        if (isDate) this.lines.push(`${name};VALUE=DATE:${localValue(at).slice(0, 8)}`);
        else if (at.tzid === "UTC") this.lines.push(`${name}:${localValue(at)}Z`);
        else this.lines.push(`${name};TZID=${at.tzid}:${localValue(at)}`);
    }

    /** Folded, with CRLF behind each line. */
    public toString(): string {
        return this.lines.map((line) => `${fold(line)}\r\n`).join("");
    }

    private property(jCal: [string, Readonly<Record<string, string>>, string, string]): void {
        const [name, ...others] = jCal;
        this.lines.push(ICAL.stringify.property([name.toLowerCase(), ...others], ICAL.design.icalendar, true));
    }
}

function withoutSpace(uri: string): string {
    return uri.replaceAll(/\s/g, encodeURIComponent);
}

/** No line longer than {@link LONGEST_LINE} octets of UTF-8, no character cut in two. ical.js makes lines of 76. */
function fold(line: string): string {
    let folded = "";
    let length = 0;
    for (const char of line) {
        const octets = octetsOf(char.codePointAt(0)!);
        if (length + octets > LONGEST_LINE) {
            folded += "\r\n ";
            length = 1;
        }
        folded += char;
        length += octets;
    }
    return folded;
}

function octetsOf(codePoint: number): number {
    if (codePoint < 0x80) return 1;
    if (codePoint < 0x8_00) return 2;
    return codePoint < 0x1_00_00 ? 3 : 4;
}
