// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { defineConfig } from "@playwright/test";
import { CHROMIUM } from "../browser/chromium";

export default defineConfig({
    testDir: ".",
    testMatch: "*.spec.ts",
    outputDir: "../../test-results/contract",
    workers: 1,
    forbidOnly: true,
    timeout: 60_000,
    reporter: [["list"]],
    use: { launchOptions: CHROMIUM, viewport: { width: 1280, height: 800 } },
});
