// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { roomWithWidgets } from "./rooms";
import { card, openScheduler } from "./scheduler";

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, target: Locator, key = "Tab"): Promise<void> {
    for (let presses = 0; presses < 60; presses += 1) {
        if (await target.evaluate((element) => element === document.activeElement)) return;
        await page.keyboard.press(key);
    }
    throw new Error(`${String(target)} is not reached by ${key}`);
}

test("planning, changing one date of a series, and answering need no mouse", async ({
    register,
    servers,
    signedIn,
}) => {
    const [anna, bernd] = [await register("Anna Beispielfrau"), await register("Bernd Mustermann")];
    const roomId = await roomWithWidgets(anna, servers, { members: [bernd] });
    const page = await signedIn(anna, { locale: "en-GB" });
    const scheduler = await openScheduler(page, roomId);
    const plan = scheduler.getByRole("button", { name: "Plan a meeting" }).first();
    await scheduler.getByRole("radio", { name: "Agenda" }).focus();
    await tabTo(page, plan);
    await page.keyboard.press("Enter");

    // Planned.
    const dialog = scheduler.getByRole("dialog");
    await tabTo(page, dialog.getByLabel("Title"));
    await page.keyboard.type("Lage");
    await tabTo(page, dialog.getByLabel("Recurrence"));
    await page.keyboard.type("Daily");
    await expect(dialog.getByLabel("Recurrence")).toHaveValue("daily");
    await tabTo(page, dialog.getByRole("button", { name: "Save", exact: true }));
    await page.keyboard.press("Enter");
    await expect(dialog).toHaveCount(0);
    await expect(plan).toBeFocused();

    // One of its dates is changed.
    await tabTo(page, card(scheduler, "Lage", 1).getByRole("button", { name: "Lage", exact: true }));
    await page.keyboard.press("Enter");
    await tabTo(page, dialog.getByRole("button", { name: "Edit" }));
    await page.keyboard.press("Enter");
    await tabTo(page, dialog.getByRole("button", { name: /This date only/ }), "Shift+Tab");
    await page.keyboard.press("Enter");
    await tabTo(page, dialog.getByLabel("Title"));
    await page.keyboard.press("End");
    await page.keyboard.type(" im Saal");
    await page.keyboard.press("Enter");
    await expect(dialog).toHaveCount(0);
    await expect(card(scheduler, "Lage im Saal")).toHaveCount(1);

    // Somebody answers.
    const berndsPage = await signedIn(bernd, { locale: "en-GB" });
    const bernds = await openScheduler(berndsPage, roomId);
    const saal = card(bernds, "Lage im Saal");
    await expect(saal).toBeVisible();
    await bernds.getByRole("radio", { name: "Agenda" }).focus();
    await tabTo(berndsPage, saal.getByRole("button", { name: "Maybe" }));
    await berndsPage.keyboard.press("Enter");
    await expect(saal.getByRole("button", { name: "Accept" })).toHaveCount(0);
    await expect(saal).toContainText("Maybe");
});

test("Escape closes a menu, and gives the focus back", async ({ register, servers, signedIn }) => {
    const anna = await register("Anna Beispielfrau");
    const roomId = await roomWithWidgets(anna, servers);
    const page = await signedIn(anna);
    const scheduler = await openScheduler(page, roomId);
    const more = scheduler.getByRole("button", { name: "Weitere Aktionen" });
    await more.focus();
    await page.keyboard.press("ArrowDown");
    await expect(scheduler.getByRole("menuitem", { name: "Kalenderdatei importieren" })).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await expect(scheduler.getByRole("menuitem", { name: "Tastenkürzel" })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(more).toBeFocused();
    await page.keyboard.press("?");
    await expect(scheduler.getByRole("dialog", { name: "Tastenkürzel" })).toBeVisible();
});
