// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { Matrix } from "../matrix/matrix";
import { MatrixError } from "../matrix/matrix-error";
import { withAnswer, type Answer } from "./answers";
import { RESPONSE_EVENT } from "./event-type";
import type { MeetingStore } from "./meeting-rooms";

/**
 * Sends the own answers. All answers in a room are one event: who answers two meetings quickly must not lose one of them,
 * so that each is sent when the one before has come back or was refused.
 */
export class AnswerWriter {
    /** By room, what is on its way; never rejects. */
    private readonly underway = new Map<string, Promise<void>>();

    public constructor(
        private readonly matrix: Matrix,
        private readonly store: MeetingStore,
    ) {}

    /**
     * Resolves when the answer has come back.
     *
     * @param key from `answerKey`; @param given `undefined` takes the answer back
     * @throws MatrixError with the kind of the refusal
     */
    public async save(roomId: string, key: string, given: Answer | undefined): Promise<void> {
        const saving = this.saveAfter(this.underway.get(roomId), roomId, key, given);
        this.underway.set(
            roomId,
            saving.catch(() => undefined),
        );
        await saving;
    }

    private async saveAfter(
        before: Promise<void> | undefined,
        roomId: string,
        key: string,
        given: Answer | undefined,
    ): Promise<void> {
        await before;
        const known = this.store.snapshot().rooms.get(roomId)?.ownResponses?.content ?? {};
        try {
            const content = withAnswer(known, key, given);
            const eventId = await this.matrix.sendState(roomId, RESPONSE_EVENT, this.matrix.userId, content);
            await this.store.whenSeen(eventId);
        } catch (error) {
            throw error instanceof MatrixError ? error : new MatrixError("unknown", String(error));
        }
    }
}
