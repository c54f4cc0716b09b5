// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as v from "valibot";
import type { StateEvent } from "./matrix";

/** A JSON object; unlike valibot's own record it does not take arrays. */
export const jsonObject = v.pipe(
    v.record(v.string(), v.unknown()),
    v.check((value) => !Array.isArray(value), "expected an object"),
);

const stateEvent = v.object({
    room_id: v.string(),
    type: v.string(),
    state_key: v.string(),
    sender: v.string(),
    content: jsonObject,
    // The state of a room that one is only invited to comes without these two ("stripped").
    event_id: v.optional(v.string(), ""),
    origin_server_ts: v.optional(v.number(), 0),
});

/**
 * Checks the envelope of a state event as the client-server API has it.
 *
 * @param raw anything
 * @returns the event, with an empty `eventId` and a zero `originServerTs` where it is stripped; `undefined` when it is
 *   not a state event
 * @see https://spec.matrix.org/v1.16/client-server-api/#stripped-state
 */
export function parseStateEvent(raw: unknown): StateEvent | undefined {
    const parsed = v.safeParse(stateEvent, raw);
    if (!parsed.success) return undefined;
    const { room_id, type, state_key, sender, content, event_id, origin_server_ts } = parsed.output;
    return {
        roomId: room_id,
        type,
        stateKey: state_key,
        sender,
        content,
        eventId: event_id,
        originServerTs: origin_server_ts,
    };
}
