// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as v from "valibot";
import { orMatrixError } from "./sdk-error";
import type { SdkClient } from "./signed-in-client";

/** Which rooms are chats with whom. @see https://spec.matrix.org/v1.16/client-server-api/#direct-messaging */
const DIRECT = "m.direct";

const directRooms = v.record(v.string(), v.unknown());
const roomIds = v.fallback(v.array(v.string()), []);

/**
 * The chat with somebody; made, encrypted, where there is none that both are in or may come to.
 *
 * @returns the room's id
 * @throws MatrixError with the kind of the refusal
 */
export async function directChat(client: SdkClient, userId: string): Promise<string> {
    const content = client.getAccountData(DIRECT)?.getContent() ?? {};
    const all = v.is(directRooms, content) ? content : {};
    const theirs = v.parse(roomIds, all[userId]);
    const existing = theirs.find((roomId) => isChat(client, roomId, userId));
    if (existing !== undefined) return existing;
    const { room_id } = await orMatrixError(
        client.createRoom({
            preset: "trusted_private_chat",
            visibility: "private",
            is_direct: true,
            invite: [userId],
            initial_state: [
                {
                    type: "m.room.encryption",
                    state_key: "",
                    content: { algorithm: "m.megolm.v1.aes-sha2" },
                },
            ],
        }),
    );
    await orMatrixError(client.setAccountData(DIRECT, { ...all, [userId]: [...theirs, room_id] }));
    return room_id;
}

function isChat(client: SdkClient, roomId: string, userId: string): boolean {
    const room = client.getRoom(roomId);
    const mine = room?.getMember(client.getUserId() ?? "")?.membership;
    const other = room?.getMember(userId)?.membership;
    return mine === "join" && (other === "join" || other === "invite");
}
