// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as fc from "fast-check";
import ICAL from "ical.js";
import { encodeLocalTime, localOfWall, shifted, toZoned, type LocalTime } from "../meetings/local-time";
import type { CalendarEntry, Meeting } from "../meetings/meeting";
import { occurrencesIn } from "../meetings/occurrences";
import { recurrenceDates } from "../meetings/recurrence-dates";
import { parseRule } from "../meetings/recurrence-rule";
import { plainLine, plainText } from "./plain-text";
import { isHtml } from "./plain-text-of-html";
import { readIcs } from "./read-ics";
import { writeIcs, type SharedMeeting } from "./write-ics";

const ZONE = "Europe/Berlin";
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 10, 23, 12);
const OPTIONS = { productId: "-//HessenConnect//Meetings//EN", now: NOW };

function at(time: string, tzid = ZONE): LocalTime {
    return { tzid, time: Temporal.PlainDateTime.from(time) };
}

function entry(start: string, end: string, others: Partial<CalendarEntry> = {}): CalendarEntry {
    return { uid: "u1", dtstart: at(start), dtend: at(end), exdate: [], ...others };
}

function meeting(others: Partial<Meeting> = {}): Meeting {
    return {
        kind: "in-room",
        roomId: "!r:example.org",
        uid: "u1",
        title: "Jour fixe",
        creator: "@anna:example.org",
        calendar: [entry("2026-11-24T10:00", "2026-11-24T11:00")],
        cancelledDates: [],
        isAllDay: false,
        hasConference: true,
        isAnswerWanted: true,
        sequence: 3,
        formerly: [],
        ...others,
    };
}

function write(one: Meeting, others: Omit<SharedMeeting, "meeting"> = {}, only?: LocalTime): string {
    return writeIcs([{ meeting: one, ...others }], {
        ...OPTIONS,
        ...(only && { only: { uid: "u1", recurrenceId: only } }),
    });
}

/** Temporal's objects have nothing that could be compared. */
function plain(calendar: readonly CalendarEntry[]): unknown {
    return calendar.map(({ dtstart, dtend, exdate, recurrenceId, ...others }) => ({
        ...others,
        dtstart: encodeLocalTime(dtstart),
        dtend: encodeLocalTime(dtend),
        exdate: exdate.map(encodeLocalTime),
        recurrenceId: recurrenceId && encodeLocalTime(recurrenceId),
    }));
}

const line = fc
    .string({ unit: "binary", maxLength: 80 })
    .map((text) => plainLine(text).slice(0, 255))
    .filter((text) => text !== "" && text === plainLine(text));
const paragraph = fc
    .oneof(fc.string({ unit: "binary", maxLength: 300 }), fc.lorem({ maxCount: 60 }), fc.constant('a\\n;b,"c"\n\n:d\\'))
    .map(plainText)
    .filter((text) => !isHtml(text) && text === plainText(text));
const zone = fc.constantFrom(ZONE, "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "Africa/Casablanca");
const rule = fc.constantFrom(
    "FREQ=DAILY",
    "FREQ=DAILY;COUNT=400;INTERVAL=3",
    "FREQ=WEEKLY",
    "FREQ=WEEKLY;UNTIL=20270630T120000Z",
    "FREQ=MONTHLY",
    "FREQ=MONTHLY;BYMONTHDAY=-1",
    "FREQ=YEARLY",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU,WE,TH,FR,SA,SU",
);

interface Dates {
    readonly dates: readonly number[];
    readonly series: CalendarEntry;
}

/** A series that begins with its rule's first date, by no clock's changes, and its first dates as wall times. */
const series: fc.Arbitrary<Dates> = fc
    .record({
        zone: fc.oneof(zone, fc.constant("UTC")),
        rule,
        day: fc.integer({ min: 0, max: 700 }),
        minutes: fc.integer({ min: 6 * 60, max: 20 * 60 }),
        length: fc.integer({ min: 1, max: 3000 }),
    })
    .map(({ zone: tzid, rule: rrule, day, minutes, length }) => {
        const from = Date.UTC(2025, 6, 1) + day * DAY + minutes * 60_000;
        const dates: number[] = [];
        const parsed = parseRule(rrule)!;
        for (const date of recurrenceDates(parsed, from, from, parsed.until?.at)) {
            if (dates.push(date) === 12) break;
        }
        const start = dates[0] ?? from;
        const dtstart = localOfWall(tzid, start);
        return {
            dates,
            series: { uid: "u1", dtstart, dtend: shifted(dtstart, length * 60_000), rrule, exdate: [] },
        };
    })
    .filter(({ dates }) => dates.length > 0);

const exception = fc.record({
    hours: fc.integer({ min: -5, max: 50 }),
    length: fc.integer({ min: 1, max: 600 }),
    title: fc.option(line, { nil: undefined }),
    description: fc.option(paragraph, { nil: undefined }),
    location: fc.option(line, { nil: undefined }),
});

const meetings = fc
    .record({
        dates: series,
        title: line,
        description: paragraph,
        location: fc.oneof(fc.constant(""), line),
        kinds: fc.array(fc.oneof(fc.constant("usual"), fc.constant("off"), exception), { maxLength: 10 }),
        isSingle: fc.boolean(),
    })
    .map(({ dates: { dates, series: first }, title, description, location, kinds, isSingle }) => {
        const text = { title, description, location };
        const { tzid } = first.dtstart;
        if (isSingle && tzid !== "UTC") {
            const { rrule: _, ...single } = first;
            return meeting({
                title,
                ...(description && { description }),
                ...(location && { location }),
                calendar: [single],
            });
        }
        const off: LocalTime[] = [];
        const exceptions: CalendarEntry[] = [];
        for (const [index, kind] of kinds.entries()) {
            const date = dates[index];
            if (date === undefined || kind === "usual") continue;
            const recurrenceId = localOfWall(tzid, date);
            if (kind === "off") off.push(recurrenceId);
            if (typeof kind === "string") continue;
            const { hours, length, ...said } = kind;
            const dtstart = shifted(recurrenceId, hours * HOUR);
            const different = Object.fromEntries(
                Object.entries(said).filter(([key, value]) => value !== undefined && value !== text[key as "title"]),
            );
            exceptions.push({
                uid: "u1",
                dtstart,
                dtend: shifted(dtstart, length * 60_000),
                exdate: [],
                recurrenceId,
                ...(Object.keys(different).length > 0 && { text: different }),
            });
        }
        return meeting({
            title,
            ...(description && { description }),
            ...(location && { location }),
            calendar: [{ ...first, exdate: off }, ...exceptions],
        });
    })
    .filter((one) =>
        one.calendar.every(({ dtstart, dtend }) => isByDay(dtstart) && isByDay(dtend) && isSameOffset(dtstart, dtend)),
    );

/** In the hours that clocks skip or show twice, ical.js and RFC 5545 have different moments. */
function isByDay({ time }: LocalTime): boolean {
    return time.hour >= 4;
}

/** Where clocks change during the first date, the others are as long in hours to ical.js, and by the clock to us. */
function isSameOffset(a: LocalTime, b: LocalTime): boolean {
    return toZoned(a).offset === toZoned(b).offset;
}

describe("a meeting that is written and read again", () => {
    it("is the same", () => {
        fc.assert(
            fc.property(meetings, (one) => {
                const reading = readIcs(write(one, { url: "https://example.org/#/room/!r:example.org" }), ZONE);
                if ("failure" in reading) throw new Error(reading.failure);
                const [read, ...others] = reading.meetings;
                expect(others).toEqual([]);
                expect(reading.leftOut).toEqual([]);
                expect(read?.losses).toEqual([]);
                const { uid, title, description, location, isAllDay } = one;
                expect(read).toMatchObject({ uid, title, isAllDay, isConfidential: false });
                expect(read?.description).toBe(description);
                expect(read?.location).toBe(location);
                expect(read?.url).toBe("https://example.org/#/room/!r:example.org");
                expect(read?.organiser).toEqual({ address: "@anna:example.org" });
                expect(plain(read?.calendar ?? [])).toEqual(plain(one.calendar));
            }),
            { numRuns: 60 },
        );
    });

    it("takes all day as before, with its exceptions", () => {
        const all = meeting({
            isAllDay: true,
            calendar: [
                entry("2026-11-02T00:00", "2026-11-04T00:00", {
                    rrule: "FREQ=WEEKLY;UNTIL=20261231",
                    exdate: [at("2026-11-16T00:00")],
                }),
                entry("2026-11-24T00:00", "2026-11-25T00:00", { recurrenceId: at("2026-11-23T00:00") }),
            ],
        });
        const text = write(all);
        expect(text).not.toContain("VTIMEZONE");
        expect(text).toContain("\r\nDTSTART;VALUE=DATE:20261102\r\nDTEND;VALUE=DATE:20261104\r\n");
        expect(text).toContain("\r\nEXDATE;VALUE=DATE:20261116\r\n");
        expect(text).toContain("\r\nRECURRENCE-ID;VALUE=DATE:20261123\r\n");
        const reading = readIcs(text, ZONE);
        expect("meetings" in reading && plain(reading.meetings[0]!.calendar)).toEqual(plain(all.calendar));
    });
});

/** When ical.js says that it takes place in a year, by the zones as they are defined in the file. */
function datesByIcalJs(text: string, from: number, until: number): string[] {
    const calendar = new ICAL.Component(ICAL.parse(text));
    const events = calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
    const found: string[] = [];
    const add = (start: ICAL.Time, end: ICAL.Time, title: string): void => {
        const [begin, finish] = [start.toUnixTime() * 1000, end.toUnixTime() * 1000];
        if (finish > from && begin < until) found.push(`${begin} ${finish} ${title}`);
    };
    for (const event of events) {
        if (event.isRecurrenceException()) continue;
        if (!event.isRecurring()) {
            add(event.startDate, event.endDate, event.summary);
            continue;
        }
        const iterator = event.iterator();
        // An exception may have moved a date from beyond the end of the year into it.
        for (let next = iterator.next(); next && next.toUnixTime() * 1000 < until + 60 * DAY; next = iterator.next()) {
            const { startDate, endDate, item } = event.getOccurrenceDetails(next);
            add(startDate, endDate, item.summary);
        }
    }
    return found.sort();
}

describe("the file of a meeting", () => {
    it("says to ical.js, which knows only the file's zones, the same moments as to us over two years", () => {
        const window = { from: Date.UTC(2025, 6, 1), until: Date.UTC(2027, 6, 1), zone: ZONE };
        fc.assert(
            fc.property(meetings, (one) => {
                const ours = occurrencesIn(one, window)
                    .map(({ start, end, title }) => `${start} ${end} ${title}`)
                    .sort();
                expect(datesByIcalJs(write(one), window.from, window.until)).toEqual(ours);
            }),
            { numRuns: 50 },
        );
    });

    it("is folded to 75 octets, ends its lines with CRLF and escapes what people wrote", () => {
        fc.assert(
            fc.property(meetings, (one) => {
                const text = write(one, { organiserName: `${one.title}"` });
                expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
                for (const part of text.slice(0, -2).split("\r\n")) {
                    expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
                    expect(part).not.toMatch(/[\r\n]/);
                }
            }),
            { numRuns: 20 },
        );
    });

    it("has what other programs need", () => {
        const one = meeting({ description: "Erste Zeile\nzweite; Zeile, \\", location: "3.14" });
        const shared = { url: "https://example.org/#/room/1", organiserName: "Anna Beispiel, HMdI" };
        expect(write(one, shared).replaceAll("\r\n ", "").split("\r\n")).toEqual([
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//HessenConnect//Meetings//EN",
            "CALSCALE:GREGORIAN",
            "METHOD:PUBLISH",
            "BEGIN:VTIMEZONE",
            "TZID:Europe/Berlin",
            "BEGIN:DAYLIGHT",
            "DTSTART:20250330T020000",
            "TZOFFSETFROM:+0100",
            "TZOFFSETTO:+0200",
            "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
            "END:DAYLIGHT",
            "BEGIN:STANDARD",
            "DTSTART:20251026T030000",
            "TZOFFSETFROM:+0200",
            "TZOFFSETTO:+0100",
            "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
            "END:STANDARD",
            "END:VTIMEZONE",
            "BEGIN:VEVENT",
            "UID:u1",
            "DTSTAMP:20261123T120000Z",
            "SEQUENCE:3",
            "DTSTART;TZID=Europe/Berlin:20261124T100000",
            "DTEND;TZID=Europe/Berlin:20261124T110000",
            "SUMMARY:Jour fixe",
            "LOCATION:3.14",
            "DESCRIPTION:Erste Zeile\\nzweite\\; Zeile\\, \\\\\\n\\nhttps://example.org/#/room/1",
            "URL:https://example.org/#/room/1",
            'ORGANIZER;CN="Anna Beispiel, HMdI":matrix:u/anna:example.org',
            "CLASS:PUBLIC",
            "STATUS:CONFIRMED",
            "END:VEVENT",
            "END:VCALENDAR",
            "",
        ]);
    });

    it("says that a meeting was called off, and why", () => {
        const text = write(meeting({ cancelled: { reason: "Krankheit" } }));
        expect(text).toContain("\r\nSTATUS:CANCELLED\r\nCOMMENT:Krankheit\r\n");
        const reading = readIcs(text, ZONE);
        expect("meetings" in reading && reading.meetings[0]?.cancelled).toEqual({ reason: "Krankheit" });
    });

    it("says that a meeting is confidential", () => {
        const text = write(meeting({ title: "", confidential: { anchor: "$1", details: "$2" } }));
        expect(text).toContain("\r\nCLASS:CONFIDENTIAL\r\n");
        expect(text).not.toContain("SUMMARY");
    });

    it("ends a rule as RFC 5545 wants it: in UTC, or with a date", () => {
        const rules = [
            "FREQ=DAILY;UNTIL=20261201",
            "FREQ=DAILY;UNTIL=20261201T100000",
            "FREQ=DAILY;UNTIL=20261201T090000Z",
        ];
        const written = rules.map((rrule) =>
            write(meeting({ calendar: [entry("2026-11-24T10:00", "2026-11-24T11:00", { rrule })] })),
        );
        expect(written.map((text) => /UNTIL=(\w+)/.exec(text)?.[1])).toEqual([
            "20261201T225959Z",
            "20261201T090000Z",
            "20261201T090000Z",
        ]);
    });

    it("writes exceptions and EXDATEs by the series' clock, whatever clock they are kept by", () => {
        const calendar = [
            entry("2026-11-24T10:00", "2026-11-24T11:00", {
                rrule: "FREQ=DAILY",
                exdate: [at("2026-11-25T09:00", "UTC")],
            }),
            entry("2026-11-26T12:00", "2026-11-26T13:00", { recurrenceId: at("2026-11-26T09:00", "UTC") }),
        ];
        const text = write(meeting({ calendar }));
        expect(text).toContain("\r\nEXDATE;TZID=Europe/Berlin:20261125T100000\r\n");
        expect(text).toContain("\r\nRECURRENCE-ID;TZID=Europe/Berlin:20261126T100000\r\n");
    });

    it("leaves out what nobody can expand, and an end that is the start", () => {
        const text = write(
            meeting({ calendar: [entry("2026-11-24T10:00", "2026-11-24T10:00", { rrule: "FREQ=OFTEN" })] }),
        );
        expect(text).not.toMatch(/RRULE:FREQ=OFTEN|DTEND/);
    });

    it("has each meeting and each zone once", () => {
        const there = entry("2026-11-24T10:00", "2026-11-24T11:00");
        const elsewhere = { ...there, uid: "u2", dtend: at("2026-11-24T16:00", "America/New_York") };
        const text = writeIcs(
            [{ meeting: meeting() }, { meeting: meeting({ uid: "u2", calendar: [elsewhere] }) }],
            OPTIONS,
        );
        expect(text.match(/^TZID:.*$/gm)).toEqual(
            ["TZID:Europe/Berlin\r", "TZID:America/New_York\r"].map((t) => t.trim()),
        );
        expect(text.match(/^UID:.*$/gm)?.map((uid) => uid.trim())).toEqual(["UID:u1", "UID:u2"]);
    });
});

describe("the file of one date of a series", () => {
    const of = meeting({
        calendar: [
            entry("2026-11-02T10:00", "2026-11-02T11:00", { rrule: "FREQ=WEEKLY", exdate: [at("2026-11-23T10:00")] }),
            entry("2026-11-10T14:00", "2026-11-10T15:00", {
                recurrenceId: at("2026-11-09T10:00"),
                text: { title: "Sondersitzung" },
            }),
        ],
        cancelledDates: [
            {
                recurrenceId: at("2026-11-23T10:00"),
                dtstart: at("2026-11-23T10:00"),
                dtend: at("2026-11-23T11:00"),
                reason: "Feiertag",
            },
        ],
    });

    it.each([
        ["as the series", "2026-11-16T10:00", ["20261116T100000", "20261116T110000"], "Jour fixe", "CONFIRMED"],
        ["that differs", "2026-11-09T10:00", ["20261110T140000", "20261110T150000"], "Sondersitzung", "CONFIRMED"],
        ["that was called off", "2026-11-23T10:00", ["20261123T100000", "20261123T110000"], "Jour fixe", "CANCELLED"],
    ])("%s has that date only, under a UID of its own", (_, date, [from, until], title, status) => {
        const text = write(of, {}, at(date));
        expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
        expect(text).not.toMatch(/^(?:RECURRENCE-ID|EXDATE)/m);
        expect(text).not.toMatch(/^RRULE:FREQ=WEEKLY/m);
        expect(text).toContain(`\r\nUID:u1_${date.replaceAll(/[-:]/g, "")}00\r\n`);
        expect(text).toContain(`\r\nDTSTART;TZID=Europe/Berlin:${from}\r\nDTEND;TZID=Europe/Berlin:${until}\r\n`);
        expect(text).toContain(`\r\nSUMMARY:${title}\r\n`);
        expect(text).toContain(`\r\nSTATUS:${status}\r\n`);
    });

    it("leaves the dates that were called off out of the file of the series", () => {
        const text = write(of);
        expect(text.match(/EXDATE/g)).toHaveLength(1);
        expect(text).not.toContain("CANCELLED");
    });

    it("writes two series of one meeting each with its own dates that do not take place", () => {
        const daily = { rrule: "FREQ=DAILY;COUNT=5" };
        const two = meeting({
            kind: "own-room",
            calendar: [
                entry("2026-11-24T10:00", "2026-11-24T11:00", daily),
                entry("2026-12-01T12:00", "2026-12-01T13:00", { ...daily, uid: "u2", text: { title: "Danach" } }),
            ],
            cancelledDates: [
                {
                    uid: "u2",
                    recurrenceId: at("2026-12-02T12:00"),
                    dtstart: at("2026-12-02T12:00"),
                    dtend: at("2026-12-02T13:00"),
                },
            ],
        });
        const [first, second] = write(two).split("BEGIN:VEVENT").slice(1);
        expect(first).not.toContain("EXDATE");
        expect(second).toContain("EXDATE;TZID=Europe/Berlin:20261202T120000");
        expect(second).toContain("SUMMARY:Danach");
    });
});
