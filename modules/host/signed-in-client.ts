// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as v from "valibot";

// `window.mxMatrixClientPeg` is what Element keeps for debugging, not an API. This file alone touches it: what we need of
// the client is named here, and looked at when it is asked for.

/** An event as matrix-js-sdk has it; `event` is what came from the homeserver. */
export interface SdkEvent {
    readonly event: object;
    getRoomId(): string | undefined;
    getType(): string;
    getStateKey(): string | undefined;
}

/** A room as matrix-js-sdk has it. */
export interface SdkRoom {
    readonly roomId: string;
    readonly currentState: { getStateEvents(type: string): readonly SdkEvent[] };
    getMember(
        userId: string,
    ): { readonly membership?: "join" | "invite" | "ban" | "leave" | "knock" | undefined } | null;
    /** Asks for the members of whom Element has not heard yet. */
    loadMembersIfNeeded(): Promise<unknown>;
}

/** What we use of matrix-js-sdk's client. */
export interface SdkClient {
    getUserId(): string | null;
    getAccessToken(): string | null;
    getDomain(): string | null;
    /** Whether what was there at sign-in has arrived. */
    isInitialSyncComplete(): boolean;
    getRooms(): readonly SdkRoom[];
    getRoom(roomId: string): SdkRoom | null;
    on(event: string, listener: (event: SdkEvent) => void): unknown;
    off(event: string, listener: (event: SdkEvent) => void): unknown;
    createRoom(options: object): Promise<{ room_id: string }>;
    joinRoom(roomId: string, options: { viaServers: readonly string[] }): Promise<unknown>;
    knockRoom(roomId: string, options: { viaServers: readonly string[]; reason?: string }): Promise<unknown>;
    getRoomHierarchy(
        roomId: string,
        limit: number,
        maxDepth: number,
        suggestedOnly: boolean,
        from: string | undefined,
    ): Promise<unknown>;
    publicRooms(options: object): Promise<unknown>;
    leave(roomId: string): Promise<unknown>;
    getAccountData(type: string): { getContent(): object } | undefined;
    setAccountData(type: string, content: object): Promise<unknown>;
    sendStateEvent(roomId: string, type: string, content: object, stateKey: string): Promise<{ event_id: string }>;
    sendEvent(roomId: string, type: string, content: object): Promise<{ event_id: string }>;
    relations(
        roomId: string,
        eventId: string,
        relationType: string,
        eventType: string,
        options: { dir: "b"; limit: number },
    ): Promise<{ events: readonly { getEffectiveEvent(): object }[] }>;
    invite(roomId: string, userId: string, reason?: string): Promise<unknown>;
    searchUserDirectory(query: { term: string; limit: number }): Promise<unknown>;
    getProfileInfo(userId: string): Promise<unknown>;
    getPresence(userId: string): Promise<unknown>;
    mxcUrlToHttp(...parameters: unknown[]): string | null;
}

/** What of the client must be there. */
export const CLIENT_METHODS = [
    "getUserId",
    "getAccessToken",
    "getDomain",
    "isInitialSyncComplete",
    "getRooms",
    "getRoom",
    "on",
    "off",
    "createRoom",
    "joinRoom",
    "knockRoom",
    "getRoomHierarchy",
    "publicRooms",
    "leave",
    "getAccountData",
    "setAccountData",
    "sendStateEvent",
    "sendEvent",
    "relations",
    "invite",
    "searchUserDirectory",
    "getProfileInfo",
    "getPresence",
    "mxcUrlToHttp",
] as const;

const isFunction = v.custom<() => unknown>((value) => typeof value === "function");

/**
 * The client of the person who is signed in.
 *
 * @throws Error naming what is missing, when nobody is signed in or Element has changed
 */
export function signedInClient(window: object): SdkClient {
    const peg: unknown = Reflect.get(window, "mxMatrixClientPeg");
    if (!hasMethod(peg, "get")) throw new Error("Element does not keep its Matrix client where it did");
    const client = (peg as { get(): unknown }).get();
    if (!client) throw new Error("Nobody is signed in");
    const missing = CLIENT_METHODS.filter((method) => !hasMethod(client, method));
    if (missing.length > 0) throw new Error(`Element's Matrix client has no ${missing.join(", ")}`);
    return client as SdkClient;
}

function hasMethod(object: unknown, method: string): boolean {
    return typeof object === "object" && object !== null && v.is(isFunction, Reflect.get(object, method));
}
