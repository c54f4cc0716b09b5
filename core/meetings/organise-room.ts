// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { EventContent } from "../matrix/matrix";
import { METADATA_EVENT } from "./event-type";
import { asObject, without } from "./meeting-event";

/**
 * The level of those who organise a meeting with a room of its own, besides its creator, who has 100. What a meeting
 * needs is allowed to both, also to make others organisers; but in no room version can a level be taken away by somebody
 * who has the same, and so the creator can take this one away again.
 */
export const ORGANISER_LEVEL = 50;

/** Events by which people talk with each other; in an encrypted room one type stands for all. */
const CHAT_EVENTS = [
    "m.room.message",
    "m.room.encrypted",
    "m.sticker",
    "m.reaction",
    "m.poll.start",
    "org.matrix.msc3381.poll.start",
];

/** Whether participants may write in a room. @param content of its `m.room.power_levels` */
export function hasChat(content: EventContent): boolean {
    const [byDefault, events] = [levelOf(content["events_default"], 0), asObject(content["events"])];
    const theirs = levelOf(content["users_default"], 0);
    return ["m.room.message", "m.room.encrypted"].every((type) => levelOf(events[type], byDefault) <= theirs);
}

/**
 * The power levels of a room in which participants may write, or only organisers. Answers to meetings are state and stay
 * as they are; NeoDateFix reads from `events_default` whether people may write.
 *
 * @param content of its `m.room.power_levels`; what we do not know of it survives
 */
export function withChat(content: EventContent, isOn: boolean): EventContent {
    if (hasChat(content) === isOn) return content;
    const events = asObject(content["events"]);
    return {
        ...content,
        events_default: isOn ? 0 : ORGANISER_LEVEL,
        ...(Object.keys(events).length > 0 && { events: without(events, CHAT_EVENTS) }),
    };
}

/**
 * The power levels of a room in which somebody organises its meeting, or does not any more: may change its times, in a
 * room that NeoDateFix made as well. Who stands above that already is left as they are.
 *
 * @param content of its `m.room.power_levels`; what we do not know of it survives
 * @param creators those who stand above all levels (from room version 12 on) and must not be named in them
 */
export function withOrganiser(
    content: EventContent,
    userId: string,
    isOrganiser: boolean,
    creators: readonly string[] = [],
): EventContent {
    const users = asObject(content["users"]);
    const events = asObject(content["events"]);
    const needed = Math.max(ORGANISER_LEVEL, levelOf(events[METADATA_EVENT], levelOf(content["state_default"], 50)));
    const is = levelOf(users[userId], levelOf(content["users_default"], 0)) >= needed;
    if (is === isOrganiser || creators.includes(userId)) return content;
    return { ...content, users: { ...without(users, [userId]), ...(isOrganiser && { [userId]: needed }) } };
}

function levelOf(value: unknown, otherwise: number): number {
    return typeof value === "number" && Number.isInteger(value) ? value : otherwise;
}
