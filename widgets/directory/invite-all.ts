// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { MatrixError } from "../../core/matrix/matrix-error";

/** Somebody who was not invited. */
export interface Refused {
    readonly userId: string;
    readonly error: unknown;
}

/** Longer waits are for the person to decide on. */
const LONGEST_WAIT_MS = 30_000;

/**
 * Invites people one after the other, as fast as the homeserver lets.
 *
 * @param onProgress how many have been asked
 * @returns those who could not be invited, and why
 */
export async function inviteAll(
    userIds: readonly string[],
    invite: (userId: string) => Promise<void>,
    onProgress: (done: number) => void,
): Promise<readonly Refused[]> {
    const refused: Refused[] = [];
    for (const [done, userId] of userIds.entries()) {
        onProgress(done);
        try {
            await inviteOne(userId, invite);
        } catch (error) {
            refused.push({ userId, error });
        }
    }
    return refused;
}

async function inviteOne(userId: string, invite: (userId: string) => Promise<void>): Promise<void> {
    try {
        await invite(userId);
    } catch (error) {
        const isLater = error instanceof MatrixError && error.kind === "limited";
        if (!isLater || (error.retryAfterMs ?? Infinity) > LONGEST_WAIT_MS) throw error;
        await new Promise((resolve) => setTimeout(resolve, error.retryAfterMs));
        await invite(userId);
    }
}
