// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { FrameLocator, Page } from "@playwright/test";
import type { Account } from "../homeserver/account";

/** Signs a person in with their password, from whatever page Element shows to someone who is not signed in. */
export async function signIn(page: Page, person: Account): Promise<void> {
    await page.goto(new URL("#/login", page.url()).href);
    await page.locator("#mx_LoginForm_username").fill(person.localpart);
    await page.locator("#mx_LoginForm_password").fill(person.password);
    await page.locator(".mx_Login_submit").click();
    const later = page.locator(".mx_CompleteSecurity_skip");
    const rooms = page.locator(".mx_LeftPanel");
    await later.or(rooms).first().waitFor();
    // From somebody's second device on Element asks to verify it.
    if (await later.isVisible()) {
        await later.click();
        await page.getByRole("button", { name: /^(Später verifizieren|I.ll verify later)$/ }).click();
    }
    await rooms.waitFor();
    // The test client says so; see its README.
    await page.locator("#matrixchat:not([data-profile='unknown'])").waitFor();
}

/** Shows a room to somebody who is signed in and a member. */
export async function openRoom(page: Page, roomId: string): Promise<void> {
    await page.goto(new URL(`#/room/${roomId}`, page.url()).href);
    await page.locator(".mx_RoomHeader").waitFor();
}

/** The page of a widget in the room that is shown, by the widget's name. */
export function widgetFrame(page: Page, name: string): FrameLocator {
    return page.frameLocator(`iframe[title="${name}"]`);
}
