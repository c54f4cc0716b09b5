// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as fc from "fast-check";
import type { StateEvent } from "../matrix/matrix";
import { answerKey, answerTo, type Answers } from "./answers";
import { cancelMeeting, editMeeting, positionInSeries, reinstateMeeting, type EditScope } from "./edit-meeting";
import { localValue, shifted, type LocalTime } from "./local-time";
import type { Meeting, Occurrence } from "./meeting";
import { decodeMeeting, encodeMeeting } from "./meeting-event";
import { MEETING_EVENT, METADATA_EVENT } from "./event-type";
import { occurrencesIn } from "./occurrences";
import { decodeOwnRoomMeeting } from "./own-room-meeting";
import { writesOf } from "./save-meetings";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const YEAR = {
    from: Date.UTC(2026, 0, 1),
    until: Date.UTC(2028, 0, 1),
    zone: "Europe/Berlin",
};

function at(time: string): LocalTime {
    return { tzid: "Europe/Berlin", time: Temporal.PlainDateTime.from(time) };
}

function series(rrule: string, start = "2026-11-02T10:00", kind: Meeting["kind"] = "in-room"): Meeting {
    return {
        kind,
        roomId: "!r:example.org",
        uid: "u1",
        title: "Jour fixe",
        creator: "@anna:example.org",
        calendar: [{ uid: "u1", dtstart: at(start), dtend: shifted(at(start), HOUR), exdate: [], rrule }],
        cancelledDates: [],
        isAllDay: false,
        hasConference: true,
        isAnswerWanted: true,
        sequence: 0,
        formerly: [],
    };
}

function datesOf(...meetings: readonly Meeting[]): Occurrence[] {
    // A date can have been moved to where another is: then the one that was earlier in the series comes first.
    const name = ({ recurrenceId }: Occurrence): string => (recurrenceId ? localValue(recurrenceId) : "");
    return meetings
        .flatMap((meeting) => occurrencesIn(meeting, YEAR))
        .sort((a, b) => a.start - b.start || name(a).localeCompare(name(b)));
}

function starts(...meetings: readonly Meeting[]): string[] {
    return datesOf(...meetings).map(
        ({ dtstart, cancelled }) => `${dtstart.time.toString().slice(0, 16)}${cancelled ? " off" : ""}`,
    );
}

/** The same meeting after it was sent and has come back. */
function stored(meeting: Meeting): Meeting {
    return meeting.kind === "in-room" ? storedInRoom(meeting) : storedOwnRoom(meeting);
}

function storedOwnRoom(meeting: Meeting): Meeting {
    const written = new Map(writesOf(meeting).map((write) => [write.type, write]));
    const event = (type: string, before: StateEvent | undefined): StateEvent | undefined => {
        const write = written.get(type);
        const envelope = { eventId: "$1", sender: meeting.creator, originServerTs: 0 };
        return write ? { ...envelope, ...write } : before;
    };
    const read = decodeOwnRoomMeeting({
        metadata: event(METADATA_EVENT, meeting.source)!,
        name: event("m.room.name", meeting.ownRoom?.name),
        topic: event("m.room.topic", meeting.ownRoom?.topic),
        tombstone: event("m.room.tombstone", meeting.ownRoom?.tombstone),
    });
    if ("invalid" in read) throw new Error("what we write must be readable");
    return read;
}

function storedInRoom(meeting: Meeting): Meeting {
    const envelope = { roomId: meeting.roomId, stateKey: meeting.uid, eventId: "$1", sender: meeting.creator };
    const read = decodeMeeting({
        ...envelope,
        type: MEETING_EVENT,
        originServerTs: 0,
        content: encodeMeeting(meeting),
    });
    if (read === "removed" || "invalid" in read) throw new Error("what we write must be readable");
    return read;
}

const weekly = series("FREQ=WEEKLY;COUNT=5");
const third = datesOf(weekly)[2]!;
const toTwo = { dtstart: at("2026-11-16T14:00"), dtend: at("2026-11-16T15:00") };

describe("an edit of a series", () => {
    it("of one date moves that date only, also back again", () => {
        const [moved] = editMeeting(third, "date", { times: toTwo, title: "Sondersitzung" }) as [Meeting];
        expect(starts(moved)).toEqual([
            "2026-11-02T10:00",
            "2026-11-09T10:00",
            "2026-11-16T14:00",
            "2026-11-23T10:00",
            "2026-11-30T10:00",
        ]);
        const again = datesOf(moved)[2]!;
        expect(again.title).toBe("Sondersitzung");
        const [back] = editMeeting(again, "date", { times: { dtstart: third.dtstart, dtend: third.dtend } }) as [
            Meeting,
        ];
        expect(starts(back)).toEqual(starts(weekly));
        expect(datesOf(back)[2]!.title).toBe("Sondersitzung");
    });

    it("of this and the following makes two, with as many dates as before", () => {
        const [after, before] = editMeeting(third, "following", { times: toTwo, location: "3.14" }) as [
            Meeting,
            Meeting,
        ];
        expect(starts(before)).toEqual(["2026-11-02T10:00", "2026-11-09T10:00"]);
        expect(starts(after)).toEqual(["2026-11-16T14:00", "2026-11-23T14:00", "2026-11-30T14:00"]);
        expect([before.uid, before.location, after.location]).toEqual(["u1", undefined, "3.14"]);
        expect(after.uid).not.toBe("u1");
    });

    it("of all dates moves the weekday with the date", () => {
        const rule = series("FREQ=WEEKLY;BYDAY=MO,TH;COUNT=4");
        const times = { dtstart: at("2026-11-03T09:00"), dtend: at("2026-11-03T09:30") };
        const [moved] = editMeeting(datesOf(rule)[0]!, "series", { times }) as [Meeting];
        expect(starts(moved)).toEqual(["2026-11-03T09:00", "2026-11-05T09:00", "2026-11-10T09:00", "2026-11-12T09:00"]);
    });

    it("moves the second Tuesday of a month to the third Wednesday", () => {
        const rule = series("FREQ=MONTHLY;BYDAY=2TU;COUNT=3", "2026-11-10T10:00");
        const times = { dtstart: at("2026-11-18T10:00"), dtend: at("2026-11-18T11:00") };
        const [moved] = editMeeting(datesOf(rule)[0]!, "series", { times }) as [Meeting];
        expect(starts(moved)).toEqual(["2026-11-18T10:00", "2026-12-16T10:00", "2027-01-20T10:00"]);
    });

    it("moves one weekday of several, with its exceptions and answers, and leaves the others", () => {
        const rule = series("FREQ=WEEKLY;BYDAY=MO,TU,WE;COUNT=6");
        const [off] = cancelMeeting(datesOf(rule)[3]!, "date", "") as [Meeting];
        const dates = datesOf(off);
        const times = { dtstart: at("2026-11-05T09:00"), dtend: at("2026-11-05T10:00") };
        const [moved] = editMeeting(dates[2]!, "series", { times }) as [Meeting];
        expect(starts(moved)).toEqual([
            "2026-11-02T09:00",
            "2026-11-03T09:00",
            "2026-11-05T09:00",
            "2026-11-09T09:00 off",
            "2026-11-10T09:00",
            "2026-11-12T09:00",
        ]);
        const answers = answersTo(dates);
        expect(datesOf(moved).map((one) => answerTo(one, answers)?.note)).toEqual(
            dates.map((_, index) => `Nummer ${index}`),
        );
    });

    it("keeps the last date the last when it moves", () => {
        const rule = series("FREQ=WEEKLY;BYDAY=MO,FR;UNTIL=20261113T090000Z");
        const times = { dtstart: at("2026-11-01T10:00"), dtend: at("2026-11-01T11:00") };
        const [moved] = editMeeting(datesOf(rule)[0]!, "series", { times }) as [Meeting];
        expect(starts(moved)).toHaveLength(4);
    });

    it("ends the series when it is to take place but once", () => {
        const [alone] = editMeeting(third, "series", { rrule: "none", times: toTwo }) as [Meeting];
        expect(starts(alone)).toEqual(["2026-11-16T14:00"]);
    });

    it("never changes the zone that it does not name", () => {
        const elsewhere: Occurrence = { ...third, start: third.start };
        const [renamed] = editMeeting(elsewhere, "series", { title: "Anders" }) as [Meeting];
        expect(renamed.calendar).toEqual(weekly.calendar);
    });

    it("takes away what was emptied", () => {
        const [placed] = editMeeting(third, "series", { location: "3.14", description: "Lang" }) as [Meeting];
        const [emptied] = editMeeting(datesOf(placed)[1]!, "series", { location: "", description: "" }) as [Meeting];
        expect([emptied.location, emptied.description]).toEqual([undefined, undefined]);
    });
});

describe("calling off", () => {
    it("one date leaves it visible as such, and it can take place after all", () => {
        const [moved] = editMeeting(third, "date", { times: toTwo }) as [Meeting];
        const [off] = cancelMeeting(datesOf(moved)[2]!, "date", " Dienstreise ") as [Meeting];
        expect(starts(off)).toContain("2026-11-16T14:00 off");
        expect(off.calendar[0]!.exdate.map(localValue)).toEqual(["20261116T100000"]);
        expect(datesOf(off)[2]!.cancelled).toEqual({ reason: "Dienstreise" });
        expect(starts(reinstateMeeting(datesOf(stored(off))[2]!))).toEqual(starts(moved));
    });

    it("the following dates leaves those before", () => {
        const [after, before] = cancelMeeting(third, "following", "") as [Meeting, Meeting];
        expect(starts(before, after)).toEqual([
            "2026-11-02T10:00",
            "2026-11-09T10:00",
            "2026-11-16T10:00 off",
            "2026-11-23T10:00 off",
            "2026-11-30T10:00 off",
        ]);
    });

    it("a meeting keeps all its dates as called off", () => {
        const [off] = cancelMeeting(third, "series", "Haushaltssperre") as [Meeting];
        expect(starts(off).every((one) => one.endsWith(" off"))).toBe(true);
        expect(starts(reinstateMeeting(datesOf(off)[0]!))).toEqual(starts(weekly));
    });
});

it("a date knows its place in the series", () => {
    expect(positionInSeries(third)).toEqual({ position: 3, total: 5 });
    const endless = series("FREQ=DAILY");
    expect(positionInSeries(datesOf(endless)[9]!)).toEqual({ position: 10 });
});

const rules = fc.constantFrom(
    "FREQ=DAILY;COUNT=30",
    "FREQ=WEEKLY;COUNT=12",
    "FREQ=WEEKLY;BYDAY=MO,WE,FR;COUNT=20",
    "FREQ=WEEKLY;INTERVAL=2;UNTIL=20270601T080000Z",
    "FREQ=MONTHLY;BYDAY=1MO;COUNT=10",
    "FREQ=MONTHLY;BYMONTHDAY=2;UNTIL=20271101T100000Z",
    "FREQ=WEEKLY",
);
const move = fc.record({ days: fc.integer({ min: -2, max: 3 }), hours: fc.integer({ min: -4, max: 5 }) });
/** What happened to a series before: dates moved, renamed or called off; from some date on moved or renamed. */
interface Happening {
    readonly date: number;
    readonly scope: EditScope;
    readonly what: "off" | "renamed" | { readonly days: number; readonly hours: number };
}

function historiesWith(...scopes: readonly Happening["scope"][]): fc.Arbitrary<Happening[]> {
    const what = fc.oneof(move, fc.constantFrom("off" as const, "renamed" as const));
    return fc.array(fc.record({ date: fc.nat({ max: 9 }), scope: fc.constantFrom(...scopes), what }), { maxLength: 5 });
}

function withHistory(meeting: Meeting, history: readonly Happening[]): Meeting {
    return history.reduce((now, { date, scope, what }) => {
        const dates = datesOf(now);
        const one = dates[date % dates.length]!;
        if (one.cancelled) return now;
        if (what === "off") return stored(cancelMeeting(one, "date", "Grund")[0]!);
        const change =
            what === "renamed"
                ? { title: `Anders ${date}` }
                : { times: movedBy(one, what.days * DAY + what.hours * HOUR) };
        return stored(editMeeting(one, scope, change)[0]!);
    }, meeting);
}

function movedBy({ dtstart, dtend }: Occurrence, by: number): { dtstart: LocalTime; dtend: LocalTime } {
    return { dtstart: shifted(dtstart, by), dtend: shifted(dtend, by) };
}

/** What people see of a date. */
function seen(answers: Answers): (one: Occurrence) => unknown {
    return (one) => [one.start, one.end, one.title, one.cancelled, answerTo(one, answers)?.note];
}

function answersTo(dates: readonly Occurrence[]): Answers {
    return new Map(
        dates.map((one, index) => [answerKey(one, "date"), { status: "accepted" as const, note: `Nummer ${index}` }]),
    );
}

/** Whether dates can be told apart by when they are: those of several series can fall together. */
function areDistinct(dates: readonly Occurrence[]): boolean {
    return (
        new Set(dates.map(({ start, recurrenceId }) => `${start} ${localValue(recurrenceId!)}`)).size === dates.length
    );
}

const kinds = [
    ["a meeting in a room", "in-room", historiesWith("date")],
    ["a meeting with a room of its own", "own-room", historiesWith("date")],
    ["a meeting with a room of its own and several series", "own-room", historiesWith("date", "following", "series")],
] as const;

describe.each(kinds)("what an edit of %s does not name", (_, kind, histories) => {
    const cases = fc.tuple(
        rules,
        histories,
        fc.nat({ max: 9 }),
        fc.constantFrom<EditScope>("date", "following", "series"),
    );

    it("survives it: other dates, exceptions, dates called off, answers", () => {
        fc.assert(
            fc.property(cases, ([rule, history, index, scope]) => {
                const meeting = withHistory(series(rule, undefined, kind), history);
                const dates = datesOf(meeting);
                const chosen = dates[index % dates.length]!;
                fc.pre(!chosen.cancelled && areDistinct(dates));
                const answers = answersTo(dates);
                const written = editMeeting(chosen, scope, { location: "3.14" });
                expect(written).toHaveLength(kind === "own-room" ? 1 : written.length);
                const edited = datesOf(...written.map(stored));
                expect(edited.map(seen(answers))).toEqual(dates.map(seen(answers)));
                const inScope = (one: Occurrence): boolean => scope === "series" || isFrom(one, chosen, scope);
                expect(edited.map(({ location }) => location)).toEqual(
                    dates.map((one) => (inScope(one) ? "3.14" : undefined)),
                );
            }),
            { numRuns: 250 },
        );
    });

    it("survives a new time: answers stay with their dates, and dates outside the scope where they were", () => {
        fc.assert(
            fc.property(cases, fc.integer({ min: -3, max: 3 }), ([rule, history, index, scope], hours) => {
                const meeting = withHistory(series(rule, undefined, kind), history);
                const dates = datesOf(meeting);
                const chosen = dates[index % dates.length]!;
                fc.pre(!chosen.cancelled && hours !== 0);
                const answers = answersTo(dates);
                const times = movedBy(chosen, hours * HOUR);
                const edited = datesOf(...editMeeting(chosen, scope, { times }).map(stored));
                const byAnswer = new Map(edited.map((one) => [answerTo(one, answers)?.note, one]));
                expect(byAnswer.size).toBe(dates.length);
                for (const [number, one] of dates.entries()) {
                    const after = byAnswer.get(`Nummer ${number}`)!;
                    expect([after.title, after.cancelled]).toEqual([one.title, one.cancelled]);
                    const isOutside =
                        one.entry.uid !== chosen.entry.uid || (scope !== "series" && !isFrom(one, chosen, scope));
                    if (isOutside) expect(after.start).toBe(one.start);
                    if (one === chosen) expect(localValue(after.dtstart)).toBe(localValue(times.dtstart));
                }
            }),
            { numRuns: 250 },
        );
    });
});

/** Whether a date is the chosen one, or of the same series and not before it. */
function isFrom(one: Occurrence, chosen: Occurrence, scope: "date" | "following"): boolean {
    if (one.entry.uid !== chosen.entry.uid) return false;
    const after = Temporal.PlainDateTime.compare(one.recurrenceId!.time, chosen.recurrenceId!.time);
    return scope === "date" ? after === 0 : after >= 0;
}
