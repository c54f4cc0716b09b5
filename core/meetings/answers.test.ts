// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as fc from "fast-check";
import { answerKey, answerTo, decodeAnswers, withAnswer, type Answers } from "./answers";
import { RESPONSE_EVENT } from "./event-type";
import type { FormerIdentity, Meeting, Occurrence } from "./meeting";
import { occurrencesIn } from "./occurrences";

const ANNA = "@anna:example.org";
const at = (time: string): { tzid: string; time: Temporal.PlainDateTime } => ({
    tzid: "Europe/Berlin",
    time: Temporal.PlainDateTime.from(time),
});

/** The second date of a daily meeting, or its only one. */
function occurrence(formerly: readonly FormerIdentity[] = [], rrule: string | undefined = "FREQ=DAILY"): Occurrence {
    const meeting: Meeting = {
        kind: "in-room",
        roomId: "!r:example.org",
        uid: "u1",
        title: "Jour fixe",
        creator: ANNA,
        calendar: [
            {
                uid: "u1",
                dtstart: at("2026-11-23T10:00"),
                dtend: at("2026-11-23T11:00"),
                exdate: [],
                ...(rrule && { rrule }),
            },
        ],
        cancelledDates: [],
        isAllDay: false,
        hasConference: true,
        isAnswerWanted: true,
        sequence: 0,
        formerly,
    };
    const day = rrule ? "2026-11-24T00:00Z" : "2026-11-23T00:00Z";
    const from = Temporal.Instant.from(day).epochMilliseconds;
    return occurrencesIn(meeting, { from, until: from + 86_400_000, zone: "UTC" })[0]!;
}

function answered(responses: unknown, sender = ANNA): Answers {
    const envelope = { roomId: "!r:example.org", type: RESPONSE_EVENT, eventId: "$1", originServerTs: 0 };
    return decodeAnswers({ ...envelope, stateKey: ANNA, sender, content: { responses } });
}

describe("somebody's answers", () => {
    it("are read, and those that are none are left out", () => {
        const answers = answered({
            u1: { status: "accepted", note: " Ich komme. ", since: 1 },
            u2: { status: "perhaps" },
            u3: "accepted",
            u4: { status: "declined", note: 7 },
            u5: { status: "tentative", note: "x".repeat(1001) },
            u6: { status: "tentative", note: " " },
        });
        expect(Object.fromEntries(answers)).toEqual({
            u1: { status: "accepted", note: "Ich komme." },
            u4: { status: "declined" },
            u5: { status: "tentative" },
            u6: { status: "tentative" },
        });
    });

    it("count nothing when somebody else gave them", () => {
        expect(answered({ u1: { status: "accepted" } }, "@mallory:example.org").size).toBe(0);
    });

    it("of any shape never throw", () => {
        fc.assert(
            fc.property(fc.jsonValue(), (responses) => {
                expect(answered(responses)).toBeInstanceOf(Map);
            }),
        );
    });

    it("to one date come before those to the series", () => {
        const given = answered({
            u1: { status: "accepted" },
            "u1/20261124T100000": { status: "declined", note: "Arzt" },
            "u1/20261125T100000": { status: "tentative" },
        });
        expect(answerTo(occurrence(), given)).toEqual({ status: "declined", note: "Arzt" });
        expect(answerTo(occurrence(), answered({ u1: { status: "accepted" } }))).toEqual({ status: "accepted" });
        expect(answerTo(occurrence(), answered({ u2: { status: "accepted" } }))).toBeUndefined();
        expect(answerTo(occurrence(), undefined)).toBeUndefined();
    });

    it("given before the meeting was moved or split still count, the latest first", () => {
        const HOUR = 3_600_000;
        const moved = occurrence([
            { uid: "u1", shift: 2 * HOUR },
            { uid: "u0", shift: 26 * HOUR },
        ]);
        const atEight = { "u1/20261124T080000": { status: "tentative" } };
        const theDayBefore = { "u0/20261123T080000": { status: "declined" } };
        expect(answerTo(moved, answered(theDayBefore))?.status).toBe("declined");
        expect(answerTo(moved, answered({ ...theDayBefore, ...atEight }))?.status).toBe("tentative");
        expect(
            answerTo(moved, answered({ ...theDayBefore, ...atEight, "u1/20261124T100000": { status: "accepted" } }))
                ?.status,
        ).toBe("accepted");
        expect(answerTo(moved, answered({ u0: { status: "accepted" } }))?.status).toBe("accepted");
        expect(answerTo(moved, answered({ u1: { status: "accepted" }, ...theDayBefore }))?.status).toBe("declined");
    });

    it("are written under the key by which they are found", () => {
        const date = occurrence();
        expect([answerKey(date, "date"), answerKey(date, "series")]).toEqual(["u1/20261124T100000", "u1"]);
        const alone = occurrence([], "");
        expect([answerKey(alone, "date"), answerKey(alone, "series")]).toEqual(["u1", "u1"]);
    });

    it("are changed one at a time, and what we do not know survives", () => {
        const kept = { responses: { u2: { status: "accepted", seen: true }, junk: 1 }, "org.example.other": [1] };
        const given = withAnswer(kept, "u1", { status: "declined", note: "Arzt" });
        expect(given).toEqual({ ...kept, responses: { ...kept.responses, u1: { status: "declined", note: "Arzt" } } });
        expect(withAnswer(given, "u1", undefined)).toEqual(kept);
        expect(withAnswer({ responses: "none" }, "u1", { status: "accepted" })).toEqual({
            responses: { u1: { status: "accepted" } },
        });
    });
});
