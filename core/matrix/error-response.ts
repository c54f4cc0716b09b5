// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as v from "valibot";
import { MatrixError, type MatrixErrorKind } from "./matrix-error";

const errorResponse = v.object({
    errcode: v.fallback(v.optional(v.string(), "M_UNKNOWN"), "M_UNKNOWN"),
    error: v.fallback(v.optional(v.string(), ""), ""),
    retry_after_ms: v.fallback(v.optional(v.number()), undefined),
});

const KINDS: Readonly<Record<string, MatrixErrorKind>> = {
    M_FORBIDDEN: "forbidden",
    M_LIMIT_EXCEEDED: "limited",
    M_NOT_FOUND: "not-found",
    M_TOO_LARGE: "too-large",
};

/** What a status says where no code does. */
const BY_STATUS: Readonly<Record<number, MatrixErrorKind>> = { 404: "not-found", 413: "too-large", 429: "limited" };

/**
 * The error in a homeserver's answer.
 *
 * @param status HTTP status; 0 when no answer came
 * @param body the answer's JSON, whatever it is
 * @see https://spec.matrix.org/v1.16/client-server-api/#standard-error-response
 */
export function matrixErrorFrom(status: number, body: unknown): MatrixError {
    if (status === 0) return new MatrixError("offline", "The homeserver did not answer");
    const parsed = v.safeParse(errorResponse, body);
    const { errcode, error, retry_after_ms } = parsed.success
        ? parsed.output
        : { errcode: "M_UNKNOWN", error: "", retry_after_ms: undefined };
    // Proxies in front of the homeserver refuse large bodies on their own; Synapse knows no code for some who are not there.
    const kind = KINDS[errcode] ?? (errcode === "M_UNKNOWN" ? BY_STATUS[status] : undefined) ?? "unknown";
    return new MatrixError(kind, `${status} ${errcode} ${error}`, retry_after_ms);
}
