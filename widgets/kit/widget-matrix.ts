// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { WidgetApi } from "matrix-widget-api/lib/WidgetApi";
import type { KnownState } from "../../core/matrix/known-state";
import type { EventContent, Matrix, StateObserver } from "../../core/matrix/matrix";
import { MatrixError } from "../../core/matrix/matrix-error";
import { mayHaveBeenForbidden } from "./refusal";
import { parseTimelineEvent } from "../../core/matrix/timeline-event";
import { matrixErrorOf } from "./response-error";
import type { ReadableState } from "../../core/widget/capabilities";

/** What a widget's {@link Matrix} is made of. */
export interface WidgetMatrixParts {
    readonly api: WidgetApi;
    readonly userId: string;
    readonly roomId: string;
    readonly known: KnownState;
    /** What of the room's state is in `known`. */
    readonly readable: readonly ReadableState[];
    /** Types of the timeline's events that may be read. */
    readonly readableEvents: readonly string[];
}

/** The latest ones; earlier versions of a text are of no use. */
const MOST_REFERENCES = 50;

/** A widget's {@link Matrix}. Abilities whose capability the client did not grant are absent. */
export function widgetMatrix(parts: WidgetMatrixParts): Matrix & { readonly roomId: string } {
    const { api, userId, roomId, known, readable } = parts;
    const readableTypes = new Set(readable.map(({ type }) => type));
    const canNavigate = api.hasCapability("org.matrix.msc2931.navigate");
    return {
        userId,
        roomId,

        async watchState(types: readonly string[], observer: StateObserver) {
            for (const type of types) {
                if (!readableTypes.has(type)) throw new Error(`The widget's manifest does not ask to read ${type}`);
            }
            return known.observe(types, observer);
        },

        async sendState(room: string, type: string, stateKey: string, content: EventContent) {
            try {
                const { event_id } = await api.sendStateEvent(type, stateKey, content, room);
                return event_id ?? "";
            } catch (error) {
                const refused = matrixErrorOf(error);
                if (refused.kind !== "unknown") throw refused;
                throw mayHaveBeenForbidden(known, room, { userId, type, stateKey })
                    ? new MatrixError("forbidden", refused.message)
                    : refused;
            }
        },

        async sendEvent(room: string, type: string, content: EventContent) {
            const { event_id } = await orMatrixError(api.sendRoomEvent(type, content, room));
            return event_id ?? "";
        },

        ...(parts.readableEvents.length > 0 && {
            async readReferences(room: string, eventId: string, type: string) {
                const wanted = ["m.reference", type, MOST_REFERENCES, undefined, undefined, "b"] as const;
                const { chunk } = await orMatrixError(api.readEventRelations(eventId, room, ...wanted));
                return chunk.flatMap((raw) => parseTimelineEvent(raw) ?? []);
            },
        }),

        ...(api.hasCapability("org.matrix.msc2762.send.state_event:m.room.member") && {
            async invite(room: string, person: string, reason?: string) {
                const content = { membership: "invite", ...(reason !== undefined && { reason }) };
                await orMatrixError(api.sendStateEvent("m.room.member", person, content, room));
            },
            // Homeservers take the own membership as what it asks for.
            async joinRoom(room: string) {
                try {
                    await orMatrixError(api.sendStateEvent("m.room.member", userId, { membership: "join" }, room));
                } catch (error) {
                    // Earlier clients do not say why; who is not invited may not.
                    const isInvited = known.membershipOf(room) !== undefined;
                    const isUnknown = error instanceof MatrixError && error.kind === "unknown";
                    throw isUnknown && !isInvited ? new MatrixError("forbidden", error.message) : error;
                }
            },
            async leaveRoom(room: string) {
                await orMatrixError(api.sendStateEvent("m.room.member", userId, { membership: "leave" }, room));
            },
        }),

        ...(api.hasCapability("org.matrix.msc3973.user_directory_search") && {
            async searchPeople(term: string, limit: number) {
                const { results, limited } = await orMatrixError(api.searchUserDirectory(term, limit));
                const people = results.map(({ user_id, display_name, avatar_url }) => ({
                    userId: user_id,
                    ...(display_name && { displayName: display_name }),
                    ...(avatar_url && { avatarUrl: avatar_url }),
                }));
                return { people, limited };
            },
        }),

        ...(canNavigate && {
            openRoom: (room: string) => orMatrixError(api.navigateTo(`https://matrix.to/#/${room}`)),
            openPerson: (person: string) => orMatrixError(api.navigateTo(`https://matrix.to/#/${person}`)),
        }),

        ...(api.hasCapability("org.matrix.msc4039.download_file") && {
            async fetchAvatar(uri: string) {
                const { file } = await orMatrixError(api.downloadFile(uri));
                return file instanceof Blob ? file : new Response(file as BodyInit).blob();
            },
        }),
    };
}

async function orMatrixError<T>(request: Promise<T>): Promise<T> {
    try {
        return await request;
    } catch (error) {
        throw matrixErrorOf(error);
    }
}
