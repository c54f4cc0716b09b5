// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { IslandTexts } from "../host/island";

/** What the page says; English for all but German. */
export async function loadTexts(language: string): Promise<IslandTexts> {
    if (language.toLowerCase().startsWith("de")) {
        const { directory } = await import(
            /* webpackChunkName: "directory-page-de" */
            "../../translations/de.json?directory"
        );
        return { language: "de", texts: { directory } };
    }
    const { directory } = await import(
        /* webpackChunkName: "directory-page-en" */
        "../../translations/en.json?directory"
    );
    return { language: "en", texts: { directory } };
}
