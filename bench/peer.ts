// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

// NeoDateFix's meetings widget, which people would use instead. These figures were measured once, elsewhere, on the same
// kind of machine (two cores, Chromium 156 headless) with its production build. They are never measured by the bench.

/** Seconds until its first meeting shows, shortest and longest, by number of meetings. */
export const PEER_FIRST_MEETING: Readonly<Record<string, readonly [number, number]>> = {
    "50 rooms": [2.8, 2.8],
    "200 rooms": [4, 6],
    "500 rooms": [28, 34],
};

/** Seconds for which its main thread was blocked with 500 meetings. */
export const PEER_BLOCKED_500 = 29;

/** JavaScript until its first meeting shows, in kB gzip, and requests. */
export const PEER_SCRIPT_KB = 565;
export const PEER_REQUESTS = 7;

/** How these figures are labelled wherever they stand. */
export const PEER_LABEL = "NeoDateFix, measured elsewhere, on the same kind of machine";
