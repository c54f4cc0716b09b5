// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { IRoomEvent } from "matrix-widget-api";
import { CLIENT_METHODS, type SdkEvent } from "../../modules/host/signed-in-client";

/** A stand-in for matrix-js-sdk's client that has generated rooms: what the module reads of it, and nothing it writes. */
export function standInClient(userId: string, rooms: ReadonlyMap<string, readonly IRoomEvent[]>): object {
    const all = [...rooms].map(([roomId, events]) => {
        const byType = Map.groupBy(events.map(sdkEvent), (event) => event.getType());
        return { roomId, currentState: { getStateEvents: (type: string) => byType.get(type) ?? [] } };
    });
    const nothing = Object.fromEntries(CLIENT_METHODS.map((method) => [method, () => undefined]));
    return {
        ...nothing,
        getUserId: () => userId,
        isInitialSyncComplete: () => true,
        getRooms: () => all,
        getRoom: () => null,
    };
}

function sdkEvent(event: IRoomEvent): SdkEvent {
    return {
        event,
        getRoomId: () => event.room_id,
        getType: () => event.type,
        getStateKey: () => event.state_key,
    };
}
