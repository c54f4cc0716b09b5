// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import "temporal-polyfill/global";
import type { Page } from "@playwright/test";
import { planMeeting } from "../demo/meetings";
import { expect, test } from "./fixtures";
import { roomWithWidgets } from "./rooms";
import { tomorrowAt } from "./scheduler";
import { signIn } from "./sign-in";

async function openMeetings(page: Page): Promise<void> {
    await page.goto(new URL("#/hessenconnect/meetings", page.url()).href);
}

test("nobody sees the meetings of whoever was signed in before", async ({ register, servers, signedIn }) => {
    const [anna, bernd] = [await register("Anna Beispielfrau"), await register("Bernd Mustermann")];
    const roomId = await roomWithWidgets(anna, servers);
    await planMeeting(anna, roomId, { title: "Annas", start: tomorrowAt("10:00"), minutes: 60 });
    const page = await signedIn(anna);
    await openMeetings(page);
    await expect(page.getByRole("article").filter({ hasText: "Annas" })).toBeVisible();
    await page.evaluate(() => {
        const { mxDispatcher } = window as unknown as { mxDispatcher: { dispatch(action: object): void } };
        mxDispatcher.dispatch({ action: "logout" });
    });
    await expect(page.locator("#mx_LoginForm_username")).toBeVisible({ timeout: 30_000 });
    await signIn(page, bernd);
    await openMeetings(page);
    await expect(page.getByRole("heading", { name: "Besprechungen", exact: true })).toBeVisible();
    await expect(page.getByText("Annas")).toHaveCount(0);
});
