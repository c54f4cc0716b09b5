// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

const HOST_AND_PORT = /^[a-z0-9.-]+(?::[0-9]{1,5})?$/;
const LOOPBACK = /^(?:127\.0\.0\.1|localhost)(?::|$)/;

/**
 * Whether a text is a host with an optional port and nothing else, written as browsers write it (lower case, Punycode,
 * no leading zeros). The alphabet is checked besides, because a URL's host may hold `*`, `;` and `'`, which mean
 * something in a Content-Security-Policy; and an IPv6 address cannot stand in one at all (CSP level 3, § 2.3.1).
 */
export function isJitsiDomain(domain: string): boolean {
    if (!HOST_AND_PORT.test(domain) || !URL.canParse(`https://${domain}`)) return false;
    // A default port is not part of the normal form, but no mistake either.
    return new URL(`https://${domain}`).href === `https://${domain.replace(/:443$/, "")}/`;
}

/** Whether the domain is this machine: only there may a conference be reached without encryption, for trials. */
export function isLoopback(domain: string): boolean {
    return LOOPBACK.test(domain);
}

/** The origin that serves a checked domain, for example `https://meet.example.org`. */
export function jitsiOrigin(domain: string): string {
    return new URL(`${isLoopback(domain) ? "http" : "https"}://${domain}`).origin;
}
