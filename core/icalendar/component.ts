// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { contentLines } from "./content-lines";

/** A component of iCalendar (RFC 5545, 3.4 and 3.6), its properties not yet read. */
export interface Component {
    /** In capitals. */
    readonly name: string;
    /** Content lines by the property's name in capitals. */
    readonly lines: Map<string, string[]>;
    readonly parts: Component[];
}

/** These stand directly in a calendar, whatever was left open before. */
const OF_CALENDAR = new Set(["VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE"]);

/** Calendar, event, alarm: no known component lies deeper. */
const DEEPEST = 5;

/**
 * The calendars that a text has; what is around them is passed over. Ends that are missing or do not match cost nothing
 * but their own component, and an event may stand without a calendar around it.
 */
export function readCalendars(text: string): Component[] {
    const calendars: Component[] = [];
    let open: Component[] = [];
    const begin = (name: string, parts: Component[]): Component => {
        const component = { name, lines: new Map<string, string[]>(), parts: [] };
        parts.push(component);
        return component;
    };
    for (const line of contentLines(text)) {
        const [, verb, value = ""] = /^(BEGIN|END):(.{1,60})$/i.exec(line) ?? [];
        const name = value.trim().toUpperCase();
        if (verb === undefined) {
            addLine(open.at(-1), line);
        } else if (verb.toUpperCase() === "END") {
            const index = open.findLastIndex((component) => component.name === name);
            if (index >= 0) open = open.slice(0, index);
        } else if (name === "VCALENDAR") {
            open = [begin(name, calendars)];
        } else if (OF_CALENDAR.has(name)) {
            const calendar = open[0] ?? begin("VCALENDAR", calendars);
            open = [calendar, begin(name, calendar.parts)];
        } else if (open.length > 0 && open.length < DEEPEST) {
            open = [...open, begin(name, open.at(-1)!.parts)];
        }
    }
    return calendars;
}

function addLine(component: Component | undefined, line: string): void {
    if (!component) return;
    const name = /^[A-Za-z0-9-]+/.exec(line)![0].toUpperCase();
    const lines = component.lines.get(name);
    if (lines) lines.push(line);
    else component.lines.set(name, [line]);
}
