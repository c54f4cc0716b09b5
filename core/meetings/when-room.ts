// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { MatrixError } from "../matrix/matrix-error";
import type { MeetingRoom, MeetingStore } from "./meeting-rooms";

/** How long what the homeserver has said may take to arrive. */
const PATIENCE_MS = 20_000;

/**
 * The room as soon as it is as wanted: what one joins or makes arrives event by event.
 *
 * @throws MatrixError `offline` when it does not become so in time
 */
export function whenRoom(
    store: MeetingStore,
    roomId: string,
    isWanted: (room: MeetingRoom) => boolean,
): Promise<MeetingRoom> {
    return new Promise((resolve, reject) => {
        const look = (): void => {
            const room = store.snapshot().rooms.get(roomId);
            if (!room || !isWanted(room)) return;
            finish();
            resolve(room);
        };
        const stop = store.subscribe(look);
        const patience = setTimeout(() => {
            stop();
            reject(new MatrixError("offline", `${roomId} did not arrive`));
        }, PATIENCE_MS);
        const finish = (): void => {
            clearTimeout(patience);
            stop();
        };
        look();
    });
}
