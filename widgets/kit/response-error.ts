// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { WidgetApiResponseError } from "matrix-widget-api/lib/WidgetApi";
import { matrixErrorFrom } from "../../core/matrix/error-response";
import { MatrixError } from "../../core/matrix/matrix-error";

/**
 * What a request to the client failed with, in Matrix's terms. Newer clients hand on the homeserver's answer, earlier
 * ones say in words only that it failed: then the kind is `unknown`.
 */
export function matrixErrorOf(error: unknown): MatrixError {
    if (error instanceof MatrixError) return error;
    if (error instanceof WidgetApiResponseError && error.data.matrix_api_error) {
        const { http_status: status, response } = error.data.matrix_api_error;
        return matrixErrorFrom(status, response);
    }
    const message = error instanceof Error ? error.message : String(error);
    // The transport's own words when no answer came in time.
    return new MatrixError(/timed out/i.test(message) ? "offline" : "unknown", message);
}
