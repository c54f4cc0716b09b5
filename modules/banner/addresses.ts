// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

/** Nobody's: what resolves to it has said nothing of an origin. */
const NOBODY = "https://element.invalid";

/**
 * Whether a text is a path on Element's own origin, such as `/brand/logo.svg`. Browsers read "\" as "/" and drop white
 * space, so that what only looks like a path is not one.
 */
export function isOwnPath(text: string): boolean {
    if (!text.startsWith("/") || /[\s\\]/.test(text)) return false;
    return URL.canParse(text, NOBODY) && new URL(text, NOBODY).origin === NOBODY;
}

/** Whether a text is the address of a page: `https:`, `http:` on loopback for trials, or a path on Element's origin. */
export function isPageAddress(text: string): boolean {
    if (isOwnPath(text)) return true;
    if (!URL.canParse(text) || /[\s\\]/.test(text)) return false;
    const { protocol, hostname, username, password } = new URL(text);
    if (username || password) return false;
    return protocol === "https:" || (protocol === "http:" && ["127.0.0.1", "localhost", "[::1]"].includes(hostname));
}

/** Whether a text is something to follow: a page's address, `mailto:` or `tel:`. */
export function isLinkAddress(text: string): boolean {
    return isPageAddress(text) || (URL.canParse(text) && ["mailto:", "tel:"].includes(new URL(text).protocol));
}
