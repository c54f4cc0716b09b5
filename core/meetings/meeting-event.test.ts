// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as fc from "fast-check";
import type { StateEvent } from "../matrix/matrix";
import { decodeMeeting, encodeMeeting } from "./meeting-event";
import { MEETING_EVENT } from "./event-type";
import { shifted, type LocalTime } from "./local-time";
import type { CalendarEntry, Meeting } from "./meeting";

const BERLIN = (value: string): object => ({ tzid: "Europe/Berlin", value });

const CONTENT = {
    title: "Lagebesprechung",
    creator: "@anna:example.org",
    calendar: [{ uid: "u1", dtstart: BERLIN("20261124T100000"), dtend: BERLIN("20261124T110000") }],
};

/** A content that must be readable, read. */
function read(content: Record<string, unknown>): Meeting {
    const meeting = decodeMeeting(event(content));
    if (meeting === "removed" || "invalid" in meeting) throw new Error(`not read: ${JSON.stringify(meeting)}`);
    return meeting;
}

function event(content: Record<string, unknown>): StateEvent {
    const envelope = { roomId: "!r:example.org", stateKey: "u1", eventId: "$1", sender: "@anna:example.org" };
    return { ...envelope, type: MEETING_EVENT, originServerTs: 0, content };
}

describe("a meeting's event", () => {
    it("is written as it was read, with what we do not know", () => {
        const kept = {
            ...CONTENT,
            "org.example.other": [1],
            "de.hessen.connect": { location: "3.14", agenda_url: "x" },
        };
        const meeting = read(kept);
        expect(meeting).toMatchObject({ title: "Lagebesprechung", location: "3.14", uid: "u1" });
        expect(encodeMeeting(meeting)).toEqual(kept);
    });

    it("says all that a meeting is", () => {
        fc.assert(
            fc.property(meetings, (meeting) => {
                const { source: _, ...back } = read({ ...encodeMeeting(meeting) });
                // Temporal's objects look alike to a comparison of objects.
                expect(JSON.parse(JSON.stringify(back))).toEqual(JSON.parse(JSON.stringify(meeting)));
            }),
        );
    });

    it("keeps what others wrote into it when it is edited: in the event, in our fields, in single entries", () => {
        const entries = [
            { ...CONTENT.calendar[0], rrule: "FREQ=DAILY", "org.example.colour": "red" },
            {
                ...CONTENT.calendar[0],
                recurrenceId: BERLIN("20261125T100000"),
                "org.example.colour": "blue",
                "de.hessen.connect": { title: "Anders", location: "3.14", agenda_url: "x" },
            },
        ];
        const before = { ...CONTENT, calendar: entries, "org.example.other": [1], "de.hessen.connect": { board: 7 } };
        const meeting = read(before);
        const [series, exception] = meeting.calendar as [CalendarEntry, CalendarEntry];
        const added = { ...exception, recurrenceId: shifted(exception.recurrenceId!, 86_400_000) };
        const calendar = [
            { ...exception, text: { title: "Ganz anders" } },
            { ...series, exdate: [series.dtstart] },
            added,
        ];
        expect(encodeMeeting({ ...meeting, title: "Neu", sequence: 3, calendar })).toMatchObject({
            title: "Neu",
            "org.example.other": [1],
            "de.hessen.connect": { board: 7, sequence: 3 },
            calendar: [
                {
                    "org.example.colour": "blue",
                    "de.hessen.connect": { title: "Ganz anders", agenda_url: "x" },
                },
                { "org.example.colour": "red", rrule: "FREQ=DAILY", exdate: [BERLIN("20261124T100000")] },
                { recurrenceId: BERLIN("20261126T100000") },
            ],
        });
        const [, , written] = encodeMeeting({ ...meeting, calendar })["calendar"] as object[];
        expect(written).not.toHaveProperty("org.example.colour");
    });

    it("forgets what was taken out of it", () => {
        const own = {
            location: "3.14",
            all_day: true,
            participants: ["@b:example.org"],
            conference: false,
            answer_wanted: false,
        };
        const meeting = read({ ...CONTENT, description: "Lang", cancelled: { reason: "x" }, "de.hessen.connect": own });
        const { description: _, cancelled: __, location: ___, participants: ____, ...others } = meeting;
        const after = { ...others, isAllDay: false, hasConference: true, isAnswerWanted: true };
        expect(encodeMeeting(after)).toEqual(CONTENT);
    });

    it("of a confidential meeting says nothing of what it is about, at no date", () => {
        const words = ["Personalsache", "Abmahnung", "Zeugin", "Beratung"];
        const [title = "", description, dateTitle, dateText] = words;
        const exception = {
            ...CONTENT.calendar[0],
            recurrenceId: BERLIN("20261125T100000"),
            "de.hessen.connect": { title: dateTitle, description: dateText, location: "3.14" },
        };
        const series = { ...CONTENT.calendar[0], rrule: "FREQ=DAILY" };
        const meeting = read({ ...CONTENT, title, description, calendar: [series, exception] });
        const state = encodeMeeting({ ...meeting, confidential: { anchor: "$a", details: "$d" } });
        for (const word of words) expect(JSON.stringify(state)).not.toContain(word);
        const again = read({ ...state });
        expect(again).toMatchObject({ title: "", confidential: { anchor: "$a", details: "$d" } });
        expect(again.description).toBeUndefined();
        expect(again.calendar[1]!.text).toEqual({ location: "3.14" });
        // It becomes readable again only by saying so.
        const { confidential: _, ...readable } = { ...again, title, description: "Lang" };
        expect(encodeMeeting(readable)).toMatchObject({ title, description: "Lang" });
    });

    it("that was emptied is removed", () => {
        expect(decodeMeeting(event({}))).toBe("removed");
    });

    it.each([
        ["no title", { ...CONTENT, title: " " }, "title"],
        ["no calendar", { ...CONTENT, calendar: [] }, "calendar"],
        ["a day that is not", withStart("20260230T100000"), "calendar.0.dtstart"],
        ["a zone that is not", withStart("20261124T100000", "Mars/Olympus"), "calendar.0.dtstart.tzid"],
        ["an offset as zone", withStart("20261124T100000", "+01:00"), "calendar.0.dtstart.tzid"],
        ["an end before the start", withStart("20261124T120000"), "calendar.0"],
        ["no creator", { ...CONTENT, creator: "anna" }, "creator"],
        ["two thousand entries", { ...CONTENT, calendar: Array(2000).fill(CONTENT.calendar[0]) }, "calendar"],
        ["neither a title nor a secret", { calendar: CONTENT.calendar, creator: CONTENT.creator }, "title"],
        [
            "own fields that are none",
            { ...CONTENT, "de.hessen.connect": { participants: "all" } },
            "de.hessen.connect.participants",
        ],
        [
            "a date that was called off at no time",
            { ...CONTENT, "de.hessen.connect": { cancelled_dates: [{}] } },
            "de.hessen.connect.cancelled_dates.0",
        ],
    ])("with %s is named as invalid", (_, content, path) => {
        expect(decodeMeeting(event(content))).toEqual({ invalid: expect.stringContaining(path) });
    });

    it("with junk anywhere inside never throws, and what is read can be written and read again", () => {
        fc.assert(
            fc.property(fc.array(fc.tuple(fc.nat(), fc.jsonValue()), { minLength: 1, maxLength: 3 }), (places) => {
                const content = structuredClone(FULL) as unknown as Record<string, unknown>;
                for (const [place, junk] of places) plant(content, place, junk);
                const meeting = decodeMeeting(event(content));
                if (meeting === "removed" || "invalid" in meeting) return;
                const { source: _, ...again } = read({ ...encodeMeeting(meeting) });
                const { source: __, ...before } = meeting;
                expect(JSON.stringify(again)).toBe(JSON.stringify(before));
            }),
            { numRuns: 500 },
        );
    });

    it("of any shape never throws", () => {
        const shapes = fc.oneof(
            fc.dictionary(fc.string(), fc.jsonValue()),
            fc.record({
                title: fc.oneof(fc.string(), fc.jsonValue()),
                creator: fc.constant("@a:b"),
                calendar: fc.array(fc.record({ uid: fc.string(), dtstart: fc.jsonValue(), dtend: fc.jsonValue() })),
            }),
        );
        fc.assert(
            fc.property(shapes, (content) => {
                expect(decodeMeeting(event(content))).toBeDefined();
            }),
        );
    });
});

function withStart(value: string, tzid = "Europe/Berlin"): Record<string, unknown> {
    return { ...CONTENT, calendar: [{ ...CONTENT.calendar[0], dtstart: { tzid, value } }] };
}

/** A content with everything in it. */
const FULL = {
    ...CONTENT,
    description: "Lang",
    cancelled: { reason: "Haushaltssperre" },
    calendar: [
        { ...CONTENT.calendar[0], rrule: "FREQ=WEEKLY;COUNT=9", exdate: [BERLIN("20261201T100000")] },
        {
            ...CONTENT.calendar[0],
            recurrenceId: BERLIN("20261208T100000"),
            "de.hessen.connect": { title: "Anders", description: "Kurz", location: "2", participants: ["@b:hs"] },
        },
    ],
    "de.hessen.connect": {
        location: "3.14",
        all_day: false,
        participants: ["@anna:example.org"],
        conference: false,
        answer_wanted: false,
        sequence: 3,
        formerly: [{ uid: "u0", shift: 3_600_000 }],
        cancelled_dates: [
            {
                recurrenceId: BERLIN("20261201T100000"),
                dtstart: BERLIN("20261201T100000"),
                dtend: BERLIN("20261201T110000"),
                reason: "Dienstreise",
            },
        ],
    },
};

/** Puts something in the place of one of the values anywhere inside. */
function plant(content: Record<string, unknown>, place: number, junk: unknown): void {
    const places: [Record<string, unknown>, string][] = [];
    const visit = (value: unknown): void => {
        if (typeof value !== "object" || value === null) return;
        for (const [key, inner] of Object.entries(value)) {
            places.push([value as Record<string, unknown>, key]);
            visit(inner);
        }
    };
    visit(content);
    const [parent, key] = places[place % places.length] ?? [content, "title"];
    parent[key] = junk;
}

const word = fc.string({ minLength: 1, maxLength: 12 }).map((text) => `x${text}x`);
const people = fc.array(
    word.map((name) => `@${name}:example.org`),
    { maxLength: 3 },
);
const local: fc.Arbitrary<LocalTime> = fc
    .tuple(
        fc.constantFrom("Europe/Berlin", "America/New_York", "UTC"),
        fc.integer({ min: 0, max: 800 }),
        // No clock is changed then.
        fc.integer({ min: 8, max: 16 }),
    )
    .map(([tzid, days, hour]) => ({
        tzid,
        time: Temporal.PlainDateTime.from("2026-01-01").add({ days }).with({ hour, minute: 30 }),
    }));
const span = fc
    .tuple(local, fc.nat({ max: 5 }))
    .map(([dtstart, hours]) => ({ dtstart, dtend: shifted(dtstart, hours * 3_600_000) }));
const text = fc
    .record({ title: word, description: word, location: word }, { requiredKeys: [] })
    .filter((one) => Object.keys(one).length > 0);
const calendarEntries: fc.Arbitrary<CalendarEntry> = fc
    .tuple(
        span,
        fc.record({ uid: word, exdate: fc.array(local, { maxLength: 3 }) }),
        fc.record(
            { rrule: fc.constant("FREQ=DAILY"), recurrenceId: local, text, participants: people },
            { requiredKeys: [] },
        ),
    )
    .map((parts) => Object.assign({}, ...parts) as CalendarEntry);
const reason = fc.record({ reason: word }, { requiredKeys: [] });

/** Meetings as the widget makes them, with every field there is. */
const meetings: fc.Arbitrary<Meeting> = fc
    .tuple(
        fc.record({
            title: word,
            creator: fc.constant("@anna:example.org"),
            calendar: fc.array(calendarEntries, { minLength: 1, maxLength: 3 }),
            cancelledDates: fc.array(
                fc.tuple(span, local, reason).map(([at, recurrenceId, why]) => ({ recurrenceId, ...at, ...why })),
                { maxLength: 2 },
            ),
            isAllDay: fc.boolean(),
            hasConference: fc.boolean(),
            isAnswerWanted: fc.boolean(),
            sequence: fc.nat(),
            formerly: fc.array(fc.record({ uid: word, shift: fc.integer() }), { maxLength: 3 }),
        }),
        fc.record({ description: word, location: word, participants: people, cancelled: reason }, { requiredKeys: [] }),
    )
    .map(([some, more]) => ({ kind: "in-room", roomId: "!r:example.org", uid: "u1", ...some, ...more }));
