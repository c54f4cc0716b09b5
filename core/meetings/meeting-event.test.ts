// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as fc from "fast-check";
import type { StateEvent } from "../matrix/matrix";
import { decodeMeeting, encodeMeeting } from "./meeting-event";
import { MEETING_EVENT } from "./event-type";

const BERLIN = (value: string): object => ({ tzid: "Europe/Berlin", value });

const CONTENT = {
    title: "Lagebesprechung",
    creator: "@anna:example.org",
    calendar: [{ uid: "u1", dtstart: BERLIN("20261124T100000"), dtend: BERLIN("20261124T110000") }],
};

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
        const meeting = decodeMeeting(event(kept));
        expect(meeting).toMatchObject({ title: "Lagebesprechung", location: "3.14", uid: "u1" });
        if (meeting === "removed" || "invalid" in meeting) throw new Error("not read");
        expect(encodeMeeting(meeting)).toEqual(kept);
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
    ])("with %s is named as invalid", (_, content, path) => {
        expect(decodeMeeting(event(content))).toEqual({ invalid: expect.stringContaining(path) });
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
