// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { createHmac, randomBytes } from "node:crypto";
import * as v from "valibot";

import { Account, HomeserverError, requestJson } from "./account";
import { HomeserverUnusable, type Registration } from "./homeserver";

const NonceSchema = v.looseObject({ nonce: v.string() });

/** A secret that nobody has to type. */
export function makeSecret(): string {
    return randomBytes(24).toString("base64url");
}

/**
 * Registers an account with Synapse's registration shared secret.
 *
 * @see https://element-hq.github.io/synapse/latest/admin_api/register_api.html
 */
export async function registerWithSharedSecret(
    homeserverUrl: string,
    sharedSecret: string,
    { localpart, displayName = localpart, password = makeSecret(), admin = false }: Registration,
): Promise<Account> {
    const path = "/_synapse/admin/v1/register";
    const { nonce } = v.parse(NonceSchema, await requestJson(homeserverUrl, undefined, "GET", path));
    const mac = createHmac("sha1", sharedSecret)
        .update([nonce, localpart, password, admin ? "admin" : "notadmin"].join("\0"))
        .digest("hex");
    const body = { nonce, username: localpart, displayname: displayName, password, admin, mac };
    const answer = await requestJson(homeserverUrl, undefined, "POST", path, body);
    return Account.fromSignIn(homeserverUrl, answer, password);
}

/**
 * Registers an account as an administrator of the homeserver.
 *
 * @see https://element-hq.github.io/synapse/latest/admin_api/user_admin_api.html
 */
export async function registerAsAdministrator(
    homeserverUrl: string,
    adminToken: string,
    serverName: string,
    { localpart, displayName = localpart, password = makeSecret(), admin = false }: Registration,
): Promise<Account> {
    const userId = `@${localpart}:${serverName}`;
    // The admin interface would change an account that exists; a registration must not.
    const available = `/_synapse/admin/v1/username_available?username=${encodeURIComponent(localpart)}`;
    await requestJson(homeserverUrl, adminToken, "GET", available);
    const path = `/_synapse/admin/v2/users/${encodeURIComponent(userId)}`;
    await requestJson(homeserverUrl, adminToken, "PUT", path, { password, displayname: displayName, admin });
    return Account.signIn(homeserverUrl, localpart, password);
}

/**
 * Registers an account as anybody can where registration is open.
 *
 * @throws HomeserverUnusable where it is not
 * @see https://spec.matrix.org/v1.16/client-server-api/#post_matrixclientv3register
 */
export async function registerOpenly(
    homeserverUrl: string,
    { localpart, displayName = localpart, password = makeSecret(), admin = false }: Registration,
): Promise<Account> {
    if (admin) throw new HomeserverUnusable(missingRights(homeserverUrl, "cannot make an administrator"));
    const body = { username: localpart, password, auth: { type: "m.login.dummy" } };
    let answer: unknown;
    try {
        answer = await requestJson(homeserverUrl, undefined, "POST", "/register", body);
    } catch (error) {
        const isClosed = error instanceof HomeserverError && (error.status === 401 || error.status === 403);
        throw isClosed ? new HomeserverUnusable(missingRights(homeserverUrl, "does not let anybody register")) : error;
    }
    const account = Account.fromSignIn(homeserverUrl, answer, password);
    await account.setDisplayName(displayName);
    return account;
}

function missingRights(homeserverUrl: string, problem: string): string {
    return (
        `${homeserverUrl} ${problem}: set HOMESERVER_SHARED_SECRET to its registration_shared_secret, ` +
        `or HOMESERVER_ADMIN_TOKEN to an administrator's access token.`
    );
}
