// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { MeetingRooms } from "./meeting-rooms";

/** A meeting that one is invited to and whose dates are not known before one joins its room. */
export interface InvitedMeeting {
    readonly roomId: string;
    /** The meeting's title; empty where the room has no name. */
    readonly name: string;
    /** Matrix ID of who invites. */
    readonly sender: string;
    /** The Matrix ID where there is no name. */
    readonly senderName: string;
    /** What the invitation says: when it takes place, in words. */
    readonly reason?: string;
}

/**
 * Meetings with a room of their own that one is invited to, the newest first. Homeservers tell invited people a room's
 * name and type; where they tell its metadata too (Synapse: `room_prejoin_state`), the meeting is among the room's
 * meetings and not here.
 */
export function invitedMeetings(rooms: MeetingRooms["rooms"]): readonly InvitedMeeting[] {
    return [...rooms.values()]
        .flatMap(({ roomId, name = "", names, isMeetingRoom, meetings, membership, invitation }) => {
            if (membership !== "invite" || !isMeetingRoom || !invitation) return [];
            if (meetings.some(({ kind }) => kind === "own-room")) return [];
            const { sentAt, ...said } = invitation;
            return [{ sentAt, invited: { roomId, name, senderName: names.get(said.sender) ?? said.sender, ...said } }];
        })
        .sort((a, b) => b.sentAt - a.sentAt)
        .map(({ invited }) => invited);
}
