// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import "temporal-polyfill/global";
import AxeBuilder from "@axe-core/playwright";
import type { FrameLocator, Page } from "@playwright/test";
import { answerMeetings, planMeeting } from "../demo/meetings";
import { expect, test } from "./fixtures";
import { roomWithWidgets } from "./rooms";
import { openScheduler, tomorrowAt } from "./scheduler";
import { signIn } from "./sign-in";

/** What axe finds in the scheduler. */
async function findings(page: Page): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page }).include(['iframe[title="Termine"]', "body"]).analyze();
    return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, any }) => `${id}: ${html} ${any[0]?.message ?? ""}`),
    );
}

/** How far the page could be scrolled sideways. */
function sideways(scheduler: FrameLocator): Promise<number> {
    return scheduler.locator("main").evaluate((main) => document.documentElement.scrollWidth - main.clientWidth);
}

const LOOKS: readonly { theme: string; locale: string; width: number; isHighContrast?: true }[] = [
    { theme: "light", locale: "de-DE", width: 1280 },
    { theme: "dark", locale: "en-GB", width: 1280 },
    { theme: "light", locale: "de-DE", width: 1280, isHighContrast: true },
    { theme: "dark", locale: "en-GB", width: 320 },
];

for (const { theme, locale, width, isHighContrast } of LOOKS) {
    test(`every view is accessible (${theme}${isHighContrast ? ", high contrast" : ""}, ${locale}, ${width} px)`, async ({
        clientUrl,
        openBrowser,
        register,
        servers,
    }) => {
        const [anna, bernd] = [await register("Anna Beispielfrau"), await register("Bernd Mustermann")];
        const roomId = await roomWithWidgets(anna, servers, { moderators: [bernd] });
        const today = tomorrowAt("10:00", -1);
        const rrule = "FREQ=WEEKLY";
        await planMeeting(bernd, roomId, { title: "Jour fixe", start: today, minutes: 60, rrule, location: "3.14" });
        const maybe = await planMeeting(bernd, roomId, { title: "Haushalt", start: today, minutes: 30 });
        await planMeeting(bernd, roomId, { title: "Entfällt", start: today, minutes: 30, cancelled: "Dienstreise" });
        await answerMeetings(anna, roomId, { [maybe]: "tentative" });
        const page = await openBrowser({ locale });
        await page.route(`${clientUrl}/config.json`, async (route) => {
            const response = await route.fetch();
            const config = (await response.json()) as Record<string, unknown>;
            await route.fulfill({ response, json: { ...config, default_theme: theme } });
        });
        await page.goto(clientUrl);
        await signIn(page, anna);
        const scheduler = await openScheduler(page, roomId);
        if (width === 320) {
            // A widget is often narrow on a wide screen.
            const frame = page.locator('iframe[title="Termine"]');
            await frame.evaluate((element, px) => (element.style.maxWidth = `${px}px`), width);
            await expect.poll(() => scheduler.locator("main").evaluate((main) => main.clientWidth)).toBe(width);
        }
        // The test client has no theme of high contrast: the widget is told by hand what Element's would say.
        if (isHighContrast)
            await scheduler.locator("html").evaluate((html) => html.setAttribute("class", "cpd-theme-light-hc"));
        await expect(scheduler.getByRole("article").first()).toBeVisible();
        for (const view of [/^Agenda/, /^(Tag|Day)/, /^(Mo–Fr|Mon–Fri)/, /^(Woche|Week)/, /^(Monat|Month)/]) {
            await scheduler.getByRole("radio", { name: view }).check();
            if (!"Agenda".match(view)) await expect(scheduler.locator("[data-key]").first()).toBeVisible();
            expect(await findings(page), String(view)).toEqual([]);
            expect(await sideways(scheduler), String(view)).toBeLessThanOrEqual(0);
        }
        await scheduler.getByRole("radio", { name: "Agenda" }).check();
        await scheduler.getByRole("button", { name: /^Filter/ }).click();
        expect(await findings(page), "filter").toEqual([]);
        await page.keyboard.press("Escape");

        // In little room only some of the list is in the page.
        await scheduler.getByRole("searchbox").fill("Jour");
        await scheduler.getByRole("button", { name: "Jour fixe", exact: true }).first().click();
        const dialog = scheduler.getByRole("dialog");
        await dialog.getByRole("button", { name: /^(Absagen …|Cancel …)$/ }).click();
        expect(await findings(page), "details, cancelling").toEqual([]);
        await dialog.getByRole("button", { name: /^(Bearbeiten|Edit)$/ }).click();
        expect(await findings(page), "details, scopes").toEqual([]);
        await dialog.getByRole("button", { name: /^(Alle Termine|All dates)/ }).click();
        await dialog.getByLabel(/^(Wiederholung|Recurrence)/).selectOption("custom");
        await dialog.getByLabel(/^(Nur bestimmte|Certain people)/).check();
        expect(await findings(page), "form").toEqual([]);
        expect(await sideways(scheduler), "form").toBeLessThanOrEqual(0);
        await dialog.getByRole("button", { name: /^(Abbrechen|Cancel)$/ }).click();
        await dialog.getByRole("button", { name: /^(Verwerfen|Discard)$/ }).click();
        for (const kind of [/^(Kalenderdatei|Import)/, /^(Tastenkürzel|Keyboard)/]) {
            await scheduler.getByRole("button", { name: /^(Weitere Aktionen|More actions)$/ }).click();
            await scheduler.getByRole("menuitem", { name: kind }).click();
            await expect(dialog).toBeVisible();
            expect(await findings(page), String(kind)).toEqual([]);
            await page.keyboard.press("Escape");
        }
    });
}
