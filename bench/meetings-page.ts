// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { moduleEntry } from "./module-load";
import type { PageLoad } from "./pages/module";
import { PAGE_SHAPE } from "./settings";
import type { Stage } from "./stage";

/** Shows the page of all meetings by the module, with many rooms in a stand-in for Element's client. */
export async function measurePage({ context: newContext, hostUrl }: Stage): Promise<PageLoad> {
    const context = await newContext();
    try {
        const page = await context.newPage();
        await page.goto(`${hostUrl}/module/index.html#/hessenconnect/meetings`);
        const given = { entry: `${hostUrl}/modules/${await moduleEntry()}`, shape: PAGE_SHAPE };
        return await page.evaluate(({ entry, shape }) => window.showMeetings(entry, shape), given);
    } finally {
        await context.close();
    }
}
