// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { MemoryHomeserver, type MemoryPerson } from "../../test/memory/homeserver";
import { CalendarItems, type CalendarItem } from "./calendar-items";
import { MEETING_EVENT, RESPONSE_EVENT } from "./event-type";
import { MeetingStore } from "./meeting-rooms";
import { answerOf, countAnswers, isParticipant, isUnanswered, occupies, participantsOf } from "./participation";

const DAY = 86_400_000;
const MONDAY = Date.UTC(2026, 10, 23);
const at = (value: string): object => ({ tzid: "Europe/Berlin", value });

/** Anna's daily meeting for two days in a room with Bernd and, invited, Clara; what somebody answered; more of it. */
async function meeting(
    answers: Partial<Record<"anna" | "bernd" | "clara", object>> = {},
    more: Record<string, unknown> = {},
    second: object[] = [],
): Promise<{ dates: readonly CalendarItem[]; anna: string; bernd: string; clara: string }> {
    const homeserver = new MemoryHomeserver();
    const people = ["anna", "bernd", "clara"].map((name) => homeserver.register(name, `${name}s Name`));
    const [anna, bernd, clara] = people as [MemoryPerson, MemoryPerson, MemoryPerson];
    const roomId = await anna.createRoom({
        invite: [bernd.userId, clara.userId],
        power_level_content_override: { events: { [RESPONSE_EVENT]: 0 } },
    });
    await bernd.join(roomId);
    for (const [name, responses] of Object.entries(answers)) {
        const person = people.find(({ userId }) => userId.startsWith(`@${name}:`))!;
        if (person === clara) await clara.join(roomId);
        await person.sendState(roomId, RESPONSE_EVENT, person.userId, { responses });
    }
    const series = { uid: "u1", dtstart: at("20261123T100000"), dtend: at("20261123T110000"), rrule: "FREQ=DAILY" };
    await anna.sendState(roomId, MEETING_EVENT, "u1", {
        title: "Jour fixe",
        creator: anna.userId,
        calendar: [series, ...second],
        ...more,
    });
    const store = new MeetingStore(homeserver.matrixFor(anna.userId));
    store.start();
    const window = { from: MONDAY, until: MONDAY + 2 * DAY, zone: "Europe/Berlin" };
    const dates = new CalendarItems(window).read(store.snapshot().rooms);
    return { dates, anna: anna.userId, bernd: bernd.userId, clara: clara.userId };
}

describe("who takes part", () => {
    it("is everybody in the room or invited to it, when nobody is named", async () => {
        const { dates, anna, bernd, clara } = await meeting();
        expect(participantsOf(dates[0]!)).toEqual([
            { userId: anna, name: "annas Name", membership: "join" },
            { userId: bernd, name: "bernds Name", membership: "join" },
            { userId: clara, name: "claras Name", membership: "invite" },
        ]);
        expect(isParticipant(dates[0]!, "@dora:memory")).toBe(false);
    });

    it("are those who are named, at a date those who are named there, also when they are not in the room", async () => {
        const exception = {
            uid: "u1",
            dtstart: at("20261124T100000"),
            dtend: at("20261124T110000"),
            recurrenceId: at("20261124T100000"),
            "de.hessen.connect": { participants: ["@dora:memory"] },
        };
        const named = { "de.hessen.connect": { participants: ["@bernd:memory"] } };
        const { dates, anna, bernd } = await meeting({}, named, [exception]);
        expect(dates.map((date) => participantsOf(date).map(({ name }) => name))).toEqual([
            ["bernds Name"],
            ["@dora:memory"],
        ]);
        expect(dates.map((date) => isParticipant(date, bernd))).toEqual([true, false]);
        expect(isParticipant(dates[0]!, anna)).toBe(false);
    });
});

describe("an answer", () => {
    it("of who planned the meeting is yes, unless they say otherwise", async () => {
        const silent = await meeting();
        expect(answerOf(silent.dates[0]!, silent.anna)).toEqual({ status: "accepted" });
        expect(isUnanswered(silent.dates[0]!, silent.anna)).toBe(false);
        const declined = await meeting({ anna: { u1: { status: "declined" } } });
        expect(answerOf(declined.dates[0]!, declined.anna)).toEqual({ status: "declined" });
    });

    it("is waited for of those who are meant and said nothing, while the date takes place", async () => {
        const { dates, bernd, clara } = await meeting({ bernd: { "u1/20261123T100000": { status: "tentative" } } });
        expect(dates.map((date) => isUnanswered(date, bernd))).toEqual([false, true]);
        expect(isUnanswered(dates[0]!, clara)).toBe(true);
        expect(isUnanswered(dates[0]!, "@dora:memory")).toBe(false);
        const unwanted = await meeting({}, { "de.hessen.connect": { answer_wanted: false } });
        expect(isUnanswered(unwanted.dates[0]!, bernd)).toBe(false);
        const off = await meeting({}, { cancelled: {} });
        expect(isUnanswered(off.dates[0]!, bernd)).toBe(false);
    });

    it("is counted for each participant, and for nobody else", async () => {
        const { dates } = await meeting({
            bernd: { u1: { status: "accepted" }, "u1/20261124T100000": { status: "declined" } },
            clara: { u1: { status: "tentative" } },
        });
        expect(dates.map(countAnswers)).toEqual([
            { accepted: 2, tentative: 1, declined: 0, open: 0 },
            { accepted: 1, tentative: 1, declined: 1, open: 0 },
        ]);
        const named = { "de.hessen.connect": { participants: ["@clara:memory", "@dora:memory"] } };
        const few = await meeting({ bernd: { u1: { status: "accepted" } } }, named);
        expect(countAnswers(few.dates[0]!)).toEqual({ accepted: 0, tentative: 0, declined: 0, open: 2 });
    });
});

describe("a date", () => {
    it("occupies those who are meant and did not decline", async () => {
        const { dates, anna, bernd, clara } = await meeting({
            bernd: { "u1/20261123T100000": { status: "declined" } },
            clara: { u1: { status: "tentative" } },
        });
        expect(dates.map((date) => occupies(date, bernd))).toEqual([false, true]);
        expect([anna, clara].map((userId) => occupies(dates[0]!, userId))).toEqual([true, true]);
        expect(occupies(dates[0]!, "@dora:memory")).toBe(false);
    });

    it.each([
        ["it was called off", { cancelled: {} }],
        ["it takes all day", { "de.hessen.connect": { all_day: true } }],
        [
            "it takes no time",
            { calendar: [{ uid: "u1", dtstart: at("20261123T100000"), dtend: at("20261123T100000") }] },
        ],
    ])("occupies nobody when %s", async (_, more) => {
        const { dates, anna } = await meeting({}, more);
        expect(dates.length).toBeGreaterThan(0);
        expect(dates.some((date) => occupies(date, anna))).toBe(false);
    });
});
