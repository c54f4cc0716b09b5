// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { randomBytes } from "node:crypto";
import { test as base, type BrowserContextOptions, type Page } from "@playwright/test";
import type { Account } from "../homeserver/account";
import { startHomeserver } from "../homeserver/synapse";
import type { Variant } from "../host/serve";
import { ground, type Ground } from "./ground";
import { signIn } from "./sign-in";

export interface Options {
    /** Which client, and how it loads our bundle. */
    readonly variant: Variant;
}

interface Fixtures {
    readonly servers: Ground;
    /** The client's address in this variant. */
    readonly clientUrl: string;
    /** Registers somebody whom no other test knows; the name is what people see. */
    readonly register: (displayName: string) => Promise<Account>;
    /** A browser of its own at the client's address. */
    readonly openBrowser: (options?: BrowserContextOptions) => Promise<Page>;
    /** A browser of its own in which the person is signed in. */
    readonly signedIn: (person: Account, options?: BrowserContextOptions) => Promise<Page>;
}

export const test = base.extend<Fixtures & Options>({
    variant: ["runtime", { option: true }],

    servers: async ({}, use) => use(ground()),

    clientUrl: async ({ servers, variant }, use) => {
        const url = servers.clients[variant];
        if (!url) throw new Error(`No client was started for ${variant}`);
        await use(url);
    },

    register: async ({ servers }, use) => {
        const homeserver = await startHomeserver({ existing: servers.homeserver });
        await use((displayName) => {
            const localpart = `${displayName.split(" ")[0]!.toLowerCase()}-${randomBytes(4).toString("hex")}`;
            return homeserver.register({ localpart, displayName });
        });
        await homeserver.close();
    },

    openBrowser: async ({ browser }, use) => {
        const contexts: { close(): Promise<void> }[] = [];
        await use(async (options) => {
            const context = await browser.newContext({ locale: "de-DE", timezoneId: "Europe/Berlin", ...options });
            contexts.push(context);
            return context.newPage();
        });
        for (const context of contexts) await context.close();
    },

    signedIn: async ({ clientUrl, openBrowser }, use) => {
        await use(async (person, options) => {
            const page = await openBrowser(options);
            await page.goto(clientUrl);
            await signIn(page, person);
            return page;
        });
    },
});

export { expect } from "@playwright/test";
