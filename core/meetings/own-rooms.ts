// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { Meeting } from "./meeting";

/** Makes meetings with a room of their own, where a place can: in Element itself, or through the module there. */
export interface OwnRooms {
    /**
     * Makes the room, complete, and invites people to it; those whom the request itself cannot invite are invited one
     * after the other, as the homeserver lets.
     *
     * @param people Matrix IDs
     * @returns the room's ID; `undefined` when the person was asked and did not want to
     * @throws MatrixError with the kind of the refusal
     */
    plan(meeting: Meeting, people: readonly string[]): Promise<string | undefined>;

    /** Invites further people to such a room, one after the other. @throws MatrixError when that cannot begin */
    invite(roomId: string, people: readonly string[]): Promise<void>;
}
