// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

/** A template in the configuration, for example `@{uid}:example.org`. */
export interface UserIdTemplate {
    /** The attributes or columns that it names. */
    readonly names: readonly string[];
    /**
     * The Matrix ID of a row.
     *
     * @param valueOf what the row says under a name; nothing if it says nothing
     * @returns nothing if a value is missing, or the result is no Matrix ID that a new account could have
     */
    fill(valueOf: (name: string) => string | undefined): string | undefined;
}

const TEMPLATE = /^@((?:[a-z0-9._=/+-]|\{[^{}]+\})*\{[^{}]+\}(?:[a-z0-9._=/+-]|\{[^{}]+\})*):([A-Za-z0-9.:[\]-]+)$/;
const PLACE = /\{([^{}]+)\}/g;
/** https://spec.matrix.org/v1.16/appendices/#user-identifiers */
const LOCALPART = /^[a-z0-9._=/+-]+$/;
const MOST_BYTES = 255;

/** @returns nothing if the text is no such template */
export function parseUserIdTemplate(text: string): UserIdTemplate | undefined {
    const [, localpart, server] = TEMPLATE.exec(text) ?? [];
    if (localpart === undefined || server === undefined) return undefined;
    const names = [...localpart.matchAll(PLACE)].map(([, name]) => name ?? "");
    return {
        names,
        fill: (valueOf) => {
            // Directories do not mind capitals in logins, Matrix does.
            const values = new Map(names.map((name) => [name, valueOf(name)?.trim().toLowerCase()]));
            if ([...values.values()].some((value) => !value)) return undefined;
            const filled = localpart.replace(PLACE, (_, name: string) => values.get(name) ?? "");
            const userId = `@${filled}:${server}`;
            return LOCALPART.test(filled) && userId.length <= MOST_BYTES ? userId : undefined;
        },
    };
}
