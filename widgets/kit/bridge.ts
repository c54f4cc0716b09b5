// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { BRIDGE_VERSION, parseBridgeAnswer, type BridgeAnswer, type BridgeRequest } from "../../core/bridge/messages";
import { MatrixError } from "../../core/matrix/matrix-error";
import type { EventContent } from "../../core/matrix/matrix";
import type { MeetingRoomsBridge, ModuleBridge, PeopleBridge } from "./widget";

/** A module is in the same window's page: it answers within milliseconds or not at all. */
const HELLO_TIMEOUT_MS = 1_500;
const REQUEST_TIMEOUT_MS = 10_000;

/** The person may be asked first, and homeservers take seconds for a room. */
const PLAN_TIMEOUT_MS = 10 * 60_000;

// Omit on a union keeps only what all have in common.
type Question = BridgeRequest extends infer R
    ? R extends BridgeRequest
        ? Omit<R, "hessenconnect" | "id">
        : never
    : never;

/**
 * Asks whether our module is in the client around us.
 *
 * @param clientOrigin the only origin that is talked to
 * @returns what the module can do, or `undefined` when none answers
 */
export async function connectModule(clientOrigin: string): Promise<ModuleBridge | undefined> {
    if (window.parent === window) return undefined;
    let abilities: readonly string[];
    try {
        const hello = await ask(clientOrigin, { action: "hello" }, HELLO_TIMEOUT_MS);
        abilities = hello.ok ? (hello.abilities ?? []) : [];
    } catch {
        return undefined;
    }
    if (!abilities.includes("open-widget")) return undefined;
    return {
        async openWidget(widgetId: string) {
            const answer = await ask(clientOrigin, { action: "open-widget", widgetId }, REQUEST_TIMEOUT_MS);
            if (!answer.ok) throw new Error(answer.error);
        },
        async noteConference(isIn: boolean) {
            await ask(clientOrigin, { action: "in-conference", isIn }, REQUEST_TIMEOUT_MS).catch(() => undefined);
        },
        ...(abilities.includes("meeting-rooms") && { meetingRooms: meetingRooms(clientOrigin) }),
        ...(abilities.includes("meet-people") && { people: meetPeople(clientOrigin) }),
    };
}

function meetPeople(clientOrigin: string): PeopleBridge {
    return {
        async plan(people: readonly string[]) {
            await done(ask(clientOrigin, { action: "plan-with", people: [...people] }, REQUEST_TIMEOUT_MS));
        },
        async startConference(people: readonly string[]) {
            await done(ask(clientOrigin, { action: "start-conference", people: [...people] }, PLAN_TIMEOUT_MS));
        },
    };
}

function meetingRooms(clientOrigin: string): MeetingRoomsBridge {
    return {
        async plan(meeting: EventContent, people: readonly string[]) {
            const question = { action: "plan-meeting" as const, meeting, people: [...people] };
            const answer = await done(ask(clientOrigin, question, PLAN_TIMEOUT_MS));
            return answer.roomId;
        },
        async invite(roomId: string, people: readonly string[]) {
            const question = { action: "invite-to-meeting" as const, roomId, people: [...people] };
            await done(ask(clientOrigin, question, REQUEST_TIMEOUT_MS));
        },
    };
}

/** What the module did; a refusal is Matrix's. */
async function done(asked: Promise<BridgeAnswer>): Promise<Extract<BridgeAnswer, { ok: true }>> {
    let answer: BridgeAnswer;
    try {
        answer = await asked;
    } catch (error) {
        throw new MatrixError("offline", String(error));
    }
    if (!answer.ok) throw new MatrixError(answer.kind ?? "unknown", answer.error, answer.retryAfterMs);
    return answer;
}

function ask(clientOrigin: string, question: Question, timeoutMs: number): Promise<BridgeAnswer> {
    const id = crypto.randomUUID();
    return new Promise((resolve, reject) => {
        const finish = (): void => {
            clearTimeout(timeout);
            window.removeEventListener("message", hear);
        };
        const timeout = setTimeout(() => {
            finish();
            reject(new Error(`The module did not answer to ${question.action}`));
        }, timeoutMs);
        const hear = (message: MessageEvent): void => {
            if (message.source !== window.parent || message.origin !== clientOrigin) return;
            const answer = parseBridgeAnswer(message.data);
            if (answer?.id !== id) return;
            finish();
            resolve(answer);
        };
        window.addEventListener("message", hear);
        window.parent.postMessage({ hessenconnect: BRIDGE_VERSION, id, ...question }, clientOrigin);
    });
}
