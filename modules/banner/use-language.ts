// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { useTranslation } from "react-i18next";

/** The language of Element's UI, of the two that we speak. */
export function useLanguage(): "de" | "en" {
    return useTranslation().i18n.language === "de" ? "de" : "en";
}
