// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { TFunction } from "i18next";

import { ANSWER_TIMEOUT, SCRIPT_TIMEOUT } from "./jitsi";

/** What the service desk reads: our own observations in words, Jitsi's error names as they are. */
export function causeWords(cause: string, t: TFunction): string {
    switch (cause) {
        case "script-failed":
            return t("conference.details.scriptFailed");
        case "script-timeout":
            return t("conference.details.noAnswer", { seconds: SCRIPT_TIMEOUT / 1000 });
        case "script-not-jitsi":
            return t("conference.details.notJitsi");
        case "no-answer":
            return t("conference.details.noAnswer", { seconds: ANSWER_TIMEOUT / 1000 });
        default:
            return cause;
    }
}
