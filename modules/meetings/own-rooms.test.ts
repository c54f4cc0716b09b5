// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as v from "valibot";
import { MatrixError } from "../../core/matrix/matrix-error";
import type { Matrix, RoomRequest } from "../../core/matrix/matrix";
import { InvitationQueue } from "../../core/meetings/invitation-queue";
import type { Meeting } from "../../core/meetings/meeting";
import { MeetingStore } from "../../core/meetings/meeting-rooms";
import { MemoryHomeserver } from "../../test/memory/homeserver";
import { meetingsConfig } from "./config";
import { ClientOwnRooms } from "./own-rooms";

const WIDGETS = "https://widgets.example.org";

const time = (value: string): { tzid: string; time: Temporal.PlainDateTime } => ({
    tzid: "Europe/Berlin",
    time: Temporal.PlainDateTime.from(value),
});

const MEETING: Meeting = {
    kind: "in-room",
    roomId: "!team:memory",
    uid: "u1",
    title: "Klausur",
    creator: "@somebody:else",
    calendar: [{ uid: "u1", dtstart: time("2026-12-01T10:00"), dtend: time("2026-12-01T11:00"), exdate: [] }],
    cancelledDates: [],
    isAllDay: false,
    hasConference: true,
    isAnswerWanted: true,
    sequence: 0,
    formerly: [],
};

/** Anna's place on a homeserver in memory, and what of it is changed. */
function annasRooms(
    settings: object,
    changes: (place: Matrix) => Partial<Matrix> = () => ({}),
): { readonly homeserver: MemoryHomeserver; readonly rooms: ClientOwnRooms; readonly people: readonly string[] } {
    const homeserver = new MemoryHomeserver();
    const anna = homeserver.register("anna");
    const people = Array.from({ length: 12 }, (_, n) => homeserver.register(`p${n}`).userId);
    const place = homeserver.matrixFor(anna.userId);
    const matrix = { ...place, ...changes(place) };
    const queue = new InvitationQueue({
        invite: async (roomId, userId, reason) => matrix.invite!(roomId, userId, reason),
        membershipOf: (roomId, userId) => homeserver.state(roomId, "m.room.member", userId)?.["membership"] as never,
        storage: { load: () => undefined, save: () => undefined },
    });
    queue.start();
    const store = new MeetingStore(matrix);
    store.start();
    const rooms = new ClientOwnRooms({
        matrix,
        store,
        queue,
        config: v.parse(meetingsConfig, { own_rooms: settings }).own_rooms,
        widgetsUrl: WIDGETS,
        reasonOf: ({ title }) => `Einladung: ${title}`,
        names: { scheduler: "Termine", conference: "Videokonferenz" },
    });
    return { homeserver, rooms, people };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe("a meeting's room", () => {
    it("is made complete, by whoever is signed in, and everybody is invited", async () => {
        const { homeserver, rooms, people } = annasRooms({});
        const roomId = await rooms.plan(MEETING, people, "!team:memory");
        await settled();
        const state = (type: string, key = ""): Readonly<Record<string, unknown>> | undefined =>
            homeserver.state(roomId, type, key);
        expect(state("net.nordeck.meetings.metadata")).toMatchObject({ creator: "@anna:memory" });
        expect(state("m.room.name")).toEqual({ name: "Klausur" });
        expect(state("m.space.parent", "!team:memory")).toBeTruthy();
        const conference = state("im.vector.modular.widgets", "de.hessen.connect.conference");
        expect(conference).toMatchObject({ url: expect.stringContaining(`${WIDGETS}/conference/`) as unknown });
        expect((conference!["data"] as { conferenceId: string }).conferenceId).toMatch(/^[0-9a-f]{32}$/);
        const members = people.map((userId) => state("m.room.member", userId));
        expect(members.map((member) => member?.["membership"])).toEqual(people.map(() => "invite"));
        // Only those who are invited afterwards can be told why.
        expect(members.map((member) => member?.["reason"]).filter(Boolean)).toEqual([
            "Einladung: Klausur",
            "Einladung: Klausur",
        ]);
    });

    it("invites everybody in words where the deployment wants that", async () => {
        const { homeserver, rooms, people } = annasRooms({ invite_with_room: false });
        const roomId = await rooms.plan(MEETING, people);
        await settled();
        for (const userId of people) {
            expect(homeserver.state(roomId, "m.room.member", userId)).toMatchObject({ reason: "Einladung: Klausur" });
        }
    });

    it("is made all the same when the homeserver lets fewer be invited just now", async () => {
        const requests: (readonly string[])[] = [];
        const { homeserver, rooms, people } = annasRooms({}, (place) => ({
            createRoom: async (request: RoomRequest) => {
                requests.push(request.invite);
                if (request.invite.length > 0) {
                    throw new MatrixError("unknown", "400 M_UNKNOWN Cannot invite so many users at once");
                }
                return place.createRoom!(request);
            },
        }));
        const roomId = await rooms.plan(MEETING, people);
        await settled();
        expect(requests.map(({ length }) => length)).toEqual([10, 0]);
        for (const userId of people) {
            expect(homeserver.state(roomId, "m.room.member", userId)).toMatchObject({ membership: "invite" });
        }
    });

    it("is not made when the homeserver refuses it", async () => {
        const { rooms, people } = annasRooms({}, () => ({
            createRoom: async () => {
                throw new MatrixError("limited", "too often", 5_000);
            },
        }));
        await expect(rooms.plan(MEETING, people)).rejects.toMatchObject({ kind: "limited", retryAfterMs: 5_000 });
    });

    it("has no widgets where the deployment has none, and no conference that nobody wants", async () => {
        const { homeserver, rooms } = annasRooms({});
        const roomId = await rooms.plan({ ...MEETING, hasConference: false }, []);
        expect(homeserver.state(roomId, "im.vector.modular.widgets", "de.hessen.connect.conference")).toBeUndefined();
        expect(homeserver.state(roomId, "im.vector.modular.widgets", "de.hessen.connect.scheduler")).toBeTruthy();
    });
});
