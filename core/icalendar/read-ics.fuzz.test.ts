// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import * as v from "valibot";
import { encodeLocalTime } from "../meetings/local-time";
import type { CalendarEntry, Meeting } from "../meetings/meeting";
import { calendarSchema } from "../meetings/meeting-event";
import type { IcsReading, ImportedMeeting } from "./imported-meeting";
import { isHtml } from "./plain-text-of-html";
import { readIcs } from "./read-ics";
import { writeIcs } from "./write-ics";

const FOLDER = join(__dirname, "fixtures");
const FIXTURES = readdirSync(FOLDER)
    .filter((name) => name.endsWith(".ics"))
    .map((name) => readFileSync(join(FOLDER, name), "utf8"));
const ZONES = ["Europe/Berlin", "America/St_Johns", "UTC"];

/** What a room accepts is what is read from any file. */
function check(reading: IcsReading): void {
    if ("failure" in reading) {
        expect(["not-icalendar", "too-large", "no-events"]).toContain(reading.failure);
        return;
    }
    for (const meeting of reading.meetings) {
        expect(v.safeParse(calendarSchema, meeting.calendar.map(encode)).issues).toBeUndefined();
        expect(meeting.title.length).toBeLessThanOrEqual(255);
        expect(meeting.losses.length).toBeLessThanOrEqual(30);
        for (const { title = "", description = "" } of [meeting, ...meeting.calendar.map(({ text }) => text ?? {})]) {
            expect(description.length).toBeLessThanOrEqual(30_000);
            expect(isHtml(description)).toBe(false);
            expect(title).not.toMatch(/[\u0000-\u001F]/);
        }
    }
}

/** What was read can be written. */
function checkWriting(reading: IcsReading): void {
    const [first] = "failure" in reading ? [] : reading.meetings;
    if (first) expect(writeIcs([{ meeting: planned(first) }], { productId: "x", now: 0 })).toContain("BEGIN:VEVENT");
}

function encode({ dtstart, dtend, exdate, recurrenceId, uid, rrule }: CalendarEntry): unknown {
    return {
        uid,
        ...(rrule !== undefined && { rrule }),
        dtstart: encodeLocalTime(dtstart),
        dtend: encodeLocalTime(dtend),
        exdate: exdate.map(encodeLocalTime),
        ...(recurrenceId && { recurrenceId: encodeLocalTime(recurrenceId) }),
    };
}

function planned({ uid, title, isAllDay, calendar, cancelledDates }: ImportedMeeting): Meeting {
    return {
        kind: "in-room",
        roomId: "!r:example.org",
        uid,
        title,
        creator: "@anna:example.org",
        calendar,
        cancelledDates,
        isAllDay,
        hasConference: true,
        isAnswerWanted: true,
        sequence: 0,
        formerly: [],
    };
}

const HUGE = [
    "9".repeat(400),
    "A".repeat(5_000),
    ";X=1".repeat(500),
    ",20261124T100000".repeat(300),
    "\u0000",
    "=C3",
    "\\",
];

type Mutation = (text: string) => string;

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
    // Characters replaced, left out, put in.
    fc
        .tuple(place, fc.string({ unit: "binary", maxLength: 2 }), fc.nat({ max: 2 }))
        .map(([where, chars, length]): Mutation => {
            return (text) => {
                const at = Math.floor(where * text.length);
                return text.slice(0, at) + chars + text.slice(at + length);
            };
        }),
    // Lines left out, doubled, joined with the next, moved.
    fc.tuple(place, fc.constantFrom("drop", "double", "join", "move"), place).map(([where, kind, other]): Mutation => {
        return (text) => {
            const lines = text.split("\r\n");
            const at = Math.floor(where * lines.length);
            const line = lines[at] ?? "";
            if (kind === "drop") lines.splice(at, 1);
            if (kind === "double") lines.splice(at, 0, line);
            if (kind === "join") lines.splice(at, 2, line + (lines[at + 1] ?? ""));
            if (kind === "move") lines.splice(Math.floor(other * lines.length), 0, ...lines.splice(at, 1));
            return lines.join("\r\n");
        };
    }),
    // Values, parameters and digits that are not what they should be.
    fc
        .tuple(place, fc.constantFrom(...HUGE, ""), fc.constantFrom(/:.*/, /;.*:/, /\d+/, /=[^;:]*/))
        .map(([where, value, part]): Mutation => {
            return (text) => {
                const lines = text.split("\r\n");
                const at = Math.floor(where * lines.length);
                lines[at] = (lines[at] ?? "").replace(part, (found) => found.slice(0, 1) + value);
                return lines.join("\r\n");
            };
        }),
);

describe("reading", () => {
    it("never throws, and gives only what a meeting may be, for broken files of all programs", () => {
        fc.assert(
            fc.property(
                fc.constantFrom(...FIXTURES),
                fc.array(mutation, { minLength: 1, maxLength: 12 }),
                fc.constantFrom(...ZONES),
                (text, mutations, zone) => {
                    const broken = mutations.reduce((all, mutate) => mutate(all), text);
                    const reading = readIcs(broken, zone);
                    check(reading);
                    checkWriting(reading);
                },
            ),
            { numRuns: 120 },
        );
    });

    it("never throws for lines in any order", () => {
        const lines = [...new Set(FIXTURES.flatMap((text) => text.split("\r\n")))];
        fc.assert(
            fc.property(fc.array(fc.constantFrom(...lines), { maxLength: 60 }), (some) => {
                check(readIcs(["BEGIN:VCALENDAR", "BEGIN:VEVENT", ...some].join("\n"), "Europe/Berlin"));
            }),
            { numRuns: 120 },
        );
    });

    it.each([
        ["a line of parameters", `DTSTART${";A=b".repeat(250_000)}:20261124T100000`],
        ["parameters with quotes", `DTSTART;A=":"${";B=c".repeat(250_000)}:20261124T100000`],
        ["quotes", `SUMMARY;A=${'"'.repeat(900_000)}`],
        ["folds", `DESCRIPTION:${"\n a".repeat(340_000)}`],
        ["lines without folds", `DESCRIPTION:a${"\nb ".repeat(340_000)}`],
        ["dates", `EXDATE:${"20261124T100000Z,".repeat(60_000)}`],
        ["EXDATEs", "EXDATE:20261124T100000Z\n".repeat(40_000)],
        ["alarms in alarms", "BEGIN:VALARM\n".repeat(75_000)],
        ["events in events", "BEGIN:VEVENT\nDTSTART:20261124T100000Z\n".repeat(22_000)],
        ["ends", `${"BEGIN:A\n".repeat(60_000)}${"END:B\n".repeat(80_000)}`],
        ["attendees", "ATTENDEE;CN=A:mailto:a@example.org\n".repeat(28_000)],
        ["backslashes", `SUMMARY:${"\\".repeat(1_000_000)}`],
        ["HTML", `DESCRIPTION:${'<a href="'.repeat(110_000)}`],
        ["entities", `DESCRIPTION:<p>${"&#x41;".repeat(170_000)}`],
        ["zones", Array.from({ length: 20_000 }, (_, index) => `EXDATE;TZID=Z${index}:20261124T100000`).join("\n")],
        ["quoted-printable", `SUMMARY;ENCODING=QUOTED-PRINTABLE:${"=41=\n".repeat(200_000)}`],
        ["a rule for each second", "RRULE:FREQ=SECONDLY"],
        ["a day that never comes", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"],
    ])("costs no more than seconds for a megabyte of %s", (_, lines) => {
        const start = "DTSTART;TZID=Europe/Berlin:20261124T100000\nRRULE:FREQ=DAILY";
        check(readIcs(`BEGIN:VCALENDAR\nBEGIN:VEVENT\n${lines}\n${start}\nEND:VEVENT\nEND:VCALENDAR`, "Europe/Berlin"));
    });

    it("costs no more than seconds for zones whose rules never end", () => {
        const rule = "RRULE:FREQ=SECONDLY\n";
        const observance = `BEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\n${rule}END:STANDARD\n`;
        const zone = `BEGIN:VTIMEZONE\nTZID:Z\n${observance.repeat(5_000)}END:VTIMEZONE\n`;
        const event = "BEGIN:VEVENT\nDTSTART;TZID=Z:20261124T100000\nEND:VEVENT\n";
        check(readIcs(`BEGIN:VCALENDAR\n${zone}${event.repeat(500)}END:VCALENDAR`, "Europe/Berlin"));
    });
});
