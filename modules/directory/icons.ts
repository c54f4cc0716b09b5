// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

// Drawn for this project, on a grid of 24 by 24.

/** Two people. */
export const PEOPLE =
    "M9 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8Zm0 2a2 2 0 1 0 0 4 2 2 0 0 0 0-4Zm0 7.5c3.9 0 7 2 7 4.75V19a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1v-.75c0-2.75 3.1-4.75 7-4.75Zm0 2c-2.7 0-4.7 1.15-4.97 2.5h9.94c-.27-1.35-2.27-2.5-4.97-2.5ZM16.5 5.5a3.25 3.25 0 0 1 0 6.5 1 1 0 1 1 0-2 1.25 1.25 0 0 0 0-2.5 1 1 0 1 1 0-2Zm1.2 8.6c2.55.5 4.3 2.05 4.3 4.1v.8a1 1 0 0 1-1 1h-1.5a1 1 0 1 1 0-2h.45c-.14-.83-1.07-1.6-2.63-1.92a1 1 0 0 1 .38-1.98Z";
