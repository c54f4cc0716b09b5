// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import i18next, { type ResourceLanguage } from "i18next";
import { initReactI18next } from "react-i18next";
// With the query these are modules of their own, of which webpack keeps only what is used here.
import de from "../../translations/de.json?kit";
import en from "../../translations/en.json?kit";

/** The languages that the widgets speak. */
export type Language = "de" | "en";

/** Loads a widget's part of a language's file, as its named exports. */
export type Translations = Readonly<Record<Language, () => Promise<ResourceLanguage>>>;

// What must be sayable when nothing more can be loaded.
const KIT_TEXTS = { de: { kit: de.kit }, en: { kit: en.kit } };

/** The first of the wanted languages (BCP 47) that there are texts in; German when there is none. */
export function chooseLanguage(wanted: readonly string[]): Language {
    for (const tag of wanted) {
        const primary = tag.toLowerCase().split(/[-_]/)[0];
        if (primary === "de" || primary === "en") return primary;
    }
    return "de";
}

/** Starts i18next with the kit's own texts in this language. */
export async function startLanguage(language: Language): Promise<void> {
    await i18next.use(initReactI18next).init({
        lng: language,
        resources: { [language]: { translation: KIT_TEXTS[language] } },
        interpolation: { escapeValue: false },
    });
    document.documentElement.lang = language;
}

/** Loads the widget's texts in a language and changes to it. */
export async function addTexts(language: Language, translations: Translations): Promise<void> {
    const texts = await translations[language]();
    i18next.addResourceBundle(language, "translation", { ...KIT_TEXTS[language], ...texts }, true, true);
    if (i18next.language !== language) await i18next.changeLanguage(language);
    document.documentElement.lang = language;
}
