// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as v from "valibot";

/** The content of an event, or the body of a request. */
export type Content = Readonly<Record<string, unknown>>;

/** An event as the client-server API gives it, with the keys that tests look at. */
export type RoomEvent = v.InferOutput<typeof RoomEventSchema>;

/** Who is signed in, where, and on which device. */
export interface Credentials {
    /** Base URL of the homeserver, without a slash at the end. */
    readonly homeserverUrl: string;
    readonly userId: string;
    readonly accessToken: string;
    readonly deviceId: string;
    /** For signing in a second time, for example in a browser. */
    readonly password: string;
}

const RoomEventSchema = v.looseObject({
    type: v.string(),
    event_id: v.string(),
    sender: v.string(),
    origin_server_ts: v.number(),
    state_key: v.optional(v.string()),
    content: v.record(v.string(), v.unknown()),
});
const ContentSchema = v.record(v.string(), v.unknown());
const RoomIdSchema = v.looseObject({ room_id: v.string() });
const EventIdSchema = v.looseObject({ event_id: v.string() });
const ContentUriSchema = v.looseObject({ content_uri: v.string() });
const JoinedRoomsSchema = v.looseObject({ joined_rooms: v.array(v.string()) });
const MessagesSchema = v.looseObject({ chunk: v.array(RoomEventSchema) });
const SignInSchema = v.looseObject({ user_id: v.string(), access_token: v.string(), device_id: v.string() });
const ErrorSchema = v.looseObject({
    errcode: v.optional(v.string(), "M_UNKNOWN"),
    error: v.optional(v.string(), ""),
    retry_after_ms: v.optional(v.number()),
});

/** A homeserver's refusal: the standard error response of the Matrix specification. */
export class HomeserverError extends Error {
    /**
     * @param request the request's method and path
     * @param status HTTP status code
     * @param errcode for example "M_FORBIDDEN"; "M_UNKNOWN" if the answer had none
     * @param error the homeserver's explanation
     * @param retryAfterMs milliseconds to wait, with "M_LIMIT_EXCEEDED"
     */
    public constructor(
        public readonly request: string,
        public readonly status: number,
        public readonly errcode: string,
        public readonly error: string,
        public readonly retryAfterMs: number | undefined,
    ) {
        super(`${request}: ${status} ${errcode} ${error}`);
        this.name = "HomeserverError";
    }
}

/**
 * One person's use of the Matrix client-server API, without a client: for preparing rooms and looking at results.
 * Runs in Node and in a browser. Every method rejects with a HomeserverError when the homeserver refuses.
 */
export class Account implements Credentials {
    public readonly homeserverUrl: string;
    public readonly userId: string;
    public readonly accessToken: string;
    public readonly deviceId: string;
    public readonly password: string;
    private transactions = 0;

    public constructor(credentials: Credentials) {
        this.homeserverUrl = credentials.homeserverUrl;
        this.userId = credentials.userId;
        this.accessToken = credentials.accessToken;
        this.deviceId = credentials.deviceId;
        this.password = credentials.password;
    }

    /** Signs in with a password, on a new device. */
    public static async signIn(homeserverUrl: string, localpart: string, password: string): Promise<Account> {
        const answer = await requestJson(homeserverUrl, undefined, "POST", "/login", {
            type: "m.login.password",
            identifier: { type: "m.id.user", user: localpart },
            password,
        });
        return Account.fromSignIn(homeserverUrl, answer, password);
    }

    /** The account that the answer to a sign-in or a registration describes. */
    public static fromSignIn(homeserverUrl: string, answer: unknown, password: string): Account {
        const { user_id, access_token, device_id } = v.parse(SignInSchema, answer);
        return new Account({
            homeserverUrl,
            userId: user_id,
            accessToken: access_token,
            deviceId: device_id,
            password,
        });
    }

    /** The part of the Matrix ID between "@" and ":". */
    public get localpart(): string {
        return this.userId.slice(1, this.userId.indexOf(":"));
    }

    /**
     * Any request of the API.
     *
     * @param method HTTP method
     * @param path below `/_matrix/client/v3`, or a whole path that starts with `/_`; encoded, with its query
     * @param body sent as JSON
     * @returns the answer's JSON
     */
    public request(method: string, path: string, body?: Content): Promise<unknown> {
        return requestJson(this.homeserverUrl, this.accessToken, method, path, body);
    }

    /** Creates a room; `content` is the body of `createRoom`. Returns the room's ID. */
    public async createRoom(content: Content): Promise<string> {
        return v.parse(RoomIdSchema, await this.request("POST", "/createRoom", content)).room_id;
    }

    /** Sends a state event. Returns its event ID. */
    public async sendState(roomId: string, type: string, stateKey: string, content: Content): Promise<string> {
        const answer = await this.request("PUT", roomPath(roomId, "state", type, stateKey), content);
        return v.parse(EventIdSchema, answer).event_id;
    }

    /** The content of a state event; `undefined` if the room has none of that type and state key. */
    public async getState(
        roomId: string,
        type: string,
        stateKey: string = "",
    ): Promise<Record<string, unknown> | undefined> {
        try {
            return v.parse(ContentSchema, await this.request("GET", roomPath(roomId, "state", type, stateKey)));
        } catch (error) {
            if (error instanceof HomeserverError && error.errcode === "M_NOT_FOUND") return undefined;
            throw error;
        }
    }

    /** The room's whole current state, or that of one event type. */
    public async getAllState(roomId: string, type?: string): Promise<RoomEvent[]> {
        const events = v.parse(v.array(RoomEventSchema), await this.request("GET", roomPath(roomId, "state")));
        return type === undefined ? events : events.filter((event) => event.type === type);
    }

    /** Sends a message event, unencrypted. Returns its event ID. */
    public async sendEvent(roomId: string, type: string, content: Content): Promise<string> {
        const transaction = `${this.deviceId}-${Date.now()}-${this.transactions++}`;
        const answer = await this.request("PUT", roomPath(roomId, "send", type, transaction), content);
        return v.parse(EventIdSchema, answer).event_id;
    }

    /** The room's newest events, the newest first. */
    public async messages(roomId: string, limit: number = 50): Promise<RoomEvent[]> {
        const answer = await this.request("GET", `${roomPath(roomId, "messages")}?dir=b&limit=${limit}`);
        return v.parse(MessagesSchema, answer).chunk;
    }

    public async invite(roomId: string, userId: string, reason?: string): Promise<void> {
        await this.changeMembership(roomId, "invite", { user_id: userId, reason });
    }

    /** Joins a room to which this person was invited or which is open. */
    public async join(roomId: string): Promise<void> {
        await this.changeMembership(roomId, "join", {});
    }

    /** Leaves a room, or declines an invitation to it. */
    public async leave(roomId: string, reason?: string): Promise<void> {
        await this.changeMembership(roomId, "leave", { reason });
    }

    public async kick(roomId: string, userId: string, reason?: string): Promise<void> {
        await this.changeMembership(roomId, "kick", { user_id: userId, reason });
    }

    public async ban(roomId: string, userId: string, reason?: string): Promise<void> {
        await this.changeMembership(roomId, "ban", { user_id: userId, reason });
    }

    /** The IDs of the rooms in which this person is. */
    public async joinedRooms(): Promise<string[]> {
        return v.parse(JoinedRoomsSchema, await this.request("GET", "/joined_rooms")).joined_rooms;
    }

    public async setDisplayName(displayName: string): Promise<void> {
        await this.request("PUT", this.profilePath("displayname"), { displayname: displayName });
    }

    /** @param contentUri `mxc://…`, as uploadMedia returns it */
    public async setAvatar(contentUri: string): Promise<void> {
        await this.request("PUT", this.profilePath("avatar_url"), { avatar_url: contentUri });
    }

    /** Gives somebody a power level in a room. */
    public async setPowerLevel(roomId: string, userId: string, level: number): Promise<void> {
        const current = await this.getState(roomId, "m.room.power_levels");
        const users = v.parse(v.optional(ContentSchema, {}), current?.users);
        await this.setPowerLevels(roomId, { users: { ...users, [userId]: level } });
    }

    /** Replaces whole top-level keys of a room's power levels, for example `{ events: {…}, invite: 50 }`. */
    public async setPowerLevels(roomId: string, changes: Content): Promise<void> {
        const current = await this.getState(roomId, "m.room.power_levels");
        await this.sendState(roomId, "m.room.power_levels", "", { ...current, ...changes });
    }

    /** Uploads a file. Returns its `mxc://` URI. */
    public async uploadMedia(
        bytes: Uint8Array<ArrayBuffer> | Blob,
        { filename, contentType }: { readonly filename: string; readonly contentType: string },
    ): Promise<string> {
        const path = `/_matrix/media/v3/upload?filename=${encodeURIComponent(filename)}`;
        const headers = { authorization: `Bearer ${this.accessToken}`, "content-type": contentType };
        const response = await fetch(this.homeserverUrl + path, { method: "POST", headers, body: bytes });
        return v.parse(ContentUriSchema, await readAnswer(`POST ${path}`, response)).content_uri;
    }

    private async changeMembership(roomId: string, action: string, body: Content): Promise<void> {
        await this.request("POST", roomPath(roomId, action), body);
    }

    private profilePath(field: string): string {
        return `/profile/${encodeURIComponent(this.userId)}/${field}`;
    }
}

/**
 * A request to a homeserver, with JSON both ways.
 *
 * @param accessToken `undefined` for requests that need no account
 * @param path below `/_matrix/client/v3`, or a whole path that starts with `/_`
 * @throws HomeserverError when the homeserver refuses
 */
export async function requestJson(
    homeserverUrl: string,
    accessToken: string | undefined,
    method: string,
    path: string,
    body?: Content,
): Promise<unknown> {
    const headers: Record<string, string> = {};
    if (accessToken !== undefined) headers["authorization"] = `Bearer ${accessToken}`;
    if (body !== undefined) headers["content-type"] = "application/json";
    const whole = path.startsWith("/_") ? path : `/_matrix/client/v3${path}`;
    const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
    return readAnswer(`${method} ${whole}`, await fetch(homeserverUrl + whole, init));
}

async function readAnswer(request: string, response: Response): Promise<unknown> {
    const text = await response.text();
    let json: unknown = undefined;
    try {
        json = JSON.parse(text);
    } catch {
        // A proxy's page, or nothing at all: reported with the status below.
    }
    if (response.ok && json !== undefined) return json;
    const parsed = v.safeParse(ErrorSchema, json);
    const { errcode, error, retry_after_ms } = parsed.success
        ? parsed.output
        : { errcode: "M_UNKNOWN", error: text.slice(0, 200), retry_after_ms: undefined };
    throw new HomeserverError(request, response.status, errcode, error, retry_after_ms);
}

function roomPath(roomId: string, ...parts: readonly string[]): string {
    return `/rooms/${[roomId, ...parts].map(encodeURIComponent).join("/")}`;
}
