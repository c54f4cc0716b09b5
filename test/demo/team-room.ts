// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { Account } from "../homeserver/account";

export interface TeamRoom {
    readonly name: string;
    readonly topic?: string;
    /** Everybody but the one who makes the room; they are invited and join. */
    readonly members: readonly Account[];
    /** Those of them who may change the room's state, and so plan meetings. */
    readonly moderators?: readonly Account[];
    readonly encrypted?: boolean;
    /** The space that the room belongs to; the owner must be allowed to add to it. */
    readonly spaceId?: string;
}

/**
 * Answers to meetings are everybody's own; meetings, like all other state, need the right to change state.
 * A room's power levels at its creation replace whole keys, so that all of `events` is here.
 */
const EVENT_POWER_LEVELS = {
    "de.hessen.connect.meeting.response": 0,
    "m.room.avatar": 50,
    "m.room.canonical_alias": 50,
    "m.room.encryption": 100,
    "m.room.history_visibility": 100,
    "m.room.name": 50,
    "m.room.power_levels": 100,
    "m.room.server_acl": 100,
    "m.room.tombstone": 100,
    "m.room.topic": 50,
};

/** Makes a private room of a team with everybody in it. Returns the room's ID. */
export async function createTeamRoom(owner: Account, room: TeamRoom): Promise<string> {
    const { name, topic, members, moderators = [], encrypted = false, spaceId } = room;
    const encryption = { type: "m.room.encryption", state_key: "", content: { algorithm: "m.megolm.v1.aes-sha2" } };
    const roomId = await owner.createRoom({
        name,
        ...(topic !== undefined && { topic }),
        preset: "private_chat",
        invite: members.map(({ userId }) => userId),
        initial_state: encrypted ? [encryption] : [],
        power_level_content_override: { events: EVENT_POWER_LEVELS, invite: 50 },
    });
    for (const member of members) await member.join(roomId);
    for (const moderator of moderators) await owner.setPowerLevel(roomId, moderator.userId, 50);
    if (spaceId !== undefined) await addToSpace(owner, spaceId, roomId);
    return roomId;
}

/** Makes a space with everybody in it. Returns its room ID. */
export async function createSpace(owner: Account, name: string, members: readonly Account[]): Promise<string> {
    const spaceId = await owner.createRoom({
        name,
        preset: "private_chat",
        creation_content: { type: "m.space" },
        invite: members.map(({ userId }) => userId),
    });
    for (const member of members) await member.join(spaceId);
    return spaceId;
}

/** @see https://spec.matrix.org/v1.16/client-server-api/#spaces */
async function addToSpace(owner: Account, spaceId: string, roomId: string): Promise<void> {
    const via = [owner.userId.slice(owner.userId.indexOf(":") + 1)];
    await owner.sendState(spaceId, "m.space.child", roomId, { via, suggested: false });
    await owner.sendState(roomId, "m.space.parent", spaceId, { via, canonical: true });
}
