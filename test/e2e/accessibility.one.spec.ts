// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { roomWithWidgets } from "./rooms";
import { openRoom, signIn, widgetFrame } from "./sign-in";
import { planMeeting } from "../demo/meetings";
import "temporal-polyfill/global";

/** What axe finds in a widget's page. */
async function findingsIn(page: Page, widget: string): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page }).include([`iframe[title="${widget}"]`, "body"]).analyze();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

for (const [theme, locale] of [
    ["light", "de-DE"],
    ["dark", "en-GB"],
] as const) {
    test(`the widgets are accessible (${theme}, ${locale})`, async ({ clientUrl, openBrowser, register, servers }) => {
        const anna = await register("Anna Beispielfrau");
        const roomId = await roomWithWidgets(anna, servers);
        const start = Temporal.Now.plainDateTimeISO("Europe/Berlin").add({ minutes: 5 }).round("minute");
        await planMeeting(anna, roomId, { title: "Jour fixe", start, minutes: 30, location: "3.14" });
        await planMeeting(anna, roomId, { title: "Entfällt", start, minutes: 30, cancelled: "Dienstreise" });

        const page = await openBrowser({ locale });
        await page.route(`${clientUrl}/config.json`, async (route) => {
            const response = await route.fetch();
            const config = (await response.json()) as Record<string, unknown>;
            await route.fulfill({ response, json: { ...config, default_theme: theme } });
        });
        await page.goto(clientUrl);
        await signIn(page, anna);
        await openRoom(page, roomId);
        const scheduler = widgetFrame(page, "Termine");
        await expect(scheduler.getByRole("listitem").filter({ hasText: "Jour fixe" }).first()).toBeVisible();
        expect(await findingsIn(page, "Termine")).toEqual([]);

        await scheduler.getByRole("button", { name: /Besprechung planen|Plan a meeting/ }).click();
        await scheduler.getByRole("button", { name: /^(Speichern|Save)$/ }).click();
        await expect(scheduler.getByLabel(/^(Titel|Title)/)).toBeFocused();
        expect(await findingsIn(page, "Termine")).toEqual([]);

        // Escape closes at once when nothing was typed, and asks when something was.
        await page.keyboard.type("Lage");
        await page.keyboard.press("Escape");
        await scheduler.getByRole("button", { name: /^(Verwerfen|Discard)$/ }).click();
        await expect(scheduler.getByRole("dialog")).toHaveCount(0);

        const strip = scheduler.getByRole("region", { name: /Nächste Besprechung|Next meeting/ });
        await strip.getByRole("button", { name: /^(Beitreten|Join)$/ }).click();
        const conference = widgetFrame(page, "Videokonferenz");
        await expect(conference.getByRole("button", { name: /Jetzt beitreten|Join now/ })).toBeVisible();
        expect(await findingsIn(page, "Videokonferenz")).toEqual([]);
    });
}
