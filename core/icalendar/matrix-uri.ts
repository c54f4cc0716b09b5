// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

/**
 * A user as `matrix:` URI (Matrix specification, appendices, 4.6.1): `@anna:example.org` is `matrix:u/anna:example.org`.
 */
export function uriOfUser(userId: string): string {
    return `matrix:u/${encodeURIComponent(userId.replace(/^@/, "")).replaceAll("%3A", ":")}`;
}

/** Reads what {@link uriOfUser} writes. */
export function userIdOfUri(uri: string): string | undefined {
    const [, user] = /^matrix:u\/([^/?#\s]+:[^/?#\s]+)/i.exec(uri) ?? [];
    if (user === undefined) return undefined;
    try {
        return `@${decodeURIComponent(user)}`;
    } catch {
        return undefined;
    }
}
