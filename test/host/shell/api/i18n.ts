// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { I18nApi, Translations } from "@element-hq/element-web-module-api";
import counterpart from "counterpart";
import { _t, getCurrentLanguage } from "matrix-react-sdk/src/languageHandler";
import { formatFullDate } from "matrix-react-sdk/src/DateUtils";

/** Flat keys only: "|" separates levels, so that a key with one is never found, and nothing says so. */
export const i18n: I18nApi = {
    get language() {
        return getCurrentLanguage();
    },
    register(translations: Partial<Translations>) {
        for (const [key, texts] of Object.entries(translations)) {
            for (const [language, text] of Object.entries(texts ?? {})) {
                counterpart.registerTranslations(language.toLowerCase(), { [key]: text });
            }
        }
    },
    translate: ((key: string, variables?: object, tags?: object) =>
        _t(key as never, variables as never, tags as never)) as never,
    humanizeTime: (millis: number) => formatFullDate(new Date(millis)),
};
