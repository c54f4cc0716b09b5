// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

// Drawn on a 24 by 24 grid, for places where Element wants a drawing before anything of ours is loaded.

/** A sheet of a calendar. */
export const CALENDAR =
    "M7 2a1 1 0 0 1 1 1v1h8V3a1 1 0 1 1 2 0v1h1a2 2 0 0 1 2 2v13a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2h1V3a1 1 0 0 1 1-1ZM5 10v9h14v-9H5Zm2 3h3v3H7v-3Z";

/** A camera. */
export const CAMERA =
    "M4 5h10a2 2 0 0 1 2 2v2.3l3.9-2.6a.7.7 0 0 1 1.1.6v9.4a.7.7 0 0 1-1.1.6L16 14.7V17a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2Z";
