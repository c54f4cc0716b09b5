// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test, type Browser, type Frame, type Page } from "@playwright/test";
import { widgetUrl } from "../../core/widget/widget-url";
import { addWidget } from "../demo/room-widgets";
import { openRoom, signIn } from "../e2e/sign-in";
import type { Account } from "../homeserver/account";
import type { Homeserver } from "../homeserver/homeserver";
import { startHomeserver } from "../homeserver/synapse";
import { startHost } from "../host/serve";
import type { RunningServer } from "../servers/listen";
import { startWidgets } from "../servers/widgets";
import { CONTRACT } from "./cases";

const PAGES = path.resolve(import.meta.dirname, "../../.cache/contract");

interface Stage {
    readonly homeserver: Homeserver;
    readonly client: RunningServer;
    readonly pages: RunningServer;
    readonly self: Account;
    readonly other: Account;
}

/** Where a `Matrix` is real, and how to get at it. */
const WITHOUT_ELEMENT = "a widget in a client with update_state";

const PLACES: Readonly<Record<string, (browser: Browser, stage: Stage) => Promise<Page | Frame>>> = {
    "a widget in a client without update_state": async (browser, stage) => {
        const { self, client, pages } = stage;
        const roomId = await self.createRoom({ name: "Contract", preset: "private_chat" });
        await addWidget(self, roomId, {
            id: "contract",
            type: "org.example.contract",
            name: "Contract",
            url: widgetUrl(pages.url, "widget"),
            place: { container: "top", index: 0, width: 100, height: 50 },
        });
        const page = await signedIn(browser, client, self);
        await openRoom(page, roomId);
        await page.locator(".mx_WidgetCapabilitiesPromptDialog .mx_Dialog_primary").click();
        return frameOf(page, pages);
    },
    [WITHOUT_ELEMENT]: async (browser, { self, pages }) => {
        const roomId = await self.createRoom({ name: "Contract", preset: "private_chat" });
        const page = await browser.newPage();
        await page.goto(`${pages.url}/host/index.html`);
        const { homeserverUrl, userId, accessToken, deviceId, password } = self;
        const account = { homeserverUrl, userId, accessToken, deviceId, password };
        const settings = { account, widgetUrl: widgetUrl(pages.url, "widget"), roomId };
        await page.evaluate((given) => {
            const { startHost: start } = window as unknown as { startHost(given: unknown): Promise<void> };
            void start(given);
        }, settings);
        return frameOf(page, pages);
    },
    "a module in the signed-in client": async (browser, { self, client }) => {
        const page = await signedIn(browser, client, self);
        await page.evaluate(await readFile(path.join(PAGES, "client.js"), "utf8"));
        return page;
    },
};

interface Found {
    readonly results: readonly unknown[];
}

let stage: Stage;

test.beforeAll(async () => {
    const homeserver = await startHomeserver();
    const client = await startHost({ variant: "runtime", homeserverUrl: homeserver.url });
    const pages = await startWidgets({ dir: PAGES, config: {} });
    const self = await homeserver.register({ localpart: "anna", displayName: "Anna Kontrakt" });
    const other = await homeserver.register({ localpart: "bernd", displayName: "Bernd Kontrakt" });
    await homeserver.register({ localpart: "clara", displayName: "Clara Kontrakt" });
    // The homeserver fills its directory in its own time.
    const search = { search_term: "Kontrakt" };
    await expect
        .poll(async () => ((await self.request("POST", "/user_directory/search", search)) as Found).results.length)
        .toBe(2);
    stage = { homeserver, client, pages, self, other };
});

test.afterAll(async () => {
    await stage.pages.close();
    await stage.client.close();
    await stage.homeserver.close();
});

for (const [name, enter] of Object.entries(PLACES)) {
    test.describe(name, () => {
        let place: Page | Frame;

        test.beforeAll(async ({ browser }) => {
            place = await enter(browser, stage);
            await place.waitForFunction(() => window.contract !== undefined);
        });

        for (const one of CONTRACT) {
            test(one.name, async () => {
                const [self, other] = [stage.self, stage.other].map((account) => ({ ...account }));
                const observed = await place.evaluate(([caseName, people]) => window.contract!.run(caseName, people), [
                    one.name,
                    { self: self!, other: other! },
                ] as const);
                if (observed !== "absent" || !one.mayBeAbsent) expect(observed).toEqual(one.expected);
            });
        }

        // Only Element has rooms to show. Last, because it takes the widget's room away.
        if (name !== WITHOUT_ELEMENT) {
            test("a room is shown", async () => {
                const roomId = await stage.self.createRoom({ name: "Elsewhere", preset: "private_chat" });
                const page = "page" in place ? place.page() : place;
                await expect(page.getByRole("treeitem", { name: /Elsewhere/ })).toBeVisible();
                await place.evaluate((id) => void window.contract!.openRoom!(id), roomId);
                await expect(page).toHaveURL(new RegExp(`#/room/${roomId.replace("!", "\\!")}`));
                await expect(page.locator(".mx_RoomHeader")).toContainText("Elsewhere");
            });
        }
    });
}

async function signedIn(browser: Browser, client: RunningServer, person: Account): Promise<Page> {
    const page = await (await browser.newContext({ locale: "en-GB" })).newPage();
    await page.goto(client.url);
    await signIn(page, person);
    return page;
}

async function frameOf(page: Page, { url }: RunningServer): Promise<Frame> {
    const find = (): Frame | undefined => page.frames().find((frame) => frame.url().startsWith(`${url}/widget/`));
    await expect.poll(() => find() !== undefined, { timeout: 20_000 }).toBe(true);
    return find()!;
}
