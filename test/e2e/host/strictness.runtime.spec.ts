// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

// The test client must be as unforgiving as Element, or what passes in it says nothing.

import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "@playwright/test";
import { startHost } from "../../host/serve";
import { expect, test } from "../fixtures";
import { signIn } from "../sign-in";

const CLASS = (body: string, version = "^1.9.0 || ^2.0.0"): string =>
    `export default class { static moduleApiVersion = "${version}"; constructor(api) { this.api = api; }
     async load() { const { api } = this; const React = window.React; ${body} } }`;

const FATAL: Readonly<Record<string, string | undefined>> = {
    "is not there": undefined,
    "is no JavaScript": "this is no JavaScript (",
    "throws when it is made": CLASS("").replace("{ this.api = api; }", "{ throw new Error('broken'); }"),
    "rejects when it is started": CLASS("throw new Error('broken');"),
    "wants another version": CLASS("", "^99.0.0"),
    // Where the API has no approvers, asking for them fails the same way.
    "registers a second approver": CLASS(
        "api.widgetLifecycle.registerPreloadApprover(() => true); api.widgetLifecycle.registerPreloadApprover(() => true);",
    ),
};

test.describe("the test client", () => {
    /** Opens the client with one module of the test's making. */
    const opened = test.extend<{ openWith: (code: string | undefined) => Promise<Page> }>({
        openWith: async ({ openBrowser, servers, variant }, use) => {
            const modulesDir = await mkdtemp(path.join(tmpdir(), "hessenconnect-modules-"));
            const closers: (() => Promise<void>)[] = [];
            await use(async (code) => {
                await mkdir(path.join(modulesDir, "toy"));
                await writeFile(path.join(modulesDir, "toy/package.json"), '{ "main": "index.js" }');
                if (code !== undefined) await writeFile(path.join(modulesDir, "toy/index.js"), code);
                const host = await startHost({ variant, homeserverUrl: servers.homeserver.url, modulesDir });
                closers.push(() => host.close());
                const page = await openBrowser();
                await page.goto(`${host.url}/#/login`);
                return page;
            });
            for (const close of closers) await close();
            await rm(modulesDir, { recursive: true, force: true });
        },
    });

    for (const [fault, code] of Object.entries(FATAL)) {
        opened(`is replaced by an error when a module ${fault}`, async ({ openWith }) => {
            const page = await openWith(code);
            await expect(page.getByRole("heading", { name: "Your Element is misconfigured" })).toBeVisible();
            if (fault.includes("approver")) {
                await expect(
                    page.getByText(/Preload approver already registered|'registerPreloadApprover'/),
                ).toBeVisible();
            }
            await expect(page.locator("#mx_LoginForm_username")).toHaveCount(0);
        });
    }

    opened("offers what its version of the API offers, and no more", async ({ openWith, variant }) => {
        const page = await openWith(
            CLASS(`window.offered = [Boolean(api.customComponents.registerLoginComponent), Boolean(api.widgetLifecycle),
                Boolean(api.widget), Boolean(api.extras.addRoomHeaderButtonCallback), Boolean(api._registerLegacyModule)];`),
        );
        await expect(page.locator("#mx_LoginForm_username")).toBeVisible();
        const offered = await page.evaluate(() => (window as { offered?: boolean[] }).offered);
        expect(offered).toEqual(
            variant === "runtime" ? [true, true, true, true, false] : [false, false, false, false, true],
        );
    });

    opened("matches a page's path as a whole, and shows dialogs of its own React", async ({ openWith, register }) => {
        const page = await openWith(
            CLASS(`api.navigation.registerLocationRenderer("/toy/page", () => React.createElement("h1", null, "Toy page"));
                const Ask = ({ onSubmit }) => React.createElement("button", { onClick: () => onSubmit(7) }, "Seven");
                window.ask = () => { window.answer = api.openDialog({ title: "A number" }, Ask, {}).finished; };`),
        );
        await signIn(page, await register("Anna Beispielfrau"));
        const heading = page.getByRole("heading", { name: "Toy page" });
        // Resolves when the client has taken the new address: its own listener was there first.
        const go = (hash: string): Promise<void> =>
            page.evaluate(
                (to) =>
                    new Promise<void>((resolve) => {
                        window.addEventListener("hashchange", () => resolve(), { once: true });
                        window.location.hash = to;
                    }),
                hash,
            );
        await go("#/toy/page/below");
        await expect(heading).toHaveCount(0);
        await go("#/toy/page?with=query");
        await expect(heading).toBeVisible();
        await page.evaluate(() => (window as unknown as { ask(): void }).ask());
        await page.getByRole("button", { name: "Seven" }).click();
        const answer = page.evaluate(() => (window as unknown as { answer: Promise<unknown> }).answer);
        expect(await answer).toEqual({ ok: true, model: 7 });
    });
});
