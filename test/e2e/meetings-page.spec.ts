// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import "temporal-polyfill/global";
import { planMeeting } from "../demo/meetings";
import { expect, test } from "./fixtures";
import { roomWithWidgets } from "./rooms";
import { tomorrowAt } from "./scheduler";
import { openRoom } from "./sign-in";

const HEADING = { name: "Besprechungen", exact: true } as const;

test("the page of all meetings is entered and left as any other", async ({ register, servers, signedIn, variant }) => {
    const anna = await register("Anna Beispielfrau");
    const roomId = await roomWithWidgets(anna, servers);
    await planMeeting(anna, roomId, { title: "Lage", start: tomorrowAt("10:00"), minutes: 60 });
    const page = await signedIn(anna);
    const heading = page.getByRole("heading", HEADING);
    await openRoom(page, roomId);

    // In: by its item, or where Element has no place for one by the button above the room.
    if (variant === "legacy") await page.getByRole("button", { name: "Besprechungen dieses Raums" }).click();
    else await page.getByRole("treeitem", { name: "Besprechungen" }).getByRole("button").click();
    await expect(heading).toBeVisible();
    await expect(page.getByRole("article").filter({ hasText: "Lage" })).toBeVisible();

    // Back to the room, and forward again.
    await page.goBack();
    await expect(heading).toHaveCount(0);
    await expect(page.locator(".mx_RoomHeader")).toBeVisible();
    await page.goForward();
    await expect(heading).toBeVisible();

    // Loaded again, it is where one was.
    await page.reload();
    await expect(page.getByRole("article").filter({ hasText: "Lage" })).toBeVisible({ timeout: 30_000 });

    // Out.
    if (variant === "legacy") await page.getByRole("button", { name: "Zurück zu Element" }).click();
    else await page.getByRole("treeitem", { name: "Startseite" }).getByRole("button").first().click();
    await expect(heading).toHaveCount(0);
});

test("above a room is a button that opens its meetings only, and joins the one that runs", async ({
    register,
    servers,
    signedIn,
}) => {
    const anna = await register("Anna Beispielfrau");
    const [quiet, busy] = [await roomWithWidgets(anna, servers), await roomWithWidgets(anna, servers)];
    await planMeeting(anna, quiet, { title: "Ruhige", start: tomorrowAt("10:00"), minutes: 60 });
    const now = Temporal.Now.plainDateTimeISO("Europe/Berlin").subtract({ minutes: 5 });
    await planMeeting(anna, busy, { title: "Laufende", start: now, minutes: 60 });
    const page = await signedIn(anna);
    await openRoom(page, quiet);
    await page.getByRole("button", { name: "Besprechungen dieses Raums" }).click();
    await expect(page.getByRole("article").filter({ hasText: "Ruhige" })).toBeVisible();
    await expect(page.getByRole("article").filter({ hasText: "Laufende" })).toHaveCount(0);

    await openRoom(page, busy);
    await page.getByRole("button", { name: "Laufender Besprechung beitreten" }).click();
    await expect(page.frameLocator('iframe[title="Videokonferenz"]').getByRole("heading")).toBeVisible();
});
