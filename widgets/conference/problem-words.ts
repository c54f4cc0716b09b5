// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { TFunction } from "i18next";

import type { ProblemKind } from "./conference-state";

/** What a problem's screen says. */
export interface ProblemWords {
    readonly title: string;
    /** What it means and what to do. */
    readonly text: string;
    /** The button that joins once more. */
    readonly again: string;
}

/** The words for a problem, in the language of `t`. */
export function problemWords(kind: ProblemKind, t: TFunction): ProblemWords {
    switch (kind) {
        case "unreachable":
            return {
                title: t("conference.problem.unreachable.title"),
                text: t("conference.problem.unreachable.text"),
                again: t("conference.problem.retry"),
            };
        case "connection-lost":
            return {
                title: t("conference.problem.connectionLost.title"),
                text: t("conference.problem.connectionLost.text"),
                again: t("conference.first.rejoin"),
            };
        case "removed":
            return {
                title: t("conference.problem.removed.title"),
                text: t("conference.problem.removed.text"),
                again: t("conference.first.rejoin"),
            };
        case "ended":
            return {
                title: t("conference.problem.ended.title"),
                text: t("conference.problem.ended.text"),
                again: t("conference.first.rejoin"),
            };
        case "refused":
            return {
                title: t("conference.problem.refused.title"),
                text: t("conference.problem.refused.text"),
                again: t("conference.problem.askAgain"),
            };
        case "full":
            return {
                title: t("conference.problem.full.title"),
                text: t("conference.problem.full.text"),
                again: t("conference.problem.retry"),
            };
        case "out-of-service":
            return {
                title: t("conference.problem.outOfService.title"),
                text: t("conference.problem.outOfService.text"),
                again: t("conference.problem.retry"),
            };
    }
}
