// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { EventContent, RoomRequest } from "../matrix/matrix";
import { METADATA_EVENT, RESPONSE_EVENT, WIDGET_EVENT } from "./event-type";
import type { Meeting } from "./meeting";
import { ORGANISER_LEVEL, withChat } from "./organise-room";
import { encodeOwnRoomMeeting, MEETING_ROOM_TYPE } from "./own-room-meeting";

/** A widget as its event in a room has it. */
export interface RoomWidgetState {
    readonly stateKey: string;
    readonly content: EventContent;
}

/** What a meeting's room is made with, besides the meeting. */
export interface OwnRoomOptions {
    /** Absent for the homeserver's default. */
    readonly roomVersion?: string | undefined;
    /** What that is, as far as it is known (`m.room_versions` of its capabilities). */
    readonly defaultRoomVersion?: string | undefined;
    /** True unless said otherwise; it cannot be undone. */
    readonly isEncrypted?: boolean;
    /** What people see of the time before they came; `invited` unless said otherwise. */
    readonly historyVisibility?: "invited" | "joined" | "shared";
    /** The room from which the meeting is planned. */
    readonly parentRoomId?: string | undefined;
    /** Whether participants may write; true unless said otherwise. */
    readonly hasChat?: boolean;
    /** Matrix IDs of those who organise it too; they are invited as the others are. */
    readonly organisers?: readonly string[];
    readonly scheduler?: RoomWidgetState | undefined;
    readonly conference?: RoomWidgetState | undefined;
}

/** The one request that makes a meeting's room, and whom to invite when it exists. */
export interface OwnRoomRequest {
    readonly request: RoomRequest;
    /** Matrix IDs. */
    readonly later: readonly string[];
}

const LAYOUT_EVENT = "io.element.widgets.layout";

/**
 * How many Synapse lets one invite with a room (`rc_invites.per_issuer`); with more it makes none. People on other
 * homeservers are none of them: when one of these cannot be reached, the request fails although the room exists.
 */
const MOST_WITH_ROOM = 10;

/** What organisers may change: all that a meeting is. */
const OF_ORGANISERS = [
    METADATA_EVENT,
    "m.room.name",
    "m.room.topic",
    "m.room.avatar",
    "m.room.canonical_alias",
    "m.room.power_levels",
    "m.room.tombstone",
    "m.space.parent",
    WIDGET_EVENT,
    LAYOUT_EVENT,
];

/** What protects the people in the room: that is its creator's alone. */
const OF_CREATOR = [
    "m.room.encryption",
    "m.room.guest_access",
    "m.room.history_visibility",
    "m.room.join_rules",
    "m.room.server_acl",
];

/** What everybody may, also where only organisers write: answer, and delete what one wrote oneself. */
const OF_EVERYBODY = [RESPONSE_EVENT, "m.room.redaction"];

/**
 * The request for a meeting's room with its complete state, so that there is never half a meeting.
 *
 * @param meeting its creator makes the room; everybody in the room takes part
 * @param people Matrix IDs; the creator and whoever is named twice are left out
 */
export function ownRoomRequest(meeting: Meeting, people: readonly string[], options: OwnRoomOptions): OwnRoomRequest {
    const { creator, title, description } = meeting;
    const { roomVersion, organisers = [] } = options;
    const server = serverOf(creator);
    const others = [...new Set([...people, ...organisers])].filter((userId) => userId !== creator);
    const invite = others.filter((userId) => serverOf(userId) === server).slice(0, MOST_WITH_ROOM);
    return {
        request: {
            name: title,
            ...(description && { topic: description }),
            ...(roomVersion !== undefined && { roomVersion }),
            creationContent: { type: MEETING_ROOM_TYPE },
            initialState: stateOf(meeting, options).map((event) => ({ stateKey: "", ...event })),
            powerLevels: powerLevels(creator, options),
            invite,
        },
        later: others.filter((userId) => !invite.includes(userId)),
    };
}

function stateOf(
    meeting: Meeting,
    { isEncrypted = true, historyVisibility = "invited", parentRoomId, scheduler, conference }: OwnRoomOptions,
): { readonly type: string; readonly stateKey?: string; readonly content: EventContent }[] {
    const { source: _, participants: __, ...planned } = meeting;
    const widgets = [conference, scheduler].filter((one) => one !== undefined);
    return [
        { type: METADATA_EVENT, content: encodeOwnRoomMeeting(planned) },
        ...(isEncrypted ? [{ type: "m.room.encryption", content: { algorithm: "m.megolm.v1.aes-sha2" } }] : []),
        { type: "m.room.history_visibility", content: { history_visibility: historyVisibility } },
        { type: "m.room.guest_access", content: { guest_access: "forbidden" } },
        { type: "m.room.join_rules", content: { join_rule: "invite" } },
        ...widgets.map((widget) => ({ type: WIDGET_EVENT, ...widget })),
        ...(widgets.length > 0 ? [{ type: LAYOUT_EVENT, content: layout(conference, scheduler) }] : []),
        ...(parentRoomId !== undefined
            ? [{ type: "m.space.parent", stateKey: parentRoomId, content: { via: [serverOf(meeting.creator)] } }]
            : []),
    ];
}

/** The conference above the timeline, with room for what people write; the scheduler at hand on the right. */
function layout(conference: RoomWidgetState | undefined, scheduler: RoomWidgetState | undefined): EventContent {
    return {
        widgets: {
            ...(conference && { [conference.stateKey]: { container: "top", index: 0, width: 100, height: 60 } }),
            ...(scheduler && { [scheduler.stateKey]: { container: "right" } }),
        },
    };
}

function powerLevels(
    creator: string,
    { roomVersion, defaultRoomVersion, organisers = [], hasChat = true }: OwnRoomOptions,
): EventContent {
    const named = organisers.filter((userId) => userId !== creator);
    const atLevel = (types: readonly string[], level: number): Record<string, number> =>
        Object.fromEntries(types.map((type) => [type, level]));
    const content = {
        // Where the creator stands above all levels they must not be named in them, and elsewhere they have to be.
        users: {
            ...(!areCreatorsAbove(roomVersion ?? defaultRoomVersion) && { [creator]: 100 }),
            ...atLevel(named, ORGANISER_LEVEL),
        },
        users_default: 0,
        events: {
            ...atLevel(OF_EVERYBODY, 0),
            ...atLevel(OF_ORGANISERS, ORGANISER_LEVEL),
            ...atLevel(OF_CREATOR, 100),
        },
        events_default: 0,
        state_default: ORGANISER_LEVEL,
        ban: ORGANISER_LEVEL,
        kick: ORGANISER_LEVEL,
        redact: ORGANISER_LEVEL,
        invite: ORGANISER_LEVEL,
    };
    return withChat(content, hasChat);
}

/** MSC4289 */
function areCreatorsAbove(roomVersion: string | undefined): boolean {
    return roomVersion !== undefined && /^\d+$/.test(roomVersion) && Number(roomVersion) >= 12;
}

function serverOf(userId: string): string {
    return userId.slice(userId.indexOf(":") + 1);
}
