// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as v from "valibot";
import { matrixErrorFrom } from "../../core/matrix/error-response";
import { MatrixError } from "../../core/matrix/matrix-error";

/** What matrix-js-sdk rejects with when the homeserver refused; without a status nothing answered. */
const sdkError = v.object({
    httpStatus: v.optional(v.number(), 0),
    data: v.optional(v.unknown()),
    message: v.string(),
});

/** The answer of matrix-js-sdk; its refusals become ours. */
export async function orMatrixError<T>(request: Promise<T>): Promise<T> {
    try {
        return await request;
    } catch (error) {
        const known = v.safeParse(sdkError, error);
        if (!known.success) throw new MatrixError("unknown", String(error));
        const { httpStatus, data, message } = known.output;
        const refused = matrixErrorFrom(httpStatus, data);
        throw httpStatus === 0 ? new MatrixError("offline", message) : refused;
    }
}
