// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { WidgetManifest } from "./manifest";

/**
 * Reads where a deployment serves its widgets, for example `https://widgets.example.org/` or
 * `https://example.org/hessenconnect/`.
 *
 * @returns `undefined` when it is not `https:` (or `http:` on loopback, for trials), or carries more than origin and
 *   path; the path ends in a slash
 */
export function readWidgetsAddress(text: string): URL | undefined {
    if (!URL.canParse(text) || /[\s\\$*?#%]/.test(text)) return undefined;
    const url = new URL(text);
    const isLoopback = ["127.0.0.1", "localhost", "[::1]"].includes(url.hostname);
    if (url.protocol !== "https:" && !(url.protocol === "http:" && isLoopback)) return undefined;
    if (url.username || url.password) return undefined;
    if (!url.pathname.endsWith("/")) url.pathname += "/";
    return url;
}

/**
 * Whether an address is the page of one of our widgets, where this deployment serves them: the same origin and exactly
 * its path. What only begins alike, or would be alike after decoding, is not.
 *
 * @param address an absolute URL, perhaps with a client's variables in its fragment
 * @param base from {@link readWidgetsAddress}
 */
export function isPageOf(manifest: WidgetManifest, address: string, base: URL): boolean {
    // Browsers read "\" as "/" and drop white space; who writes these wants to be read in two ways.
    if (!URL.canParse(address) || /[\s\\]/.test(address)) return false;
    const url = new URL(address);
    const folder = `${base.pathname}${manifest.name}/`;
    return (
        url.origin === base.origin &&
        !url.username &&
        !url.password &&
        (url.pathname === folder || url.pathname === `${folder}index.html`)
    );
}

/** What the page is told about who and where one is; a room's member could write something else there. */
const VARIABLES: Readonly<Record<string, string>> = {
    widgetId: "$matrix_widget_id",
    userId: "$matrix_user_id",
    roomId: "$matrix_room_id",
};

/**
 * Whether a widget event is one of our widgets, to be trusted with its manifest's rights: its page is ours, its type is
 * the manifest's, and the client itself says who the person is.
 *
 * @param templateUrl the event's `url`, with Element's variables not replaced
 */
export function isTrustedWidget(manifest: WidgetManifest, type: string, templateUrl: string, base: URL): boolean {
    if (type !== manifest.type || !isPageOf(manifest, templateUrl, base)) return false;
    const { search, hash } = new URL(templateUrl);
    const parameters = new URLSearchParams(hash.slice(hash.indexOf("?") + 1));
    return search === "" && Object.entries(VARIABLES).every(([name, variable]) => isOnly(parameters, name, variable));
}

function isOnly(parameters: URLSearchParams, name: string, value: string): boolean {
    const all = parameters.getAll(name);
    return all.length === 1 && all[0] === value;
}
