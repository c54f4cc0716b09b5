// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { MemoryHomeserver } from "../../test/memory/homeserver";
import { CalendarItems, type CalendarItem } from "./calendar-items";
import { MEETING_EVENT, RESPONSE_EVENT } from "./event-type";
import { countConditions, filterItems, NO_FILTER, type MeetingFilter } from "./meeting-filter";
import { MeetingStore } from "./meeting-rooms";

const ANNA = "@anna:memory";
const BERND = "@bernd:memory";

/** What Anna sees: in her team's room with Bernd Müßig, and in another of her own. */
async function calendar(): Promise<{ items: readonly CalendarItem[]; team: string; own: string }> {
    const homeserver = new MemoryHomeserver();
    const anna = homeserver.register("anna", "Anna Öztürk");
    const bernd = homeserver.register("bernd", "Bernd Müßig");
    const power_level_content_override = { events: { [MEETING_EVENT]: 0, [RESPONSE_EVENT]: 0 } };
    const team = await anna.createRoom({ name: "Referat Z 3", invite: [BERND], power_level_content_override });
    const own = await anna.createRoom({ name: "Klausur" });
    await bernd.join(team);
    let hour = 9;
    const plan = async (by: typeof anna, roomId: string, uid: string, more: object): Promise<void> => {
        const at = (value: string): object => ({ tzid: "UTC", value });
        hour += 1;
        const dates = { dtstart: at(`20261123T${hour}0000`), dtend: at(`20261123T${hour}3000`) };
        await by.sendState(roomId, MEETING_EVENT, uid, { creator: by.userId, calendar: [{ uid, ...dates }], ...more });
    };
    await plan(anna, team, "fixe", { title: "Jour fixe", description: "Wie jede Woche" });
    await plan(bernd, team, "budget", {
        title: "Haushalts-Überblick",
        "de.hessen.connect": { location: "Große Aula" },
    });
    await plan(bernd, team, "travel", { title: "Dienstreise" });
    await plan(bernd, team, "alone", { title: "Vorbereitung", "de.hessen.connect": { participants: [BERND] } });
    await plan(anna, own, "retreat", { title: "Café", "de.hessen.connect": { participants: ["@dora:memory"] } });
    await anna.sendState(team, RESPONSE_EVENT, ANNA, { responses: { travel: { status: "declined" } } });
    const store = new MeetingStore(homeserver.matrixFor(ANNA));
    store.start();
    const from = Date.UTC(2026, 10, 23);
    const items = new CalendarItems({ from, until: from + 86_400_000, zone: "UTC" }).read(store.snapshot().rooms);
    return { items, team, own };
}

async function found(filter: Partial<MeetingFilter>, userId = ANNA): Promise<string[]> {
    const { items } = await calendar();
    return filterItems(items, { ...NO_FILTER, ...filter }, userId).map(({ occurrence }) => occurrence.entry.uid);
}

describe("a search", () => {
    it.each([
        ["a part of a title", "fix", ["fixe"]],
        ["another case", "JOUR", ["fixe"]],
        ["an umlaut", "überblick", ["budget"]],
        ["no umlaut where there is one", "uberblick", ["budget"]],
        ["an accent less", "cafe", ["retreat"]],
        ["an accent more", "jöur", ["fixe"]],
        ["ss for ß", "grosse aula", ["budget"]],
        ["ß itself, in any case", "GROSSE", ["budget"]],
        ["several words, in any order and place", "woche referat fixe", ["fixe"]],
        ["words of which one is missing", "fixe nirgends", []],
        ["a person in the room", "müßig", ["fixe", "budget", "travel", "alone"]],
        ["a person who is named and not in the room", "dora", ["retreat"]],
        ["a room", "klausur", ["retreat"]],
        ["only blanks", "  ", ["fixe", "budget", "travel", "alone", "retreat"]],
        ["what has a meaning elsewhere", ".*", []],
    ])("for %s", async (_, search, expected) => {
        expect(await found({ search })).toEqual(expected);
    });

    it("does not find people who are not meant", async () => {
        expect(await found({ search: "öztürk" })).toEqual(["fixe", "budget", "travel"]);
    });
});

describe("a filter", () => {
    it("leaves what it was given when nothing is asked", async () => {
        const { items } = await calendar();
        expect(filterItems(items, NO_FILTER, ANNA)).toBe(items);
        expect(countConditions(NO_FILTER)).toBe(0);
    });

    it("shows what one takes part in and has not declined", async () => {
        expect(await found({ isMine: true })).toEqual(["fixe", "budget"]);
        expect(await found({ isMine: true }, BERND)).toEqual(["fixe", "budget", "travel", "alone"]);
    });

    it("shows what one organises oneself", async () => {
        expect(await found({ isOrganisedByMe: true })).toEqual(["fixe", "retreat"]);
    });

    it("shows what one has not answered", async () => {
        expect(await found({ isUnanswered: true })).toEqual(["budget"]);
        expect(await found({ isUnanswered: true }, BERND)).toEqual(["fixe"]);
    });

    it("shows what is in one room, and all conditions hold together", async () => {
        const { items, team, own } = await calendar();
        const inRoom = (roomId: string, more: Partial<MeetingFilter> = {}): number =>
            filterItems(items, { ...NO_FILTER, roomId, ...more }, ANNA).length;
        expect([inRoom(team), inRoom(own), inRoom("!other:memory")]).toEqual([4, 1, 0]);
        expect(inRoom(team, { isOrganisedByMe: true, search: "woche" })).toBe(1);
        expect(inRoom(own, { isMine: true })).toBe(0);
        expect(countConditions({ ...NO_FILTER, roomId: team, isMine: true, search: "x" })).toBe(2);
    });
});
