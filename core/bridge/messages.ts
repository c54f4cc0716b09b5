// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as v from "valibot";
import { jsonObject } from "../matrix/state-event";

/**
 * The messages between one of our widgets and our module in Element's window, sent by `postMessage`. The widget asks,
 * the module answers with the same id. `hessenconnect` is the version of this protocol: whoever does not know it stays
 * silent.
 */
export const BRIDGE_VERSION = 1;

/** What a module can do for widgets. A widget learns from the answer to `hello` what is offered. */
export type BridgeAbility = "open-widget" | "meeting-rooms" | "meet-people";

/** An invitation queue of more would take days. */
const MOST_PEOPLE = 5_000;

const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(64));
const people = v.pipe(v.array(v.pipe(v.string(), v.startsWith("@"), v.maxLength(255))), v.maxLength(MOST_PEOPLE));
const roomId = v.pipe(v.string(), v.startsWith("!"), v.maxLength(255));
const errorKind = v.picklist(["forbidden", "limited", "too-large", "not-found", "offline", "unknown"]);

const request = v.variant("action", [
    v.object({ hessenconnect: v.literal(BRIDGE_VERSION), id, action: v.literal("hello") }),
    v.object({
        hessenconnect: v.literal(BRIDGE_VERSION),
        id,
        action: v.literal("open-widget"),
        /** State key of the widget event, in the asking widget's own room. */
        widgetId: v.pipe(v.string(), v.nonEmpty(), v.maxLength(255)),
    }),
    v.object({
        hessenconnect: v.literal(BRIDGE_VERSION),
        id,
        action: v.literal("plan-meeting"),
        /** As the meeting's event in a room would be (`de.hessen.connect.meeting`). */
        meeting: jsonObject,
        people,
    }),
    v.object({
        hessenconnect: v.literal(BRIDGE_VERSION),
        id,
        action: v.literal("invite-to-meeting"),
        roomId,
        people,
    }),
    v.object({
        hessenconnect: v.literal(BRIDGE_VERSION),
        id,
        /** Opens the form for a meeting with these people. */
        action: v.literal("plan-with"),
        people,
    }),
    v.object({
        hessenconnect: v.literal(BRIDGE_VERSION),
        id,
        /** Makes a room for a conference with these people now, and shows it. */
        action: v.literal("start-conference"),
        people,
    }),
    v.object({
        hessenconnect: v.literal(BRIDGE_VERSION),
        id,
        action: v.literal("in-conference"),
        /** Whether the person is in the conference of the asking widget's room. */
        isIn: v.boolean(),
    }),
]);

const answer = v.variant("ok", [
    v.object({
        hessenconnect: v.literal(BRIDGE_VERSION),
        id,
        ok: v.literal(true),
        /** In the answer to `hello` only. */
        abilities: v.optional(v.array(v.string())),
        /** In the answer to `plan-meeting` and `start-conference`; absent when the person was asked and did not want to. */
        roomId: v.optional(roomId),
    }),
    v.object({
        hessenconnect: v.literal(BRIDGE_VERSION),
        id,
        ok: v.literal(false),
        /** For the log. */
        error: v.pipe(v.string(), v.maxLength(500)),
        /** Why Matrix refused, if it was that. */
        kind: v.optional(errorKind),
        /** Milliseconds to wait before the next try, when the homeserver said so. */
        retryAfterMs: v.optional(v.number()),
    }),
]);

/** A widget's question. */
export type BridgeRequest = v.InferOutput<typeof request>;

/** The module's answer. */
export type BridgeAnswer = v.InferOutput<typeof answer>;

/** Reads what arrived as a message; `undefined` when it is not a question of ours. */
export function parseBridgeRequest(data: unknown): BridgeRequest | undefined {
    const parsed = v.safeParse(request, data);
    return parsed.success ? parsed.output : undefined;
}

/** Reads what arrived as a message; `undefined` when it is not an answer of ours. */
export function parseBridgeAnswer(data: unknown): BridgeAnswer | undefined {
    const parsed = v.safeParse(answer, data);
    return parsed.success ? parsed.output : undefined;
}
