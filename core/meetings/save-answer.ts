// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { EventContent, Matrix } from "../matrix/matrix";
import { MatrixError } from "../matrix/matrix-error";
import { withAnswer, type Answer } from "./answers";
import { RESPONSE_EVENT } from "./event-type";
import type { MeetingStore } from "./meeting-rooms";

/**
 * Sends the own answers. All answers in a room are one event: who answers two meetings quickly must not lose the first
 * because it has not come back yet.
 */
export class AnswerWriter {
    private readonly sent = new Map<string, EventContent>();

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
        const known = this.store.snapshot().rooms.get(roomId)?.ownResponses?.content ?? {};
        const before = this.sent.get(roomId);
        const content = withAnswer(before ?? known, key, given);
        this.sent.set(roomId, content);
        try {
            const eventId = await this.matrix.sendState(roomId, RESPONSE_EVENT, this.matrix.userId, content);
            await this.store.whenSeen(eventId);
        } catch (error) {
            throw error instanceof MatrixError ? error : new MatrixError("unknown", String(error));
        } finally {
            if (this.sent.get(roomId) === content) this.sent.delete(roomId);
        }
    }
}
