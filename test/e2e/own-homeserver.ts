// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { test as base } from "./fixtures";
import { clientConfig } from "./ground";
import { startHomeserver } from "../homeserver/synapse";
import type { Homeserver } from "../homeserver/homeserver";
import { startHost } from "../host/serve";

/** A homeserver with settings of its own, and a client that is at home there. */
export interface OwnHomeserver {
    readonly homeserver: Homeserver;
    readonly clientUrl: string;
}

interface Fixtures {
    /**
     * @param settings of `homeserver.yaml`
     * @param meetings `de.hessen.connect.meetings` in Element's `config.json`
     */
    readonly startOwn: (
        settings: Readonly<Record<string, unknown>>,
        meetings?: Readonly<Record<string, unknown>>,
    ) => Promise<OwnHomeserver>;
}

/** Tests that need a homeserver of their own. */
export const test = base.extend<Fixtures>({
    startOwn: async ({ servers, variant }, use) => {
        const started: { close(): Promise<void> }[] = [];
        await use(async (settings, meetings = {}) => {
            const homeserver = await startHomeserver({ settings });
            started.push(homeserver);
            const config = clientConfig(servers.widgetsUrl);
            const own = { ...(config["de.hessen.connect"] as object), meetings };
            const client = await startHost({
                variant,
                homeserverUrl: homeserver.url,
                config: { ...config, "de.hessen.connect": own },
            });
            started.push(client);
            return { homeserver, clientUrl: client.url };
        });
        for (const one of started.reverse()) await one.close();
    },
});

export { expect } from "./fixtures";
