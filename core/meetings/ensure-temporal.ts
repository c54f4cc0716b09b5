// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

/**
 * Makes sure that `Temporal` is there, in browsers without it by a polyfill that is loaded only then. To be awaited
 * before anything in this folder is used.
 */
export async function ensureTemporal(): Promise<void> {
    if (!("Temporal" in globalThis)) await import(/* webpackChunkName: "temporal" */ "temporal-polyfill/global");
}
