// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import path from "node:path";
import { chromium, type Browser, type BrowserContext } from "@playwright/test";
import { CHROMIUM } from "../test/browser/chromium";
import type { RunningServer } from "../test/servers/listen";
import { startWidgets } from "../test/servers/widgets";

const ROOT = path.resolve(import.meta.dirname, "..");

/** What is measured: the folder that `npm run build` fills, or the one that `OUTPUT` names, as for the build. */
export const DIST = path.resolve(ROOT, process.env["OUTPUT"] ?? "dist");

const PAGES = path.join(ROOT, ".cache/bench");

/** What everything is measured on. */
export interface Stage {
    readonly browser: Browser;
    /** The built widgets, as a deployment serves them. */
    readonly widgetsUrl: string;
    /** The pages of `bench/pages` and the built modules. On another site than the widgets. */
    readonly hostUrl: string;
    /** A browser context with an empty cache, in Germany, with the probe in the widget's frame. */
    context(): Promise<BrowserContext>;
    close(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
    const host = await startWidgets({
        dir: PAGES,
        config: {},
        extraDirs: { "/modules": path.join(DIST, "modules") },
    });
    // Chromium puts frames of another site into a process of their own: what is measured there is the widget alone. One
    // port differs too little for that, a name does.
    const hostUrl = siteOf(host);
    const widgets = await startWidgets({ dir: path.join(DIST, "widgets"), config: {}, clientOrigins: [hostUrl] });
    const browser = await chromium.launch({ ...CHROMIUM, args: [...(CHROMIUM.args ?? []), "--site-per-process"] });
    return {
        browser,
        widgetsUrl: widgets.url,
        hostUrl,
        async context() {
            const context = await browser.newContext({
                viewport: { width: 1280, height: 800 },
                locale: "de-DE",
                timezoneId: "Europe/Berlin",
                colorScheme: "light",
            });
            await context.addInitScript({ path: path.join(PAGES, "probe.js") });
            return context;
        },
        async close() {
            await browser.close();
            await Promise.all([host.close(), widgets.close()]);
        },
    };
}

function siteOf({ port }: RunningServer): string {
    return `http://localhost:${port}`;
}
