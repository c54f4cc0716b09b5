// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { IslandTexts } from "../host/island";

/** What the page, the notices and the dialogs say; English for all but German. */
export async function loadTexts(language: string): Promise<IslandTexts> {
    if (language.toLowerCase().startsWith("de")) {
        const { meetings, scheduler } = await import(
            /* webpackChunkName: "meetings-de" */
            "../../translations/de.json?meetings"
        );
        return { language: "de", texts: { meetings, scheduler } };
    }
    const { meetings, scheduler } = await import(
        /* webpackChunkName: "meetings-en" */
        "../../translations/en.json?meetings"
    );
    return { language: "en", texts: { meetings, scheduler } };
}
