// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as v from "valibot";
import type { ListedRoom } from "./matrix";

const optionalText = v.fallback(v.optional(v.string()), undefined);
const room = v.object({
    room_id: v.pipe(v.string(), v.startsWith("!")),
    name: optionalText,
    topic: optionalText,
    room_type: optionalText,
    join_rule: optionalText,
    num_joined_members: v.fallback(v.number(), 0),
    children_state: v.fallback(v.array(v.unknown()), []),
});
const child = v.object({
    type: v.literal("m.space.child"),
    state_key: v.string(),
    origin_server_ts: v.fallback(v.number(), 0),
    content: v.object({
        via: v.array(v.string()),
        order: v.fallback(v.optional(v.pipe(v.string(), v.regex(/^[\x20-\x7e]{1,50}$/))), undefined),
    }),
});
const answer = v.object({
    rooms: v.optional(v.array(v.unknown()), []),
    chunk: v.optional(v.array(v.unknown()), []),
    next_batch: v.fallback(v.optional(v.string()), undefined),
});

/** The rooms of an answer of `/publicRooms` or `/hierarchy`; what is none is left out. @throws ValiError */
export function listedRooms(given: unknown): ListedRoom[] {
    return parsed([given]).map((one) => listed(one, []));
}

/** Where the next answer begins; `undefined` after the last. */
export function nextBatchOf(given: unknown): string | undefined {
    return v.parse(answer, given).next_batch;
}

/**
 * What a space has, from the answers of `/hierarchy`, in the order that the specification gives: by `order`, those
 * without it last and by their time, then by ID.
 *
 * @throws ValiError when these are no answers
 * @see https://spec.matrix.org/v1.16/client-server-api/#ordering-of-children-within-a-space
 */
export function childrenIn(answers: readonly unknown[], spaceId: string): readonly ListedRoom[] {
    const rooms = parsed(answers);
    const space = rooms.find(({ room_id }) => room_id === spaceId);
    const children = (space?.children_state ?? [])
        .flatMap((one) => {
            const event = v.safeParse(child, one);
            return event.success ? [event.output] : [];
        })
        .sort(
            (one, other) =>
                compare(one.content.order ?? "\u007f", other.content.order ?? "\u007f") ||
                one.origin_server_ts - other.origin_server_ts ||
                compare(one.state_key, other.state_key),
        );
    return children.flatMap(({ state_key, content }) => {
        const found = rooms.find(({ room_id }) => room_id === state_key);
        return found ? [listed(found, content.via)] : [];
    });
}

function parsed(answers: readonly unknown[]): v.InferOutput<typeof room>[] {
    return answers.flatMap((one) => {
        const { rooms, chunk } = v.parse(answer, one);
        return [...rooms, ...chunk].flatMap((given) => {
            const result = v.safeParse(room, given);
            return result.success ? [result.output] : [];
        });
    });
}

function listed(one: v.InferOutput<typeof room>, via: readonly string[]): ListedRoom {
    const [name, topic] = [one.name?.trim(), one.topic?.trim()];
    return {
        roomId: one.room_id,
        ...(name && { name }),
        ...(topic && { topic }),
        isSpace: one.room_type === "m.space",
        joinedMembers: one.num_joined_members,
        joinRule: one.join_rule ?? "public",
        via,
    };
}

function compare(one: string, other: string): number {
    return one < other ? -1 : Number(one > other);
}
