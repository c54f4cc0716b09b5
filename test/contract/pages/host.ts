// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

// The client's half of the widget API as newer Element Web uses it: matrix-widget-api's own ClientWidgetApi, which pushes
// state (`update_state`), over a plain /sync. No Element, but no double of the API either.

import { ClientWidgetApi, Widget, type IRoomEvent } from "matrix-widget-api";
import { Account, type Credentials } from "../../homeserver/account";
import { SyncDriver, SyncedRooms } from "./sync-driver";

interface Settings {
    readonly account: Credentials;
    readonly widgetUrl: string;
    readonly roomId: string;
}

interface Block {
    readonly events: readonly IRoomEvent[];
}

interface SyncAnswer {
    readonly next_batch: string;
    readonly rooms?: {
        readonly join?: Record<string, { state?: Block; timeline?: Block }>;
        readonly invite?: Record<string, { invite_state: Block }>;
        readonly leave?: Record<string, { timeline?: Block }>;
    };
}

const LONG_POLL_MS = 20_000;

/** Shows the widget to the account, and keeps syncing until the page is closed. */
async function startHost({ account: credentials, widgetUrl, roomId }: Settings): Promise<void> {
    const account = new Account(credentials);
    const rooms = new SyncedRooms();
    let since: string | undefined;
    const sync = async (): Promise<IRoomEvent[]> => {
        const query = since === undefined ? "" : `?since=${since}&timeout=${LONG_POLL_MS}`;
        const answer = (await account.request("GET", `/sync${query}`)) as SyncAnswer;
        since = answer.next_batch;
        return [...stateIn(answer)].filter((event) => rooms.put(event));
    };
    await sync();
    const api = show(account, rooms, widgetUrl, roomId);
    for (;;) for (const event of await sync()) await api.feedStateUpdate(event);
}

function show(account: Account, rooms: SyncedRooms, widgetUrl: string, roomId: string): ClientWidgetApi {
    const frame = document.createElement("iframe");
    frame.src = widgetUrl
        .replace("$matrix_user_id", encodeURIComponent(account.userId))
        .replace("$matrix_room_id", encodeURIComponent(roomId))
        .replace("$matrix_widget_id", "contract")
        .replace("#", `?widgetId=contract&parentUrl=${encodeURIComponent(window.location.href)}#`);
    document.body.append(frame);
    const definition = { id: "contract", type: "org.example.contract", url: widgetUrl, creatorUserId: account.userId };
    const api = new ClientWidgetApi(new Widget(definition), frame, new SyncDriver(account, rooms));
    api.setViewedRoomId(roomId);
    return api;
}

function* stateIn({ rooms = {} }: SyncAnswer): Iterable<IRoomEvent> {
    const blocks: [string, readonly IRoomEvent[]][] = [
        ...Object.entries(rooms.join ?? {}).map(([id, { state, timeline }]): [string, readonly IRoomEvent[]] => [
            id,
            [...(state?.events ?? []), ...(timeline?.events ?? [])],
        ]),
        ...Object.entries(rooms.leave ?? {}).map(([id, { timeline }]): [string, readonly IRoomEvent[]] => [
            id,
            timeline?.events ?? [],
        ]),
        ...Object.entries(rooms.invite ?? {}).map(([id, { invite_state }]): [string, readonly IRoomEvent[]] => [
            id,
            invite_state.events,
        ]),
    ];
    for (const [room_id, events] of blocks) {
        for (const event of events) if (event.state_key !== undefined) yield { ...event, room_id };
    }
}

// The runner calls it.
Object.assign(window, { startHost });
