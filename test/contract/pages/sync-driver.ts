// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import {
    WidgetDriver,
    type Capability,
    type IRoomEvent,
    type ISearchUserDirectoryResult,
    type ISendEventDetails,
} from "matrix-widget-api";
import { HomeserverError, type Account } from "../../homeserver/account";

/** What /sync has told of the rooms' state. */
export class SyncedRooms {
    private readonly rooms = new Map<string, Map<string, IRoomEvent>>();
    private readonly seen = new Set<string>();

    public get ids(): string[] {
        return [...this.rooms.keys()];
    }

    /** Takes an event; says whether it is news. Rejoining a room brings its old timeline again. */
    public put(event: IRoomEvent): boolean {
        if (event.event_id && this.seen.has(event.event_id)) return false;
        this.seen.add(event.event_id);
        let room = this.rooms.get(event.room_id);
        if (!room) this.rooms.set(event.room_id, (room = new Map()));
        room.set(JSON.stringify([event.type, event.state_key]), event);
        return true;
    }

    public of(roomId: string, type: string, stateKey?: string): IRoomEvent[] {
        const events = [...(this.rooms.get(roomId)?.values() ?? [])];
        return events.filter((event) => event.type === type && (stateKey ?? event.state_key) === event.state_key);
    }
}

/** What ClientWidgetApi asks of a client, by the plain client-server API. Every capability is granted. */
export class SyncDriver extends WidgetDriver {
    public constructor(
        private readonly account: Account,
        private readonly rooms: SyncedRooms,
    ) {
        super();
    }

    public override async validateCapabilities(requested: Set<Capability>): Promise<Set<Capability>> {
        return requested;
    }

    public override async sendEvent(
        type: string,
        content: unknown,
        stateKey: string | null = null,
        roomId: string | null = null,
    ): Promise<ISendEventDetails> {
        if (roomId === null) throw new Error("The kit always names the room");
        const body = content as Record<string, unknown>;
        const eventId =
            stateKey === null
                ? await this.account.sendEvent(roomId, type, body)
                : await this.account.sendState(roomId, type, stateKey, body);
        return { roomId, eventId };
    }

    public override async readRoomState(roomId: string, type: string, stateKey?: string): Promise<IRoomEvent[]> {
        return this.rooms.of(roomId, type, stateKey);
    }

    public override async readEventRelations(
        eventId: string,
        roomId?: string,
        relationType?: string,
        eventType?: string,
    ): Promise<{ chunk: IRoomEvent[] }> {
        const path = [roomId, "relations", eventId, relationType, eventType].map((part) =>
            encodeURIComponent(part ?? ""),
        );
        const url = `${this.account.homeserverUrl}/_matrix/client/v1/rooms/${path.join("/")}?dir=b`;
        const response = await fetch(url, { headers: { authorization: `Bearer ${this.account.accessToken}` } });
        return (await response.json()) as { chunk: IRoomEvent[] };
    }

    public override getKnownRooms(): string[] {
        return this.rooms.ids;
    }

    public override async searchUserDirectory(term: string, limit?: number): Promise<ISearchUserDirectoryResult> {
        const body = { search_term: term, limit };
        const { limited, results } = (await this.account.request("POST", "/user_directory/search", body)) as {
            limited: boolean;
            results: { user_id: string }[];
        };
        return { limited, results: results.map(({ user_id }) => ({ userId: user_id })) };
    }

    public override async downloadFile(uri: string): Promise<{ file: XMLHttpRequestBodyInit }> {
        const url = `${this.account.homeserverUrl}/_matrix/client/v1/media/download/${uri.slice("mxc://".length)}`;
        const response = await fetch(url, { headers: { authorization: `Bearer ${this.account.accessToken}` } });
        return { file: await response.blob() };
    }

    public override processError(error: unknown): ReturnType<WidgetDriver["processError"]> {
        if (!(error instanceof HomeserverError)) return undefined;
        const response = { errcode: error.errcode, error: error.error };
        return { matrix_api_error: { http_status: error.status, http_headers: {}, url: "", response } };
    }
}
