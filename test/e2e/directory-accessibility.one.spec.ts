// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { addDirectoryWidget } from "../demo/room-widgets";
import { createTeamRoom } from "../demo/team-room";
import { expect, test } from "./fixtures";
import { openRoom, widgetFrame } from "./sign-in";
import { findPerson } from "./user-directory";

/** What axe finds in what is ours; Element's own page is Element's. */
async function violations(page: Page): Promise<unknown> {
    const { violations: found } = await new AxeBuilder({ page })
        .include("[data-hessenconnect]")
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
        .analyze();
    return found.map(({ id, nodes }) => ({ id, where: nodes.map(({ target }) => target.flat().join(" ")) }));
}

for (const [colorScheme, locale, width] of [
    ["light", "de-DE", 1280],
    ["dark", "en-GB", 320],
] as const) {
    test(`the page is accessible (${colorScheme}, ${locale}, ${width} px)`, async ({ register, signedIn }) => {
        const [anna, bernd] = [await register("Anna Beispielfrau"), await register("Bernd Mustermann")];
        const contacts = {
            version: 1,
            favourites: [bernd.userId],
            groups: [{ id: "one", name: "Lagerunde", people: [bernd.userId] }],
        };
        await anna.request("PUT", `/user/${anna.userId}/account_data/de.hessen.connect.contacts`, contacts);
        await createTeamRoom(anna, { name: "Lage", members: [bernd] });
        const page = await signedIn(anna, { colorScheme, locale });
        await page.goto(new URL("#/hessenconnect/directory", page.url()).href);
        await expect(page.getByRole("option")).toHaveCount(2);
        await page.setViewportSize({ width, height: 800 });
        expect(await violations(page)).toEqual([]);
        const field = page.getByRole("combobox");
        await field.fill(bernd.localpart);
        await expect(page.getByRole("option")).toHaveCount(1);
        await field.press("ArrowDown");
        await field.press("Control+Enter");
        expect(await violations(page)).toEqual([]);
        await field.press("Enter");
        await expect(page.getByRole("region", { name: "Bernd Mustermann" })).toBeVisible();
        expect(await violations(page)).toEqual([]);
    });
}

test("without a mouse one finds, opens, keeps and invites somebody in a room", async ({
    register,
    servers,
    signedIn,
}) => {
    const [anna, bernd] = [await register("Anna Beispielfrau"), await register("Bernd Mustermann")];
    const roomId = await createTeamRoom(anna, { name: "Projekt", members: [] });
    await addDirectoryWidget(anna, roomId, servers.widgetsUrl);
    const page = await signedIn(anna);
    await openRoom(page, roomId);
    const directory = widgetFrame(page, "Verzeichnis");
    const field = directory.getByRole("combobox", { name: "Personen suchen" });
    await findPerson(directory, bernd);
    await field.focus();
    await expect(directory.getByRole("status").filter({ hasText: "1 Person zu" })).toBeAttached();
    await page.keyboard.press("ArrowDown");
    await expect(field).toHaveAttribute("aria-activedescendant", /bernd/);
    // The menu key goes to what can be done.
    await page.keyboard.press("ContextMenu");
    const details = directory.getByRole("region", { name: "Bernd Mustermann" });
    await expect(details.getByRole("button", { name: "Nachricht" })).toBeFocused();
    for (const name of ["Konferenz", "Termin", "Favorit"]) {
        await page.keyboard.press("Tab");
        await expect(details.getByRole("button", { name })).toBeFocused();
    }
    await page.keyboard.press("Space");
    await expect(details.getByRole("button", { name: "Favorit" })).toHaveAttribute("aria-pressed", "true");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(directory.getByRole("menuitem", { name: "In diesen Raum einladen" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(directory.getByText("Bernd Mustermann ist eingeladen")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(field).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(field).toHaveValue("");
    // Whoever is kept is there again.
    await expect(directory.getByRole("listbox", { name: "Favoriten" }).getByRole("option")).toContainText("Bernd");
});
