// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import "temporal-polyfill/global";
import { instantMeeting } from "../../core/meetings/instant-meeting";
import { ownRoomRequest } from "../../core/meetings/own-room-request";
import { expect, test } from "./fixtures";

// The test client does not know room version 12, so that the homeserver alone says here whether a room is right.
for (const roomVersion of ["11", "12"]) {
    test(`a meeting's room of version ${roomVersion} is made, changed by its organisers and not by participants`, async ({
        register,
    }) => {
        const [anna, bernd, clara] = await Promise.all(["Anna", "Bernd", "Clara"].map((name) => register(name)));
        const meeting = instantMeeting(anna!.userId, "Lage", Date.now(), "Europe/Berlin");
        const people = [bernd!.userId, clara!.userId];
        const { request, later } = ownRoomRequest(meeting, people, { roomVersion, organisers: [bernd!.userId] });
        expect(later).toEqual([]);
        const roomId = await anna!.createRoom({
            preset: "private_chat",
            visibility: "private",
            name: request.name,
            room_version: request.roomVersion,
            creation_content: request.creationContent,
            initial_state: request.initialState.map(({ stateKey, ...one }) => ({ ...one, state_key: stateKey })),
            power_level_content_override: request.powerLevels,
            invite: request.invite,
        });
        expect(await anna!.getState(roomId, "m.room.create", "")).toMatchObject({ room_version: roomVersion });
        await bernd!.join(roomId);
        await clara!.join(roomId);
        await bernd!.sendState(roomId, "m.room.topic", "", { topic: "Eckwerte" });
        const refused = clara!.sendState(roomId, "m.room.topic", "", { topic: "Unsinn" });
        await expect(refused).rejects.toMatchObject({ status: 403 });
        // Everybody answers for themselves.
        const answer = "de.hessen.connect.meeting.response";
        await clara!.sendState(roomId, answer, clara!.userId, {});
        await expect(clara!.sendState(roomId, answer, bernd!.userId, {})).rejects.toMatchObject({ status: 403 });
    });
}
