// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as v from "valibot";
import { matrixErrorFrom } from "../../core/matrix/error-response";
import { KnownState } from "../../core/matrix/known-state";
import type { EventContent, Matrix, Person, RoomRequest, StateEvent, StateObserver } from "../../core/matrix/matrix";
import { MatrixError } from "../../core/matrix/matrix-error";
import { parseStateEvent } from "../../core/matrix/state-event";
import { parseTimelineEvent } from "../../core/matrix/timeline-event";
import { childrenIn, listedRooms, nextBatchOf } from "../../core/matrix/listed-rooms";
import { directChat } from "./direct-chat";
import { orMatrixError } from "./sdk-error";
import type { SdkClient, SdkEvent } from "./signed-in-client";

const directoryAnswer = v.object({
    limited: v.optional(v.boolean(), false),
    results: v.array(
        v.object({
            user_id: v.string(),
            display_name: v.nullish(v.string()),
            avatar_url: v.nullish(v.string()),
        }),
    ),
});

const presenceAnswer = v.object({
    presence: v.picklist(["online", "unavailable", "offline"]),
    last_active_ago: v.nullish(v.number()),
    status_msg: v.nullish(v.string()),
});

/** Rooms in one answer, and how many answers a space may take: more rooms nobody goes through. */
const PAGE = 50;
const MOST_PAGES = 20;

/** The latest ones; earlier versions of a text are of no use. */
const MOST_REFERENCES = 50;

/**
 * {@link Matrix} through the client of the person who is signed in to Element.
 *
 * @param client from `signedInClient`
 * @param window where Element's address is, by which rooms and people are shown
 */
export function clientMatrix(client: SdkClient, window: Window): Required<Omit<Matrix, "roomId">> {
    const userId = client.getUserId();
    if (!userId) throw new Error("Nobody is signed in");
    const known = new KnownState(userId);
    const followed = new Set<string>();
    const isFollowed = (event: SdkEvent): boolean =>
        followed.has(event.getType()) || (event.getType() === "m.room.member" && event.getStateKey() === userId);
    client.on("RoomState.events", (event) => {
        if (isFollowed(event)) known.put(parsed([event]));
    });

    function follow(types: readonly string[]): void {
        const fresh = types.filter((type) => !followed.has(type));
        for (const type of fresh) followed.add(type);
        const events = client
            .getRooms()
            .flatMap(({ currentState }) => [
                ...fresh.flatMap((type) => currentState.getStateEvents(type)),
                ...currentState.getStateEvents("m.room.member").filter(isFollowed),
            ]);
        known.put(parsed(events));
    }

    return {
        userId,

        async watchState(types: readonly string[], observer: StateObserver) {
            follow(types);
            return known.observe(types, observer);
        },

        async sendState(roomId: string, type: string, stateKey: string, content: EventContent) {
            const { event_id } = await orMatrixError(client.sendStateEvent(roomId, type, content, stateKey));
            return event_id;
        },

        async sendEvent(roomId: string, type: string, content: EventContent) {
            const { event_id } = await orMatrixError(client.sendEvent(roomId, type, content));
            return event_id;
        },

        async readReferences(roomId: string, eventId: string, type: string) {
            const options = { dir: "b", limit: MOST_REFERENCES } as const;
            const { events } = await orMatrixError(client.relations(roomId, eventId, "m.reference", type, options));
            return events.flatMap((event) => parseTimelineEvent(event.getEffectiveEvent()) ?? []);
        },

        async invite(roomId: string, person: string, reason?: string) {
            await orMatrixError(client.invite(roomId, person, reason));
        },

        async createRoom(request: RoomRequest) {
            const { room_id } = await orMatrixError(
                client.createRoom({
                    preset: "private_chat",
                    visibility: "private",
                    name: request.name,
                    ...(request.topic !== undefined && { topic: request.topic }),
                    ...(request.roomVersion !== undefined && { room_version: request.roomVersion }),
                    creation_content: request.creationContent,
                    initial_state: request.initialState.map(({ type, stateKey, content }) => ({
                        type,
                        state_key: stateKey,
                        content,
                    })),
                    power_level_content_override: request.powerLevels,
                    invite: request.invite,
                }),
            );
            return room_id;
        },

        async joinRoom(roomId: string, via: readonly string[] = []) {
            await orMatrixError(client.joinRoom(roomId, { viaServers: via }));
        },

        async knockRoom(roomId: string, reason?: string, via: readonly string[] = []) {
            await orMatrixError(client.knockRoom(roomId, { viaServers: via, ...(reason && { reason }) }));
        },

        async readSpace(roomId: string) {
            const levels = 1;
            const pages: unknown[] = [];
            let from: string | undefined;
            do {
                const page = await orMatrixError(client.getRoomHierarchy(roomId, PAGE, levels, false, from));
                pages.push(page);
                from = nextBatchOf(page);
            } while (from !== undefined && pages.length < MOST_PAGES);
            return childrenIn(pages, roomId);
        },

        async searchPublicRooms(term: string, since?: string) {
            const filter = term === "" ? {} : { filter: { generic_search_term: term } };
            const options = { limit: PAGE, ...filter, ...(since !== undefined && { since }) };
            const answer: unknown = await orMatrixError(client.publicRooms(options));
            const next = nextBatchOf(answer);
            return { rooms: listedRooms(answer), ...(next !== undefined && { next }) };
        },

        async leaveRoom(roomId: string) {
            await orMatrixError(client.leave(roomId));
        },

        async loadMembers(roomId: string) {
            const room = client.getRoom(roomId);
            if (!room) return;
            await orMatrixError(room.loadMembersIfNeeded());
            if (followed.has("m.room.member")) known.put(parsed(room.currentState.getStateEvents("m.room.member")));
        },

        async searchPeople(term: string, limit: number) {
            const answer = v.parse(directoryAnswer, await orMatrixError(client.searchUserDirectory({ term, limit })));
            const people = answer.results.map(({ user_id, display_name, avatar_url }): Person => ({
                userId: user_id,
                ...(display_name && { displayName: display_name }),
                ...(avatar_url && { avatarUrl: avatar_url }),
            }));
            return { people, limited: answer.limited };
        },

        async readProfile(person: string) {
            const profile: unknown = await orMatrixError(client.getProfileInfo(person));
            const fields = Object.entries(v.parse(v.record(v.string(), v.unknown()), profile));
            return new Map(fields.filter((field): field is [string, string] => typeof field[1] === "string"));
        },

        async readPresence(person: string) {
            const answer: unknown = await orMatrixError(client.getPresence(person));
            const { presence, last_active_ago, status_msg } = v.parse(presenceAnswer, answer);
            return {
                presence,
                ...(typeof last_active_ago === "number" && { lastActiveAgoMs: last_active_ago }),
                ...(status_msg && { status: status_msg }),
            };
        },

        async openChat(person: string) {
            const roomId = await directChat(client, person);
            window.location.hash = `#/room/${roomId}`;
            return roomId;
        },

        async openRoom(roomId: string) {
            window.location.hash = `#/room/${roomId}`;
        },

        async openPerson(person: string) {
            window.location.hash = `#/user/${person}`;
        },

        async fetchAvatar(uri: string, size: number) {
            // The last parameter asks for the authenticated media repository, which wants the token in a header.
            const url = client.mxcUrlToHttp(uri, size, size, "crop", false, true, true);
            if (!url) throw new MatrixError("not-found", `No media: ${uri}`);
            const headers = { authorization: `Bearer ${client.getAccessToken() ?? ""}` };
            const response = await fetch(url, { headers }).catch((error: unknown) => {
                throw new MatrixError("offline", String(error));
            });
            if (!response.ok) throw matrixErrorFrom(response.status, await response.json().catch(() => undefined));
            return response.blob();
        },
    };
}

function parsed(events: readonly SdkEvent[]): StateEvent[] {
    return events.flatMap((event) => parseStateEvent({ ...event.event, room_id: event.getRoomId() }) ?? []);
}
