// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

/** The id of a list's element. @param key of its section */
export function listId(key: string): string {
    return `hc-directory-${encodeURIComponent(key)}`;
}

/** The id of somebody's element in a list. @param row the section's key and the Matrix ID, with a space between */
export function rowId(row: string): string {
    return `hc-directory-row-${encodeURIComponent(row)}`;
}
