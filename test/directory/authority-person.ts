// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

/** An account of the invented authority. */
export interface AuthorityPerson {
    /** The Matrix ID without "@" and server. */
    readonly login: string;
    readonly displayName: string;
    /** Organisational fields by key: unit, function, telephone, place. */
    readonly fields: ReadonlyMap<string, string>;
}
