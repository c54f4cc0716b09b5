// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { MemoryHomeserver } from "../../test/memory/homeserver";
import type { EventContent } from "../matrix/matrix";
import { CalendarItems, type CalendarItem } from "./calendar-items";
import { METADATA_EVENT } from "./event-type";
import { MeetingStore, type MeetingRoom } from "./meeting-rooms";

const DAY = 86_400_000;
const MONDAY = Date.UTC(2026, 10, 23);
const BERLIN = (value: string): object => ({ tzid: "Europe/Berlin", value });

/** A room as NeoDateFix makes it, with a series that has an excluded date, one that was moved, and a second series. */
const METADATA = {
    creator: "@anna:memory",
    force_deletion_at: 1_800_000_000_000,
    external_data: { "io.ox": {} },
    calendar: [
        {
            uid: "first",
            dtstart: BERLIN("20261123T100000"),
            dtend: BERLIN("20261123T110000"),
            rrule: "FREQ=DAILY;UNTIL=20261127T225959Z",
            exdate: [BERLIN("20261124T100000")],
        },
        {
            uid: "first",
            dtstart: BERLIN("20261125T143000"),
            dtend: BERLIN("20261125T150000"),
            recurrenceId: BERLIN("20261125T100000"),
        },
        {
            uid: "second",
            dtstart: BERLIN("20261128T090000"),
            dtend: BERLIN("20261128T093000"),
            rrule: "FREQ=DAILY;COUNT=2",
        },
    ],
};

interface Made {
    readonly room: MeetingRoom;
    readonly items: readonly CalendarItem[];
    send(type: string, content: EventContent): Promise<Made>;
}

async function meetingRoom(
    metadata: EventContent,
    createType: unknown = "net.nordeck.meetings.meeting",
): Promise<Made> {
    const homeserver = new MemoryHomeserver();
    const anna = homeserver.register("anna", "Anna");
    const bernd = homeserver.register("bernd", "Bernd");
    const roomId = await anna.createRoom({
        name: "Haushalt 2027",
        invite: [bernd.userId],
        initial_state: [
            { type: "m.room.create", content: { room_version: "11", type: createType } },
            { type: "m.room.topic", content: { topic: "Eckwerte" } },
            { type: METADATA_EVENT, content: metadata },
        ],
    });
    const store = new MeetingStore(homeserver.matrixFor(anna.userId));
    store.start();
    const read = (): Made => {
        const { rooms } = store.snapshot();
        const window = { from: MONDAY, until: MONDAY + 14 * DAY, zone: "Europe/Berlin" };
        return {
            room: rooms.get(roomId)!,
            items: new CalendarItems(window).read(rooms),
            send: async (type, content) => {
                await anna.sendState(roomId, type, "", content);
                return read();
            },
        };
    };
    return read();
}

function times(items: readonly CalendarItem[]): string[] {
    return items.map(
        ({ occurrence: { dtstart, dtend, entry } }) =>
            `${entry.uid} ${dtstart.time.toString().slice(5, 16)}–${dtend.time.toString().slice(11, 16)}`,
    );
}

describe("a room that is a meeting", () => {
    it("has its name as title, its topic as description, its members as participants, and all its series", async () => {
        const { room, items } = await meetingRoom(METADATA);
        expect(room.meetings).toHaveLength(1);
        expect(room.meetings[0]).toMatchObject({
            kind: "own-room",
            uid: "first",
            title: "Haushalt 2027",
            description: "Eckwerte",
            creator: "@anna:memory",
            hasConference: true,
            isAllDay: false,
        });
        expect(room.meetings[0]).not.toHaveProperty("participants");
        expect(room.unreadable).toEqual([]);
        expect(times(items)).toEqual([
            "first 11-23T10:00–11:00",
            "first 11-25T14:30–15:00",
            "first 11-26T10:00–11:00",
            "first 11-27T10:00–11:00",
            "second 11-28T09:00–09:30",
            "second 11-29T09:00–09:30",
        ]);
    });

    it("follows its name and topic", async () => {
        const { send } = await meetingRoom(METADATA);
        await send("m.room.name", { name: "Haushalt 2028" });
        const { room, items } = await send("m.room.topic", {});
        expect(room.meetings[0]!.title).toBe("Haushalt 2028");
        expect(items[0]!.occurrence.title).toBe("Haushalt 2028");
        expect(room.meetings[0]).not.toHaveProperty("description");
    });

    it("has our own fields where it was made here, and does without them where they are none", async () => {
        const own = { location: "3.14", all_day: true };
        const { room } = await meetingRoom({ ...METADATA, "de.hessen.connect": own });
        expect(room.meetings[0]).toMatchObject({ location: "3.14", isAllDay: true });
        const junk = await meetingRoom({ ...METADATA, "de.hessen.connect": { all_day: "yes" } });
        expect(junk.room.meetings[0]).toMatchObject({ isAllDay: false, sequence: 0, formerly: [], cancelledDates: [] });
        expect(junk.items).toHaveLength(6);
    });

    it("as earlier versions wrote it takes place once", async () => {
        const { room, items } = await meetingRoom({
            creator: "@anna:memory",
            start_time: "2026-11-24T09:00:00.000Z",
            end_time: "2026-11-24T11:30:00.000+01:00",
        });
        expect(items.map(({ occurrence: { start, end } }) => [start - MONDAY - DAY, end - start])).toEqual([
            [9 * 3_600_000, 1.5 * 3_600_000],
        ]);
        expect(room.meetings[0]!.uid).toBe(room.roomId);
    });

    it("is called off by a tombstone, for the reason in it", async () => {
        const { send } = await meetingRoom(METADATA);
        const off = await send("m.room.tombstone", { body: "Haushaltssperre" });
        expect(off.room.meetings[0]!.cancelled).toEqual({ reason: "Haushaltssperre" });
        expect(off.items.every(({ occurrence }) => occurrence.cancelled)).toBe(true);
        const on = await off.send("m.room.tombstone", {});
        expect(on.room.meetings[0]).not.toHaveProperty("cancelled");
        const silent = await on.send("m.room.tombstone", { body: 7, replacement_room: "!other:memory" });
        expect(silent.room.meetings[0]!.cancelled).toEqual({});
    });

    it.each([
        ["has no creator", { ...METADATA, creator: undefined }, "creator"],
        ["has no dates", { creator: "@anna:memory" }, "calendar"],
        ["has a zone that is not", { ...METADATA, calendar: [{ ...METADATA.calendar[0], dtstart: {} }] }, "calendar.0"],
        [
            "ends before it starts",
            { creator: "@anna:memory", start_time: "2026-11-24T10:00:00Z", end_time: "2026-11-24T09:00:00Z" },
            "calendar",
        ],
    ])("that %s is counted as unreadable", async (_, metadata, where) => {
        const { room, items } = await meetingRoom(JSON.parse(JSON.stringify(metadata)) as EventContent);
        expect(items).toEqual([]);
        expect(room.unreadable).toEqual([
            { stateKey: METADATA_EVENT, sender: "@anna:memory", reason: expect.stringContaining(where) },
        ]);
    });

    it("is read again when it is mended", async () => {
        const { send } = await meetingRoom({ creator: "@anna:memory" });
        const { room, items } = await send(METADATA_EVENT, METADATA);
        expect([room.unreadable, items.length]).toEqual([[], 6]);
    });

    it("is none when the room is no meeting's", async () => {
        const { room, items } = await meetingRoom(METADATA, "m.space");
        expect([room.meetings, room.unreadable, items]).toEqual([[], [], []]);
    });
});
