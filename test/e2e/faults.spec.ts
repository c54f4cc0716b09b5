// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { roomWithWidgets } from "./rooms";
import { openRoom, signIn, widgetFrame } from "./sign-in";

/** Our messages in the console, as they come. */
function messagesOf(page: Page): string[] {
    const messages: string[] = [];
    page.on("console", (message) => {
        if (message.text().startsWith("[HessenConnect]")) messages.push(message.text());
    });
    return messages;
}

const BROKEN = {
    "a syntax error": { status: 200, contentType: "text/javascript", body: "this is no JavaScript (" },
    "a 404": { status: 404, contentType: "text/plain", body: "Not found" },
    "code that throws": { status: 200, contentType: "text/javascript", body: "throw new Error('broken on purpose')" },
} as const;

for (const [fault, answer] of Object.entries(BROKEN)) {
    test(`${fault} in a module's and a widget's chunk leaves Element working, and is said where it is`, async ({
        openBrowser,
        clientUrl,
        register,
        servers,
    }) => {
        const anna = await register("Anna Beispielfrau");
        const roomId = await roomWithWidgets(anna, servers);
        const page = await openBrowser();
        const messages = messagesOf(page);
        await page.route(/\/login-panel[^/]*\.js$/, (route) => route.fulfill(answer));
        await page.route(/\/scheduler-app\.[^/]*\.js$/, (route) => route.fulfill(answer));
        await page.goto(clientUrl);
        await signIn(page, anna);
        await openRoom(page, roomId);
        await expect(widgetFrame(page, "Termine").getByRole("alert")).toContainText(
            "Die Seite konnte nicht vollständig geladen werden",
        );
        expect(messages).toEqual([
            expect.stringContaining("login: the frame could not be loaded"),
            expect.stringContaining("[HessenConnect] scheduler: "),
        ]);
        await page.locator(".mx_BasicMessageComposer_input").fill("Das Schreiben geht weiter.");
        await page.keyboard.press("Enter");
        await expect(
            page.locator(".mx_EventTile_body").filter({ hasText: "Das Schreiben geht weiter." }),
        ).toBeVisible();
    });
}

test("settings of the wrong type are named, and Element starts", async ({ clientUrl, openBrowser, register }) => {
    const anna = await register("Anna Beispielfrau");
    const page = await openBrowser();
    const messages = messagesOf(page);
    await page.route(`${clientUrl}/config.json`, async (route) => {
        const response = await route.fetch();
        const config = (await response.json()) as Record<string, unknown>;
        const wrong = { login: { links: "Impressum" }, widgets: { url: 42 } };
        await route.fulfill({ response, json: { ...config, "de.hessen.connect": wrong } });
    });
    await page.goto(clientUrl);
    await signIn(page, anna);
    expect(messages).toEqual([
        expect.stringMatching(/de\.hessen\.connect\.login\.links: .*Array.*"Impressum"/),
        expect.stringMatching(/de\.hessen\.connect\.widgets\.url: .*string.*42/),
    ]);
});
