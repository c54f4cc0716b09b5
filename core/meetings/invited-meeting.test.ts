// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { EventContent, Matrix, StateChange, StateObserver } from "../matrix/matrix";
import { METADATA_EVENT } from "./event-type";
import { invitedMeetings } from "./invited-meeting";
import { MeetingStore, type MeetingRoom } from "./meeting-rooms";

const ANNA = "@anna:example.org";
const BERND = "@bernd:example.org";
const AT = (value: string): object => ({ tzid: "Europe/Berlin", value });
const METADATA = {
    creator: BERND,
    calendar: [{ uid: "u1", dtstart: AT("20261124T100000"), dtend: AT("20261124T110000") }],
};

/** A place that Anna sees rooms in, which she is invited to. */
class Place {
    private observer: StateObserver | undefined;
    private readonly store: MeetingStore;

    public constructor() {
        const matrix: Partial<Matrix> = {
            userId: ANNA,
            watchState: async (_, observer) => {
                this.observer = observer;
                observer([]);
                return () => undefined;
            },
        };
        this.store = new MeetingStore(matrix as Matrix);
        this.store.start();
    }

    public tell(...changes: readonly StateChange[]): void {
        this.observer?.(changes);
    }

    public invite(roomId: string, state: Readonly<Record<string, EventContent>>, reason?: string, sentAt = 0): void {
        this.tell(
            { kind: "room", roomId, membership: "invite" },
            this.state(roomId, "m.room.create", { type: "net.nordeck.meetings.meeting" }),
            ...Object.entries(state).map(([type, content]) => this.state(roomId, type, content)),
            this.member(roomId, BERND, { membership: "join", displayname: "Bernd" }),
            this.member(roomId, ANNA, { membership: "invite", ...(reason !== undefined && { reason }) }, sentAt),
        );
    }

    public member(roomId: string, stateKey: string, content: EventContent, sentAt = 0): StateChange {
        const envelope = { roomId, type: "m.room.member", stateKey, eventId: "", sender: BERND };
        return { kind: "state", event: { ...envelope, originServerTs: sentAt, content } };
    }

    public state(roomId: string, type: string, content: EventContent): StateChange {
        const envelope = { roomId, type, stateKey: "", eventId: "", sender: BERND, originServerTs: 0 };
        return { kind: "state", event: { ...envelope, content } };
    }

    public get invited(): ReturnType<typeof invitedMeetings> {
        return invitedMeetings(this.store.snapshot().rooms);
    }

    public room(roomId: string): MeetingRoom {
        return this.store.snapshot().rooms.get(roomId)!;
    }
}

describe("an invitation to a meeting's room", () => {
    it("is listed with who sent it and what they say, the newest first", () => {
        const place = new Place();
        place.invite("!a:x", { "m.room.name": { name: "Haushalt" } }, "Dienstag, 10 Uhr", 1);
        place.invite("!b:x", {}, undefined, 2);
        expect(place.invited).toEqual([
            { roomId: "!b:x", name: "", sender: BERND, senderName: "Bernd" },
            { roomId: "!a:x", name: "Haushalt", sender: BERND, senderName: "Bernd", reason: "Dienstag, 10 Uhr" },
        ]);
        expect(place.room("!a:x")).toMatchObject({
            membership: "invite",
            isMeetingRoom: true,
            invitation: { sender: BERND, reason: "Dienstag, 10 Uhr", sentAt: 1 },
        });
    });

    it("is a meeting as others are where the homeserver tells its dates", () => {
        const place = new Place();
        place.invite("!a:x", { "m.room.name": { name: "Haushalt" }, [METADATA_EVENT]: METADATA });
        expect(place.invited).toEqual([]);
        expect(place.room("!a:x").meetings).toMatchObject([{ kind: "own-room", title: "Haushalt" }]);
    });

    it("is listed where the dates cannot be read", () => {
        const place = new Place();
        place.invite("!a:x", { [METADATA_EVENT]: { creator: BERND } });
        expect(place.invited).toHaveLength(1);
    });

    it("is none of a meeting in a room of another type", () => {
        const place = new Place();
        place.invite("!a:x", { "m.room.create": { type: "m.space" } });
        expect(place.invited).toEqual([]);
        expect(place.room("!a:x").isMeetingRoom).toBe(false);
    });

    it("is over when one joins, or it is taken back", () => {
        const place = new Place();
        place.invite("!a:x", {});
        place.invite("!b:x", {});
        place.tell(
            { kind: "room", roomId: "!a:x", membership: "join" },
            place.member("!a:x", ANNA, { membership: "join" }),
            { kind: "gone", roomId: "!b:x" },
        );
        expect(place.invited).toEqual([]);
        expect(place.room("!a:x").membership).toBe("join");
        expect(place.room("!a:x")).not.toHaveProperty("invitation");
    });
});
