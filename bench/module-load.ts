// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { MainThread } from "./main-thread";
import { DIST, type Stage } from "./stage";

/** What the module costs everybody who starts Element, milliseconds of the main thread. */
export interface ModuleCost {
    /** From constructing the module to the end of `load()`. */
    readonly loaded: number;
    /** All work of the main thread for it: fetching, compiling and running the entry, and `load()`. */
    readonly task: number;
}

/** The module's entry below `dist/modules`, as Element's container image finds it. */
export async function moduleEntry(): Promise<string> {
    for (const folder of (await readdir(path.join(DIST, "modules"))).sort()) {
        const text = await readFile(path.join(DIST, "modules", folder, "package.json"), "utf8").catch(() => "{}");
        const { main } = JSON.parse(text) as { main?: string };
        if (main !== undefined) return `${folder}/${main}`;
    }
    throw new Error("There is no module in dist/modules");
}

/** Loads the module as Element does, into a page that is not Element. */
export async function measureModule({ context: newContext, hostUrl, widgetsUrl }: Stage): Promise<ModuleCost> {
    const context = await newContext();
    try {
        const page = await context.newPage();
        await page.goto(`${hostUrl}/module/index.html`);
        const thread = await MainThread.of(page);
        const given = { entry: `${hostUrl}/modules/${await moduleEntry()}`, widgetsUrl };
        let loaded = 0;
        const { task } = await thread.workOf(async () => {
            const cost = await page.evaluate(({ entry, widgetsUrl: url }) => window.loadModule(entry, url), given);
            if (cost.registered.length === 0) throw new Error("The module did not start");
            ({ loaded } = cost);
        });
        return { loaded, task };
    } finally {
        await context.close();
    }
}
