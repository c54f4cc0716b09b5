// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type de from "../../translations/de.json";

type LoginTexts = typeof de.login;

/** The login's texts in a language; English for all but German. */
export async function loadTexts(language: string): Promise<LoginTexts> {
    // t("login.title") t("login.text") t("login.links")
    const { login } = language.toLowerCase().startsWith("de")
        ? await import(/* webpackChunkName: "texts-de" */ /* webpackExports: ["login"] */ "../../translations/de.json")
        : await import(/* webpackChunkName: "texts-en" */ /* webpackExports: ["login"] */ "../../translations/en.json");
    return login;
}
