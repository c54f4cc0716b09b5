// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import AxeBuilder from "@axe-core/playwright";
import "temporal-polyfill/global";
import type { Page } from "@playwright/test";
import { planMeeting } from "../demo/meetings";
import { expect, test } from "./fixtures";
import { roomWithWidgets } from "./rooms";

/** What axe finds in what is ours; Element's own page is Element's. */
async function violations(page: Page): Promise<unknown> {
    const { violations: found } = await new AxeBuilder({ page })
        .include("[data-hessenconnect]")
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
        .analyze();
    return found.map(({ id, nodes }) => ({ id, where: nodes.map(({ target }) => target.flat().join(" ")) }));
}

for (const [colorScheme, width] of [
    ["light", 1280],
    ["dark", 320],
] as const) {
    test(`the page, its forms and reminders are accessible (${colorScheme}, ${width} px)`, async ({
        register,
        servers,
        signedIn,
    }) => {
        const [anna, bernd] = [await register("Anna Beispielfrau"), await register("Bernd Mustermann")];
        const roomId = await roomWithWidgets(anna, servers, { members: [bernd] });
        const soon = Temporal.Now.plainDateTimeISO("Europe/Berlin").add({ minutes: 5 });
        await planMeeting(anna, roomId, { title: "Lage", start: soon, minutes: 30 });
        const own = await anna.createRoom({
            name: "Klausur",
            preset: "private_chat",
            creation_content: { type: "net.nordeck.meetings.meeting" },
            initial_state: [
                {
                    type: "net.nordeck.meetings.metadata",
                    state_key: "",
                    content: {
                        creator: anna.userId,
                        start_time: "2030-01-01T10:00:00Z",
                        end_time: "2030-01-01T11:00:00Z",
                    },
                },
            ],
        });
        await anna.invite(own, bernd.userId, "Dienstag, 1. Januar 2030, 11:00–12:00 (MEZ)");
        const page = await signedIn(bernd, { colorScheme });
        await page.goto(new URL("#/hessenconnect/meetings", page.url()).href);
        await page.setViewportSize({ width, height: 800 });
        await expect(page.getByRole("region", { name: "Offene Einladungen" })).toBeVisible();
        await expect(page.getByRole("region", { name: "Erinnerungen" }).getByRole("listitem")).toHaveCount(1);
        expect(await violations(page)).toEqual([]);
        await page.getByRole("region", { name: "Erinnerungen" }).getByRole("button", { name: "Schließen" }).click();
        await page.getByRole("button", { name: "Besprechung planen" }).first().click();
        const form = page.getByRole("dialog", { name: "Besprechung planen" });
        await form.getByRole("button", { name: "Speichern" }).click();
        await expect(form.getByLabel("Titel")).toHaveAttribute("aria-invalid", "true");
        expect(await violations(page)).toEqual([]);
    });
}
