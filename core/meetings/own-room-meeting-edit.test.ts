// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { MemoryHomeserver, type MemoryPerson } from "../../test/memory/homeserver";
import type { EventContent, Matrix } from "../matrix/matrix";
import { answerKey, answerTo, type Answers } from "./answers";
import {
    cancelMeeting,
    editMeeting,
    firstOfSeries,
    followingPart,
    reinstateMeeting,
    type EditScope,
    type MeetingChange,
} from "./edit-meeting";
import { METADATA_EVENT } from "./event-type";
import { localValue, shifted, type LocalTime } from "./local-time";
import type { Meeting, Occurrence } from "./meeting";
import { MeetingStore } from "./meeting-rooms";
import { occurrencesIn } from "./occurrences";
import { reversed, saveMeetings, writesOf } from "./save-meetings";

const HOUR = 3_600_000;
const BERLIN = (value: string): object => ({ tzid: "Europe/Berlin", value });

/** As NeoDateFix writes it, with keys that only others know; it names dates in the zone of whoever moved them. */
const METADATA = {
    creator: "@anna:memory",
    force_deletion_at: 1_900_000_000_000,
    external_data: { "io.ox": { id: 7 } },
    "org.example.other": [1],
    "de.hessen.connect": { location: "3.14", "org.example.own": true },
    calendar: [
        {
            uid: "first",
            dtstart: BERLIN("20261123T100000"),
            dtend: BERLIN("20261123T110000"),
            rrule: "FREQ=DAILY;UNTIL=20261129T225959Z",
            exdate: [{ tzid: "Europe/London", value: "20261124T090000" }],
            "org.example.entry": "series",
        },
        {
            uid: "first",
            dtstart: BERLIN("20261126T143000"),
            dtend: BERLIN("20261126T150000"),
            recurrenceId: { tzid: "UTC", value: "20261126T090000" },
            "org.example.entry": "moved",
            "de.hessen.connect": { "org.example.date": true },
        },
    ],
};

class Room {
    public readonly sent: string[] = [];
    private readonly matrix: Matrix;

    private constructor(
        public readonly homeserver: MemoryHomeserver,
        public readonly anna: MemoryPerson,
        public readonly bernd: MemoryPerson,
        public readonly roomId: string,
        private readonly store: MeetingStore,
        place: Matrix,
    ) {
        this.matrix = {
            ...place,
            sendState: (...event) => {
                this.sent.push(event[1]);
                return place.sendState(...event);
            },
        };
    }

    /** @param by whose place it is; Bernd may change the metadata and nothing else */
    public static async with(metadata: EventContent, by: "anna" | "bernd" = "anna"): Promise<Room> {
        const homeserver = new MemoryHomeserver();
        const [anna, bernd] = [homeserver.register("anna"), homeserver.register("bernd")];
        const topic = { topic: "Eckwerte", "m.topic": { "m.text": [{ body: "Eckwerte" }] } };
        const roomId = await anna.createRoom({
            name: "Haushalt",
            invite: [bernd.userId],
            initial_state: [
                { type: "m.room.create", content: { type: "net.nordeck.meetings.meeting", room_version: "11" } },
                { type: "m.room.topic", content: topic },
                { type: METADATA_EVENT, content: metadata },
            ],
            power_level_content_override: { events: { [METADATA_EVENT]: 0 } },
        });
        await bernd.join(roomId);
        const place = homeserver.matrixFor(by === "anna" ? anna.userId : bernd.userId);
        const store = new MeetingStore(place);
        store.start();
        return new Room(homeserver, anna, bernd, roomId, store, place);
    }

    public get meeting(): Meeting {
        return this.store.snapshot().rooms.get(this.roomId)!.meetings[0]!;
    }

    public get dates(): Occurrence[] {
        const window = { from: Date.UTC(2026, 10, 1), until: Date.UTC(2027, 10, 1), zone: "Europe/Berlin" };
        return occurrencesIn(this.meeting, window).sort((a, b) => a.start - b.start);
    }

    /** Day and time of each date, with what is different there. */
    public get seen(): string[] {
        return this.dates.map(({ dtstart, title, cancelled, location = "" }) => {
            const off = cancelled && ` off${cancelled.reason ? ` (${cancelled.reason})` : ""}`;
            return `${localValue(dtstart).slice(6, 13)} ${title} ${location}${off ?? ""}`.trim();
        });
    }

    public state(type = METADATA_EVENT): EventContent & { readonly calendar: readonly EventContent[] } {
        return this.homeserver.state(this.roomId, type) as ReturnType<Room["state"]>;
    }

    public async save(...meetings: readonly Meeting[]): Promise<void> {
        await saveMeetings(this.matrix, this.store, meetings.flatMap(writesOf));
    }

    public async edit(date: number, scope: EditScope, change: MeetingChange): Promise<void> {
        await this.save(...editMeeting(this.dates[date]!, scope, change));
    }

    public async cancel(date: number, scope: EditScope, reason = ""): Promise<void> {
        await this.save(...cancelMeeting(this.dates[date]!, scope, reason));
    }

    public async undo(meeting: Meeting): Promise<void> {
        const writes = writesOf(meeting);
        await saveMeetings(this.matrix, this.store, writes);
        await saveMeetings(this.matrix, this.store, reversed(writes));
    }
}

function at(time: string): LocalTime {
    return { tzid: "Europe/Berlin", time: Temporal.PlainDateTime.from(time) };
}

function movedBy({ dtstart, dtend }: Occurrence, hours: number): NonNullable<MeetingChange["times"]> {
    return { dtstart: shifted(dtstart, hours * HOUR), dtend: shifted(dtend, hours * HOUR) };
}

const AS_MADE = ["23T1000 ", "25T1000 ", "26T1430 ", "27T1000 ", "28T1000 ", "29T1000 "].map(
    (time) => `${time}Haushalt 3.14`,
);

describe("a room that NeoDateFix made", () => {
    it("is read in the zone of its series", async () => {
        const room = await Room.with(METADATA);
        expect(room.seen).toEqual(AS_MADE);
        expect(answerKey(room.dates[2]!, "date")).toBe("first/20261126T100000");
    });

    it.each<EditScope>(["date", "following", "series"])("keeps what others know when %s is moved", async (scope) => {
        const room = await Room.with(METADATA);
        await room.edit(3, scope, { times: movedBy(room.dates[3]!, 1) });
        expect(room.sent).toEqual([METADATA_EVENT]);
        const { calendar, "de.hessen.connect": own, ...others } = room.state();
        const { calendar: _, "de.hessen.connect": __, ...before } = METADATA;
        // What is deleted some time after the last date is deleted as long after it as before.
        const by = scope === "date" ? 0 : HOUR;
        expect(others).toEqual({ ...before, force_deletion_at: METADATA.force_deletion_at + by });
        expect(own).toMatchObject({ location: "3.14", "org.example.own": true, sequence: 1 });
        for (const entry of calendar) {
            const isMoved = "recurrenceId" in entry && "de.hessen.connect" in entry;
            const isNew = "recurrenceId" in entry && !isMoved;
            expect(entry["org.example.entry"]).toBe(isMoved ? "moved" : isNew ? undefined : "series");
        }
        expect(calendar.filter((entry) => "de.hessen.connect" in entry)).toMatchObject([
            { "de.hessen.connect": { "org.example.date": true } },
        ]);
    });

    it("leaves a date out that was left out, by whatever clock, when the series moves", async () => {
        const room = await Room.with(METADATA);
        await room.edit(0, "series", { times: movedBy(room.dates[0]!, -1) });
        expect(room.seen.map((one) => one.slice(0, 7))).toEqual([
            "23T0900",
            "25T0900",
            "26T1430",
            "27T0900",
            "28T0900",
            "29T0900",
        ]);
    });

    it("as earlier versions wrote it gets a calendar when it is changed, and loses its legacy times", async () => {
        const room = await Room.with({
            creator: "@anna:memory",
            start_time: "2026-11-24T09:00:00.000Z",
            end_time: "2026-11-24T10:00:00.000Z",
            auto_deletion_offset: 60,
        });
        await room.edit(0, "series", { times: { dtstart: at("2026-11-24T14:00"), dtend: at("2026-11-24T15:00") } });
        expect(room.state()).toEqual({
            creator: "@anna:memory",
            auto_deletion_offset: 60,
            calendar: [{ uid: room.roomId, dtstart: BERLIN("20261124T140000"), dtend: BERLIN("20261124T150000") }],
            "de.hessen.connect": { sequence: 1 },
        });
    });
});

describe("title and description of a meeting with a room of its own", () => {
    it("are the room's name and topic; what is not changed is not sent", async () => {
        const room = await Room.with(METADATA);
        await room.edit(0, "series", { title: "Haushalt 2027" });
        expect(room.sent).toEqual([METADATA_EVENT, "m.room.name"]);
        await room.edit(0, "series", { description: "Eckwerte II" });
        expect(room.sent.slice(2)).toEqual([METADATA_EVENT, "m.room.topic"]);
        expect(room.state("m.room.topic")).toEqual({
            topic: "Eckwerte II",
            "m.topic": { "m.text": [{ body: "Eckwerte II" }] },
        });
        await room.edit(0, "series", { description: "" });
        expect(room.state("m.room.topic")).toEqual({ topic: "" });
        expect(room.meeting).toMatchObject({ title: "Haushalt 2027" });
        expect(room.meeting).not.toHaveProperty("description");
    });

    it("do not change where only the times may be changed, and then nothing is half done", async () => {
        const room = await Room.with(METADATA, "bernd");
        await room.edit(0, "date", { times: movedBy(room.dates[0]!, 1) });
        expect(room.seen[0]).toBe("23T1100 Haushalt 3.14");
        const before = room.state();
        await expect(room.edit(0, "series", { title: "Anders" })).rejects.toMatchObject({ kind: "forbidden" });
        expect(room.state()).toEqual(before);
        expect(room.meeting.title).toBe("Haushalt");
    });

    it("come back by an undo", async () => {
        const room = await Room.with(METADATA);
        const [renamed] = editMeeting(room.dates[0]!, "series", { title: "Anders", description: "" });
        const before = ["m.room.name", "m.room.topic", METADATA_EVENT].map((type) => room.state(type));
        await room.undo(renamed!);
        expect(["m.room.name", "m.room.topic", METADATA_EVENT].map((type) => room.state(type))).toEqual(before);
        expect(room.sent).toHaveLength(6);
    });

    it("are the same meeting while other things change in the room", async () => {
        const room = await Room.with(METADATA);
        const before = room.meeting;
        await room.bernd.leave(room.roomId);
        expect(room.meeting).toBe(before);
    });
});

describe("this and the following dates of a meeting with a room of its own", () => {
    it("become a series with a uid of its own in the same room, as NeoDateFix splits one", async () => {
        const room = await Room.with(METADATA);
        await room.edit(3, "following", { title: "Endspurt", location: "", times: movedBy(room.dates[3]!, 2) });
        expect(room.sent).toEqual([METADATA_EVENT]);
        expect(room.seen).toEqual([...AS_MADE.slice(0, 3), "27T1200 Endspurt", "28T1200 Endspurt", "29T1200 Endspurt"]);
        const [ended, begun] = room.state().calendar as [EventContent, EventContent];
        expect(ended).toMatchObject({ uid: "first", rrule: "FREQ=DAILY;UNTIL=20261127T085959Z" });
        expect(begun).toMatchObject({
            uid: expect.not.stringMatching(/^first$/),
            dtstart: BERLIN("20261127T120000"),
            "de.hessen.connect": { title: "Endspurt", location: "" },
        });
        expect(room.meeting.uid).toBe("first");
        expect(firstOfSeries(room.dates[4]!)).toMatchObject({ title: "Endspurt", dtstart: room.dates[3]!.dtstart });
    });

    it("show what they will be before they are changed", async () => {
        const room = await Room.with(METADATA);
        const part = followingPart(room.dates[3]!);
        expect([part.title, part.entry.dtstart, part.meeting.kind]).toEqual([
            "Haushalt",
            room.dates[3]!.dtstart,
            "own-room",
        ]);
    });

    it("have dates that differ from them, and from nothing else", async () => {
        const room = await Room.with(METADATA);
        await room.edit(3, "following", { title: "Endspurt", participants: ["@bernd:memory"] });
        await room.edit(4, "date", { location: "2.71" });
        await room.edit(5, "date", { title: "Schluss" });
        expect(room.seen.slice(2)).toEqual([
            "26T1430 Haushalt 3.14",
            "27T1000 Endspurt 3.14",
            "28T1000 Endspurt 2.71",
            "29T1000 Schluss 3.14",
        ]);
        expect(room.dates.map(({ participants }) => participants?.length ?? "all")).toEqual([
            ...["all", "all", "all"],
            ...[1, 1, 1],
        ]);
    });

    it("can be everybody's again, and those before stay with whom they were", async () => {
        const room = await Room.with({ ...METADATA, "de.hessen.connect": { participants: ["@anna:memory"] } });
        await room.edit(3, "following", { participants: "everybody" });
        expect(room.dates.map(({ participants }) => participants?.join() ?? "all")).toEqual([
            ...["@anna:memory", "@anna:memory", "@anna:memory"],
            ...["all", "all", "all"],
        ]);
    });

    it("take all day by the clock of their zone where those before do not", async () => {
        const room = await Room.with(METADATA);
        const before = room.dates.slice(0, 3).map(({ start, end }) => [start, end]);
        const times = { dtstart: at("2026-11-27T00:00"), dtend: at("2026-11-28T00:00") };
        await room.edit(3, "following", { times, isAllDay: true });
        expect(room.meeting.isAllDay).toBe(false);
        expect(room.dates.slice(0, 3).map(({ start, end }) => [start, end])).toEqual(before);
        expect(room.dates[3]!.end - room.dates[3]!.start).toBe(24 * HOUR);
        await room.edit(0, "series", { isAllDay: true });
        expect(room.meeting.isAllDay).toBe(false);
    });

    it("of a series among others are all of that series, from its first date on, too", async () => {
        const room = await Room.with(METADATA);
        await room.edit(3, "following", {});
        await room.edit(3, "following", { title: "Endspurt" });
        expect(room.state().calendar).toHaveLength(3);
        expect(room.seen.map((one) => one.slice(8))).toEqual([
            ...["Haushalt 3.14", "Haushalt 3.14", "Haushalt 3.14"],
            ...["Endspurt 3.14", "Endspurt 3.14", "Endspurt 3.14"],
        ]);
    });

    it("share their title with those before, until they have their own", async () => {
        const room = await Room.with(METADATA);
        await room.edit(3, "following", { location: "2.71" });
        await room.edit(4, "series", { title: "Etat", location: "1.41" });
        expect(room.seen.map((one) => one.slice(8))).toEqual([
            ...["Etat 3.14", "Etat 3.14", "Etat 3.14"],
            ...["Etat 1.41", "Etat 1.41", "Etat 1.41"],
        ]);
        expect(room.state("m.room.name")).toEqual({ name: "Etat" });
    });

    it("keep the answers that they have, also where the parts move past each other", async () => {
        const room = await Room.with(METADATA);
        const answers: Answers = new Map(
            room.dates.map((one) => [answerKey(one, "date"), { status: "accepted", note: answerKey(one, "date") }]),
        );
        const notes = room.dates.map((one) => answerTo(one, answers)?.note);
        await room.edit(3, "following", { times: movedBy(room.dates[3]!, 24) });
        await room.edit(3, "following", { times: movedBy(room.dates[3]!, -24) });
        await room.edit(4, "following", { times: movedBy(room.dates[4]!, 48) });
        expect(room.dates.map((one) => answerTo(one, answers)?.note)).toEqual(notes);
    });
});

describe("calling off a meeting with a room of its own", () => {
    it("leaves one date out for NeoDateFix, and visible here", async () => {
        const room = await Room.with(METADATA);
        await room.cancel(2, "date", "Dienstreise");
        expect(room.sent).toEqual([METADATA_EVENT]);
        expect(room.seen[2]).toBe("26T1430 Haushalt 3.14 off (Dienstreise)");
        expect(room.state().calendar).toHaveLength(1);
        expect(room.state().calendar[0]!["exdate"]).toEqual([BERLIN("20261124T100000"), BERLIN("20261126T100000")]);
        await room.save(reinstateMeeting(room.dates[2]!));
        expect(room.seen).toEqual(AS_MADE);
    });

    it("is of the series whose date it is, where two have one at the same time", async () => {
        const room = await Room.with(METADATA);
        await room.edit(3, "following", { title: "Endspurt" });
        await room.edit(3, "series", { times: movedBy(room.dates[3]!, -96) });
        const same = room.dates.filter(({ dtstart }) => localValue(dtstart) === "20261123T100000");
        expect(same.map(({ title }) => title).sort()).toEqual(["Endspurt", "Haushalt"]);
        const second = same.find(({ title }) => title === "Endspurt")!;
        await room.save(...cancelMeeting(second, "date", ""));
        const off = (): string[] => room.dates.filter(({ cancelled }) => cancelled).map(({ title }) => title);
        expect([off(), room.dates.length]).toEqual([["Endspurt"], 6]);
        const first = room.dates.find(({ title }) => title === "Haushalt")!;
        await room.save(...cancelMeeting(first, "date", ""));
        expect(off().sort()).toEqual(["Endspurt", "Haushalt"]);
        await room.save(reinstateMeeting(room.dates.find(({ title }) => title === "Endspurt")!));
        expect([off(), room.dates.length]).toEqual([["Haushalt"], 6]);
    });

    it("from a date on ends the series; each of its dates can take place after all", async () => {
        const room = await Room.with(METADATA);
        await room.cancel(2, "following", "Haushaltssperre");
        expect(room.sent).toEqual([METADATA_EVENT]);
        expect(room.seen).toEqual([
            ...AS_MADE.slice(0, 2),
            ...AS_MADE.slice(2).map((one) => `${one} off (Haushaltssperre)`),
        ]);
        await room.save(reinstateMeeting(room.dates[2]!));
        await room.save(reinstateMeeting(room.dates[4]!));
        expect(room.seen.map((one) => one.includes("off"))).toEqual([false, false, false, true, false, true]);
        expect(room.seen[2]).toBe(AS_MADE[2]);
    });

    it("from a date on keeps sixty dates of an endless series visible", async () => {
        const [series] = METADATA.calendar;
        const room = await Room.with({ ...METADATA, calendar: [{ ...series, rrule: "FREQ=DAILY" }] });
        await room.cancel(2, "following");
        expect(room.dates).toHaveLength(62);
        expect(room.dates.filter(({ cancelled }) => cancelled)).toHaveLength(60);
        expect(room.state().calendar[0]!["rrule"]).toBe("FREQ=DAILY;UNTIL=20270124T090000Z");
    });

    it("from the first date of a part on leaves the part before as it is", async () => {
        const room = await Room.with(METADATA);
        await room.edit(3, "following", { title: "Endspurt" });
        await room.cancel(3, "following");
        expect(room.sent).toEqual([METADATA_EVENT, METADATA_EVENT]);
        expect(room.seen.map((one) => one.includes("off"))).toEqual([false, false, false, true, true, true]);
    });

    it("closes the room when it is as a whole, and opens it again", async () => {
        const room = await Room.with(METADATA);
        await room.cancel(0, "series", "Haushaltssperre");
        expect(room.sent).toEqual([METADATA_EVENT, "m.room.tombstone"]);
        expect(room.state("m.room.tombstone")).toEqual({ body: "Haushaltssperre", replacement_room: "" });
        expect(room.dates.every(({ cancelled }) => cancelled?.reason === "Haushaltssperre")).toBe(true);
        await room.save(reinstateMeeting(room.dates[0]!));
        // A homeserver refuses a tombstone without a replacement.
        expect(room.state("m.room.tombstone")).toMatchObject({ body: "", replacement_room: "" });
        expect(room.seen).toEqual(AS_MADE);
        await room.cancel(0, "series");
        expect(room.state("m.room.tombstone")).toEqual({ body: "", replacement_room: "" });
        expect(room.meeting.cancelled).toEqual({});
    });

    it("as a whole comes back by an undo", async () => {
        const room = await Room.with(METADATA);
        await room.undo(cancelMeeting(room.dates[0]!, "series", "Irrtum")[0]!);
        expect(room.seen).toEqual(AS_MADE);
        expect(room.state("m.room.tombstone")).toHaveProperty("replacement_room");
    });
});

it("sent again as it is, an event counts as seen", async () => {
    const room = await Room.with(METADATA);
    const known = room.meeting.ownRoom!.name!.eventId;
    const store = new MeetingStore(room.homeserver.matrixFor(room.anna.userId));
    store.start();
    await store.whenSeen(known);
});
