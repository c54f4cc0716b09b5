// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

/**
 * Why something that we asked of Matrix was not done, as far as the place can tell:
 *
 * - `forbidden`: the room's power levels or the homeserver do not allow it (`M_FORBIDDEN`)
 * - `limited`: asked too often (`M_LIMIT_EXCEEDED`); `retryAfterMs` says when again, if the server said so
 * - `too-large`: the event is larger than Matrix allows (`M_TOO_LARGE`)
 * - `not-found`: there is no such room, person or file
 * - `offline`: the homeserver, or the client around us, did not answer
 * - `unknown`: anything else; the message says what was received
 */
export type MatrixErrorKind = "forbidden" | "limited" | "too-large" | "not-found" | "offline" | "unknown";

/** The one error that a {@link Matrix} rejects with. Its message is for the log, never for people. */
export class MatrixError extends Error {
    public override readonly name = "MatrixError";

    /**
     * @param kind what went wrong, for the words that people see
     * @param message details for the log
     * @param retryAfterMs milliseconds to wait before the next try, when the homeserver said so
     */
    public constructor(
        public readonly kind: MatrixErrorKind,
        message: string,
        public readonly retryAfterMs?: number,
    ) {
        super(message);
    }
}
