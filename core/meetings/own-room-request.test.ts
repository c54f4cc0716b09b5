// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { EventContent, StateEvent } from "../matrix/matrix";
import { PowerLevels } from "../matrix/power-levels";
import { METADATA_EVENT, RESPONSE_EVENT, WIDGET_EVENT } from "./event-type";
import type { Meeting } from "./meeting";
import { decodeOwnRoomMeeting } from "./own-room-meeting";
import { ownRoomRequest, type OwnRoomOptions } from "./own-room-request";

const ANNA = "@anna:example.org";
const BERND = "@bernd:example.org";

const MEETING: Meeting = {
    kind: "in-room",
    roomId: "!team:example.org",
    uid: "u1",
    title: "Haushalt 2027",
    description: "Eckwerte",
    location: "3.14",
    creator: ANNA,
    calendar: [
        {
            uid: "u1",
            dtstart: { tzid: "Europe/Berlin", time: Temporal.PlainDateTime.from("2026-11-24T10:00") },
            dtend: { tzid: "Europe/Berlin", time: Temporal.PlainDateTime.from("2026-11-24T11:00") },
            rrule: "FREQ=WEEKLY;COUNT=5",
            exdate: [],
        },
    ],
    cancelledDates: [],
    isAllDay: false,
    participants: [BERND],
    hasConference: true,
    isAnswerWanted: true,
    sequence: 0,
    formerly: [],
};

function requestOf(
    options: OwnRoomOptions = {},
    people: readonly string[] = [BERND],
): ReturnType<typeof ownRoomRequest> {
    return ownRoomRequest(MEETING, people, options);
}

function stateOf(options: OwnRoomOptions, type: string, stateKey = ""): EventContent | undefined {
    return requestOf(options).request.initialState.find((one) => one.type === type && one.stateKey === stateKey)
        ?.content;
}

function event(type: string, content: EventContent): StateEvent {
    return { roomId: "!new:x", type, stateKey: "", eventId: "$1", sender: ANNA, originServerTs: 0, content };
}

/** What somebody may in the room that is made. */
function levels(options: OwnRoomOptions): PowerLevels {
    const version = options.roomVersion ?? options.defaultRoomVersion ?? "11";
    return new PowerLevels(
        event("m.room.power_levels", requestOf(options).request.powerLevels),
        event("m.room.create", { room_version: version }),
    );
}

describe("the request for a meeting's room", () => {
    it("carries what the meeting is read from", () => {
        const { request } = requestOf();
        expect(request).toMatchObject({
            name: "Haushalt 2027",
            topic: "Eckwerte",
            creationContent: { type: "net.nordeck.meetings.meeting" },
        });
        expect(request).not.toHaveProperty("roomVersion");
        const read = decodeOwnRoomMeeting({
            metadata: event(METADATA_EVENT, stateOf({}, METADATA_EVENT)!),
            name: event("m.room.name", { name: request.name }),
            topic: event("m.room.topic", { topic: request.topic }),
            tombstone: undefined,
        });
        const { participants: _, ...meeting } = MEETING;
        expect(JSON.parse(JSON.stringify(read))).toMatchObject(
            JSON.parse(JSON.stringify({ ...meeting, kind: "own-room", roomId: "!new:x" })) as object,
        );
        expect(read).not.toHaveProperty("participants");
    });

    it("makes a room that is encrypted and for those invited alone, unless the deployment wants it otherwise", () => {
        expect(stateOf({}, "m.room.encryption")).toEqual({ algorithm: "m.megolm.v1.aes-sha2" });
        expect(stateOf({}, "m.room.history_visibility")).toEqual({ history_visibility: "invited" });
        expect(stateOf({}, "m.room.guest_access")).toEqual({ guest_access: "forbidden" });
        expect(stateOf({}, "m.room.join_rules")).toEqual({ join_rule: "invite" });
        expect(stateOf({ isEncrypted: false }, "m.room.encryption")).toBeUndefined();
        expect(stateOf({ historyVisibility: "shared" }, "m.room.history_visibility")).toEqual({
            history_visibility: "shared",
        });
        expect(requestOf({ roomVersion: "12" }).request.roomVersion).toBe("12");
    });

    it("brings its widgets and where they stand", () => {
        const scheduler = { stateKey: "de.hessen.connect.scheduler", content: { url: "https://w/scheduler" } };
        const conference = { stateKey: "de.hessen.connect.conference", content: { url: "https://w/conference" } };
        const options = { scheduler, conference };
        expect(stateOf(options, WIDGET_EVENT, scheduler.stateKey)).toBe(scheduler.content);
        expect(stateOf(options, WIDGET_EVENT, conference.stateKey)).toBe(conference.content);
        expect(stateOf(options, "io.element.widgets.layout")).toEqual({
            widgets: {
                [conference.stateKey]: { container: "top", index: 0, width: 100, height: 60 },
                [scheduler.stateKey]: { container: "right" },
            },
        });
        expect(stateOf({}, "io.element.widgets.layout")).toBeUndefined();
    });

    it("says from which room it was planned", () => {
        expect(stateOf({ parentRoomId: "!team:x" }, "m.space.parent", "!team:x")).toEqual({ via: ["example.org"] });
        expect(requestOf().request.initialState.some(({ type }) => type === "m.space.parent")).toBe(false);
    });
});

describe("power levels of a meeting's room", () => {
    it("let organisers do what a meeting needs, and participants answer", () => {
        const is = levels({ organisers: [BERND] });
        const mayChange = [METADATA_EVENT, "m.room.name", "m.room.topic", "m.room.tombstone", WIDGET_EVENT];
        for (const type of [...mayChange, "io.element.widgets.layout", "m.room.power_levels"]) {
            expect([ANNA, BERND, "@carla:x"].map((one) => is.maySendState(one, type, ""))).toEqual([true, true, false]);
        }
        expect(is.maySendState("@carla:x", RESPONSE_EVENT, "@carla:x")).toBe(true);
        expect(is.maySendState(BERND, "m.room.history_visibility", "")).toBe(false);
        expect([is.of(ANNA), is.of(BERND), is.neededToInvite]).toEqual([100, 50, 50]);
        expect(requestOf().request.powerLevels).toMatchObject({ kick: 50, state_default: 50, events_default: 0 });
    });

    it("let only organisers write where participants are not to, who still answer", () => {
        const { powerLevels } = requestOf({ hasChat: false }).request;
        expect(powerLevels["events_default"]).toBe(50);
        expect(powerLevels["events"]).toMatchObject({ [RESPONSE_EVENT]: 0, "m.room.redaction": 0 });
    });

    it.each([
        ["11", undefined, { [ANNA]: 100, [BERND]: 50 }],
        ["12", undefined, { [BERND]: 50 }],
        [undefined, undefined, { [ANNA]: 100, [BERND]: 50 }],
        [undefined, "12", { [BERND]: 50 }],
        ["11", "12", { [ANNA]: 100, [BERND]: 50 }],
        ["org.example.custom", "12", { [ANNA]: 100, [BERND]: 50 }],
    ])("name the creator where they must: room version %s, default %s", (roomVersion, defaultRoomVersion, users) => {
        const options = { roomVersion, defaultRoomVersion, organisers: [BERND, ANNA] };
        expect(requestOf(options).request.powerLevels["users"]).toEqual(users);
    });
});

describe("invitations", () => {
    it("go with the request to ten people of the own homeserver at the most; all others are named in their order", () => {
        const local = Array.from({ length: 12 }, (_, index) => `@p${index}:example.org`);
        const people = ["@far:elsewhere.org", ...local.slice(0, 6), ANNA, "@p0:example.org", ...local.slice(6)];
        const { request, later } = requestOf({}, people);
        expect(request.invite).toEqual(local.slice(0, 10));
        expect(later).toEqual(["@far:elsewhere.org", ...local.slice(10)]);
    });

    it("go to those who organise it too", () => {
        const { request, later } = requestOf({ organisers: [BERND, "@far:elsewhere.org"] });
        expect([request.invite, later]).toEqual([[BERND], ["@far:elsewhere.org"]]);
    });

    it("tell homeservers apart by name and port", () => {
        const { request, later } = requestOf({}, ["@a:example.org:8448", "@b:notexample.org", "@c:example.org"]);
        expect([request.invite, later]).toEqual([["@c:example.org"], ["@a:example.org:8448", "@b:notexample.org"]]);
    });
});
