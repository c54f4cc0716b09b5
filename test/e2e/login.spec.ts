// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./fixtures";
import { signIn } from "./sign-in";

test("the login is framed as HessenConnect's, and signs in with a password", async ({
    clientUrl,
    openBrowser,
    register,
}) => {
    const anna = await register("Anna Beispielfrau");
    const page = await openBrowser();
    await page.goto(`${clientUrl}/#/login`);

    const panel = page.getByRole("complementary", { name: "HessenConnect" });
    await expect(panel).toContainText("Sicher im Gespräch mit Ihrer Behörde");
    await expect(panel).toContainText("Betrieben vom Landesamt für Beispielwesen");
    await expect(panel.locator("svg").first()).toBeVisible();
    await expect(page.getByRole("link", { name: "Barriere melden" })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).include(".hc-login__panel").analyze();
    expect(violations).toEqual([]);

    // What was typed stays when the panel arrives: the form is not made anew.
    await signIn(page, anna);
    await expect(page.locator(".mx_LeftPanel")).toBeVisible();
    await expect(panel).toBeHidden();
});

test("the login speaks English and fits a phone", async ({ clientUrl, openBrowser }) => {
    const page = await openBrowser({ locale: "en-GB", viewport: { width: 320, height: 640 }, colorScheme: "dark" });
    await page.goto(`${clientUrl}/#/login`);
    await expect(page.getByText("Talk securely with your authority")).toBeVisible();
    await expect(page.locator("#mx_LoginForm_username")).toBeVisible();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
});
