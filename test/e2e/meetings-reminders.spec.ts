// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import "temporal-polyfill/global";
import type { Page } from "@playwright/test";
import { planMeeting } from "../demo/meetings";
import type { Account } from "../homeserver/account";
import { expect, test } from "./fixtures";
import type { Ground } from "./ground";
import { roomWithWidgets } from "./rooms";
import { openRoom } from "./sign-in";

const soon = (): Temporal.PlainDateTime => Temporal.Now.plainDateTimeISO("Europe/Berlin").add({ minutes: 5 });

const cards = (page: Page): ReturnType<Page["getByRole"]> =>
    page.getByRole("region", { name: "Erinnerungen" }).getByRole("listitem");

/** A room with a meeting that begins in five minutes. */
async function roomWithMeeting(anna: Account, servers: Ground, title: string): Promise<string> {
    const roomId = await roomWithWidgets(anna, servers);
    await planMeeting(anna, roomId, { title, start: soon(), minutes: 30 });
    return roomId;
}

test("wherever one is in Element, one is reminded and joins", async ({ register, servers, signedIn }) => {
    const anna = await register("Anna Beispielfrau");
    await roomWithMeeting(anna, servers, "Lage");
    const elsewhere = await anna.createRoom({ name: "Anderswo", preset: "private_chat" });
    const page = await signedIn(anna);
    await openRoom(page, elsewhere);
    const card = cards(page).filter({ hasText: "Lage" });
    await expect(card).toContainText(/In [45] Minuten/);
    await card.getByRole("button", { name: "Beitreten" }).click();
    await expect(page.frameLocator('iframe[title="Videokonferenz"]').getByRole("heading")).toBeVisible();
    await expect(card).toHaveCount(0);
});
