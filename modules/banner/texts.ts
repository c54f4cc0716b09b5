// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { IslandTexts } from "../host/island";

/** What the bar says; English for all but German. */
export async function loadTexts(language: string): Promise<IslandTexts> {
    if (language.toLowerCase().startsWith("de")) {
        const { banner } = await import(/* webpackChunkName: "banner-de" */ "../../translations/de.json?banner");
        return { language: "de", texts: { banner } };
    }
    const { banner } = await import(/* webpackChunkName: "banner-en" */ "../../translations/en.json?banner");
    return { language: "en", texts: { banner } };
}
