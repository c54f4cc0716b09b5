// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as v from "valibot";

const parameters = v.object({
    widgetId: v.pipe(v.string(), v.nonEmpty()),
    userId: v.pipe(v.string(), v.regex(/^@[^:]*:.+$/s, "expected a Matrix ID")),
    roomId: v.pipe(v.string(), v.startsWith("!")),
    displayName: v.optional(v.string(), ""),
    theme: v.optional(v.string(), "light"),
    language: v.optional(v.string(), ""),
    parentUrl: v.pipe(v.string(), v.url()),
});

/** Where a widget finds itself, from the address that Element gave it. */
export interface Place {
    readonly widgetId: string;
    readonly userId: string;
    readonly roomId: string;
    /** Never empty: the Matrix ID when the person has no name. */
    readonly displayName: string;
    /** The client's theme, for example `light`, `dark`, `light-high-contrast`, `custom-…`. */
    readonly theme: string;
    /** A BCP 47 tag; empty when the client does not say. */
    readonly language: string;
    /** The only origin that messages are taken from and sent to. */
    readonly clientOrigin: string;
}

/**
 * Reads the address. Our own parameters are in the fragment, `#/?userId=…`, so that they stay out of servers' logs;
 * `parentUrl` and `widgetId` are in the query, where Element puts them.
 *
 * A room member can write this address. What it says is used for display and as the widget's own ids only; the rights
 * are the client's to give, and the deployment's settings come from elsewhere.
 *
 * @returns `undefined` when the page was not opened by a Matrix client
 */
export function readPlace(address: string): Place | undefined {
    const { searchParams, hash } = new URL(address);
    const fragment = new URLSearchParams(hash.slice(hash.indexOf("?") + 1));
    const given = v.safeParse(parameters, { ...Object.fromEntries(searchParams), ...Object.fromEntries(fragment) });
    if (!given.success) return undefined;
    const { parentUrl, ...place } = given.output;
    const { origin } = new URL(parentUrl);
    if (origin === "null") return undefined;
    // A client that does not know a variable leaves it as it is.
    const isKnown = (value: string): boolean => !value.startsWith("$");
    return {
        ...place,
        displayName: place.displayName && isKnown(place.displayName) ? place.displayName : place.userId,
        theme: isKnown(place.theme) ? place.theme : "light",
        language: isKnown(place.language) ? place.language : "",
        clientOrigin: origin,
    };
}
