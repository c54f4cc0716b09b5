// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as v from "valibot";

import { requestJson } from "./account";
import { type ExistingHomeserver, type Homeserver, HomeserverUnusable } from "./homeserver";
import { registerAsAdministrator, registerOpenly, registerWithSharedSecret } from "./registration";

const WhoamiSchema = v.looseObject({ user_id: v.pipe(v.string(), v.includes(":")) });
const ServerKeysSchema = v.looseObject({ server_name: v.string() });

/**
 * The homeserver that the environment names: `HOMESERVER_URL`, with `HOMESERVER_SHARED_SECRET`,
 * `HOMESERVER_ADMIN_TOKEN` and `HOMESERVER_SERVER_NAME` where they are needed.
 */
export function homeserverOfEnvironment(): ExistingHomeserver | undefined {
    const variable = (name: string): string | undefined => process.env[name] || undefined;
    const url = variable("HOMESERVER_URL");
    const serverName = variable("HOMESERVER_SERVER_NAME");
    const sharedSecret = variable("HOMESERVER_SHARED_SECRET");
    const adminToken = variable("HOMESERVER_ADMIN_TOKEN");
    return url === undefined
        ? undefined
        : {
              url,
              ...(serverName !== undefined && { serverName }),
              ...(sharedSecret !== undefined && { sharedSecret }),
              ...(adminToken !== undefined && { adminToken }),
          };
}

/**
 * Uses a homeserver that somebody else runs. Accounts are made with the shared secret, the administrator's token, or by
 * open registration.
 *
 * @throws HomeserverUnusable if it does not answer
 */
export async function connectHomeserver(existing: ExistingHomeserver): Promise<Homeserver> {
    const { sharedSecret, adminToken } = existing;
    const url = existing.url.replace(/\/+$/, "");
    try {
        await requestJson(url, undefined, "GET", "/_matrix/client/versions");
    } catch (error) {
        throw new HomeserverUnusable(`No Matrix homeserver answers at ${url}.`, error);
    }
    const serverName = existing.serverName ?? (await askServerName(url, adminToken));
    return {
        url,
        serverName,
        existing: { ...existing, url, serverName },
        register: (person) => {
            if (sharedSecret !== undefined) return registerWithSharedSecret(url, sharedSecret, person);
            if (adminToken !== undefined) return registerAsAdministrator(url, adminToken, serverName, person);
            return registerOpenly(url, person);
        },
        close: () => Promise.resolve(),
    };
}

async function askServerName(url: string, adminToken: string | undefined): Promise<string> {
    if (adminToken) {
        const whoami = await requestJson(url, adminToken, "GET", "/account/whoami");
        const { user_id } = v.parse(WhoamiSchema, whoami);
        return user_id.slice(user_id.indexOf(":") + 1);
    }
    const keys = await requestJson(url, undefined, "GET", "/_matrix/key/v2/server").catch(() => undefined);
    const answer = v.safeParse(ServerKeysSchema, keys);
    // A homeserver without federation tells its name nowhere; most are named as their host.
    return answer.success ? answer.output.server_name : new URL(url).hostname;
}
