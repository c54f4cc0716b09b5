// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { LaunchOptions } from "@playwright/test";

/** What keeps Chromium from asking its maker's servers, and a camera and microphone that need no hardware. */
const QUIET = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
];

/**
 * How the tests start Chromium. Where it is comes from `CHROMIUM_PATH`, which the set-up fills in; without it
 * Playwright's own is used. As root there is no sandbox, because Chromium refuses to make one there.
 */
export const CHROMIUM: LaunchOptions = {
    args: process.getuid?.() === 0 ? [...QUIET, "--no-sandbox"] : QUIET,
    ...(process.env["CHROMIUM_PATH"] ? { executablePath: process.env["CHROMIUM_PATH"] } : {}),
};
