// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import i18next from "i18next";
import { MemoryHomeserver } from "../../test/memory/homeserver";
import { CalendarItems, windowOfDays, type CalendarItem } from "../../core/meetings/calendar-items";
import { CONFERENCE_WIDGET, MeetingStore } from "../../core/meetings/meeting-rooms";
import de from "../../translations/de.json";
import { invitationText, linksOf, type MeetingLinks } from "./invitation-text";
import { timesIn } from "./times";

const CONFIG = {
    default_minutes: 60,
    working_hours: { from: "08:00", until: "17:00", weekdays: [1] },
    room_link: "https://element.example.org/#/room/{room}",
    conference_link: "https://meet.example.org/{conference}",
    dial_in: "0611 123456, PIN 42",
};

/** The only meeting of a room, with a conference or without. */
async function itemIn(widget: Record<string, unknown>, more: Record<string, unknown> = {}): Promise<CalendarItem> {
    const homeserver = new MemoryHomeserver();
    const anna = homeserver.register("anna", "Anna Beispielfrau");
    const roomId = await anna.createRoom({ name: "Referat" });
    await anna.sendState(roomId, "im.vector.modular.widgets", CONFERENCE_WIDGET, widget);
    const at = (value: string): object => ({ tzid: "Europe/Berlin", value });
    const entry = {
        uid: "u1",
        dtstart: at("20261124T100000"),
        dtend: at("20261124T110000"),
        rrule: "FREQ=WEEKLY;COUNT=4",
    };
    const content = { title: "Jour fixe", creator: anna.userId, calendar: [entry], ...more };
    await anna.sendState(roomId, "de.hessen.connect.meeting", "u1", content);
    const store = new MeetingStore(homeserver.matrixFor(anna.userId));
    store.start();
    const day = Temporal.PlainDate.from("2026-11-24");
    const [item] = new CalendarItems(windowOfDays(day, day.add({ days: 1 }), "Europe/Berlin")).read(
        store.snapshot().rooms,
    );
    return item!;
}

const CONFERENCE = { url: "https://widgets.example.org/conference/", data: { conferenceId: "0123456789abcdef" } };

async function textOf(item: CalendarItem, links: MeetingLinks): Promise<string> {
    const i18n = i18next.createInstance();
    await i18n.init({ lng: "de", resources: { de: { translation: { scheduler: de.scheduler } } } });
    const times = timesIn("de-DE");
    return invitationText({ item, title: "Jour fixe", isSeries: true, zone: "Europe/Berlin", links, times, t: i18n.t });
}

describe("an invitation", () => {
    it("says when, how often, by whom, and how to come in", async () => {
        const item = await itemIn(CONFERENCE, { description: "1. Stand\n2. Verschiedenes" });
        const text = await textOf(item, linksOf(item, CONFIG));
        expect(text.split("\n")).toEqual([
            "Jour fixe",
            "",
            "Zeit: Dienstag, 24. November 2026, 10:00–11:00 (Berlin, MEZ)",
            "Wiederholung: Jeden Dienstag, 4-mal",
            "Leitung: Anna Beispielfrau",
            `Raum: https://element.example.org/#/room/${encodeURIComponent(item.room.roomId)}`,
            "Videokonferenz: https://meet.example.org/0123456789abcdef",
            "Einwahl per Telefon: 0611 123456, PIN 42",
            "",
            "1. Stand",
            "2. Verschiedenes",
        ]);
    });

    it.each([
        [
            "the deployment has no such links",
            CONFERENCE,
            {},
            { ...CONFIG, conference_link: undefined, dial_in: undefined },
        ],
        ["the room has no conference", {}, {}, CONFIG],
        ["the meeting is without one", CONFERENCE, { "de.hessen.connect": { conference: false } }, CONFIG],
        ["the conference's ID could lead elsewhere", { ...CONFERENCE, data: { conferenceId: "../x?y" } }, {}, CONFIG],
    ])("has no link to a conference when %s", async (_, widget, more, config) => {
        const item = await itemIn(widget, more);
        expect(Object.keys(linksOf(item, JSON.parse(JSON.stringify(config)) as typeof CONFIG))).toEqual(["room"]);
    });
});
