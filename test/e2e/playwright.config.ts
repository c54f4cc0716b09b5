// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { defineConfig } from "@playwright/test";
import { CHROMIUM } from "../browser/chromium";
import { VARIANTS } from "../host/serve";
import type { Options } from "./fixtures";

/** Journeys that depend on what the client offers run in each of its variants, the others in the newest one. */
const IN_ONE_VARIANT = "**/*.one.spec.ts";

export default defineConfig<Options>({
    testDir: ".",
    testMatch: "*.spec.ts",
    globalSetup: "./ground.ts",
    outputDir: "../../test-results/e2e",
    workers: 2,
    fullyParallel: true,
    forbidOnly: true,
    timeout: 120_000,
    expect: { timeout: 20_000 },
    reporter: [["list"]],
    use: {
        launchOptions: CHROMIUM,
        viewport: { width: 1280, height: 800 },
        screenshot: "only-on-failure",
        trace: "retain-on-failure",
    },
    projects: VARIANTS.map((variant) => ({
        name: variant,
        use: { variant },
        ...(variant === "runtime" ? {} : { testIgnore: IN_ONE_VARIANT }),
    })),
});
