// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import sample from "../../config/banner.sample.json" with { type: "json" };
import feed from "../../config/banner-feed.sample.json" with { type: "json" };
import { startHost, type Variant } from "../host/serve";
import { expect, test } from "./fixtures";
import { ground } from "./ground";
import { roomWithWidgets } from "./rooms";
import { openRoom, signIn } from "./sign-in";

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** The sample's settings; its notice has no end here, so that these journeys have none. */
const BANNER = {
    ...sample["de.hessen.connect"].banner,
    notices: sample["de.hessen.connect"].banner.notices.map(({ until: _, ...notice }) => notice),
};

/** A client with the sample's bar, beside the one that the other journeys use. */
async function clientWithBanner(variant: Variant): Promise<{ url: string; close(): Promise<void> }> {
    const { homeserver, widgetsUrl } = ground();
    return startHost({
        variant,
        homeserverUrl: homeserver.url,
        config: {
            embedded_pages: { login_for_welcome: true },
            "de.hessen.connect": { banner: BANNER, widgets: { url: widgetsUrl } },
        },
    });
}

/** By how much the page is larger than the window: 0, 0 where nothing scrolls. */
function overflow(page: Page): Promise<number[]> {
    return page.evaluate(() => {
        const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
        return [scrollWidth - clientWidth, scrollHeight - clientHeight];
    });
}

test("the bar stands above the login and above rooms, which fit below it; notices are put away for good", async ({
    openBrowser,
    register,
    servers,
    variant,
}) => {
    const anna = await register("Anna Beispielfrau");
    const roomId = await roomWithWidgets(anna, servers);
    const client = await clientWithBanner(variant);
    try {
        const page = await openBrowser();
        const asked: (string | undefined)[] = [];
        await page.route("**/banner.json", (route) => {
            asked.push(route.request().headers()["if-none-match"]);
            return route.fulfill({ json: feed, headers: { etag: '"1"' } });
        });
        await page.goto(`${client.url}/#/login`);
        const bar = page.getByRole("banner", { name: "HessenConnect" });
        await expect(bar).toContainText("Schulung");
        await expect(page.locator("#mx_LoginForm_username")).toBeVisible();
        await expect.poll(() => overflow(page)).toEqual([0, 0]);
        await page.setViewportSize({ width: 320, height: 640 });
        await expect.poll(() => overflow(page)).toEqual([0, 0]);
        await page.setViewportSize({ width: 1280, height: 800 });

        // By keyboard: it opens, leads through the links, closes, and leads back.
        const legal = bar.getByRole("button", { name: "Rechtliches und Hilfe" });
        await legal.press("Enter");
        await page.keyboard.press("Tab");
        await expect(page.getByRole("link", { name: "Impressum" })).toBeFocused();
        await page.keyboard.press("Escape");
        await expect(page.getByRole("link", { name: "Impressum" })).toHaveCount(0);
        await expect(legal).toBeFocused();

        // The notice of the file, and the one of the configuration, which does not go with it.
        const notices = page.getByRole("region", { name: "Hinweise" }).getByRole("listitem");
        await expect(notices).toHaveCount(2);
        await expect(notices.first()).toContainText("Telefoneinwahl");
        await page.getByRole("button", { name: "Hinweis ausblenden: Störung seit 9:20 Uhr" }).press("Enter");
        await expect(notices).toHaveCount(1);

        await signIn(page, anna);
        await openRoom(page, roomId);
        await expect(bar).toBeVisible();
        await expect(notices).toHaveText([/Wartung/]);
        await expect.poll(() => overflow(page)).toEqual([0, 0]);
        // What the room ends with is in the window, what it begins with is below the bar.
        await expect(page.locator(".mx_MessageComposer")).toBeInViewport({ ratio: 1 });
        const top = (await page.locator(".mx_RoomHeader").boundingBox())!.y;
        const below = (await bar.boundingBox())!;
        expect(top).toBeGreaterThanOrEqual(below.y + below.height);

        // Element's dialogs and menus are over the bar, as over all else.
        await page.locator(".mx_UserMenu").click();
        const { x, y } = below;
        const isCovered = (): Promise<boolean> =>
            page.evaluate(
                ([left, top]) => {
                    const there = document.elementFromPoint(left!, top!);
                    return there?.closest("[data-hessenconnect]") === null;
                },
                [x + 300, y + 20],
            );
        await expect.poll(isCovered).toBe(true);
        await page.keyboard.press("Escape");
        await expect.poll(isCovered).toBe(false);

        await page.reload();
        await expect(bar).toBeVisible();
        await expect(notices).toHaveText([/Wartung/]);
        expect(asked.length).toBeGreaterThan(1);
    } finally {
        await client.close();
    }
});

test("the bar's menu fits a phone, in the dark too, and widgets stay in their place", async ({
    openBrowser,
    register,
    servers,
    variant,
}) => {
    const anna = await register("Anna Beispielfrau");
    const roomId = await roomWithWidgets(anna, servers);
    const client = await clientWithBanner(variant);
    try {
        const page = await openBrowser({ colorScheme: "dark", locale: "en-GB" });
        await page.route("**/banner.json", (route) => route.fulfill({ json: feed }));
        await page.goto(client.url);
        await signIn(page, anna);
        await openRoom(page, roomId);

        // A widget follows when the bar becomes lower.
        const widget = page.locator("iframe[title='Termine']");
        const place = page.locator(".mx_AppTile_persistedWrapper").first();
        await page.getByRole("button", { name: "Hide notice: Outage since 9:20" }).click();
        await expect
            .poll(async () => {
                const [frame, tile] = [await widget.boundingBox(), await place.boundingBox()];
                return frame && tile ? Math.abs(frame.y - tile.y) : undefined;
            })
            .toBeLessThanOrEqual(2);

        await page.setViewportSize({ width: 320, height: 640 });
        const bar = page.getByRole("banner", { name: "HessenConnect" });
        await bar.getByRole("button", { name: "Applications" }).click();
        const menu = page.getByRole("navigation", { name: "Applications" });
        await expect(menu.getByRole("link", { name: "Chat" })).toHaveAttribute("aria-current", "page");
        await expect(menu.getByRole("link", { name: "Mail" })).toHaveAttribute("target", "_blank");
        const { x, width } = (await menu.boundingBox())!;
        expect([x >= 0, x + width <= 320]).toEqual([true, true]);
        const { violations } = await new AxeBuilder({ page }).include("[data-hessenconnect]").withTags(WCAG).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.flat().join(" "))])).toEqual([]);
    } finally {
        await client.close();
    }
});
