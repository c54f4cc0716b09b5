// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { TFunction } from "i18next";
import { MatrixError } from "../../core/matrix/matrix-error";

/** Why something was not done, in words that say what to do. */
export function problemWords(t: TFunction, error: unknown): string {
    const { kind, retryAfterMs } = error instanceof MatrixError ? error : new MatrixError("unknown", String(error));
    // t("directory.problem.forbidden") t("directory.problem.limited") t("directory.problem.too-large")
    // t("directory.problem.not-found") t("directory.problem.offline") t("directory.problem.unknown")
    return t(`directory.problem.${kind}`, { seconds: Math.ceil((retryAfterMs ?? 5_000) / 1000) });
}
