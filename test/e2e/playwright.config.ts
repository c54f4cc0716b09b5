// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { defineConfig } from "@playwright/test";
import { CHROMIUM } from "../browser/chromium";
import { VARIANTS, type Variant } from "../host/serve";
import type { Options } from "./fixtures";

/**
 * Journeys that depend on what the client offers run in each of its variants; `*.one.spec.ts` runs in the newest only,
 * `*.runtime.spec.ts` where modules are loaded at run time.
 */
const LEFT_OUT: Readonly<Record<Variant, string[]>> = {
    legacy: ["**/*.one.spec.ts", "**/*.runtime.spec.ts"],
    "runtime-1.9": ["**/*.one.spec.ts"],
    runtime: [],
};

// An official release loads modules at run time, by the API that it has; how strict the test client is, is no question.
const OFFICIAL = Boolean(process.env["ELEMENT_WEB_DIR"]);
if (OFFICIAL) console.log("ELEMENT_WEB_DIR: left out are legacy and runtime-1.9 (variants of the test client)");

export default defineConfig<Options>({
    testDir: ".",
    testMatch: "**/*.spec.ts",
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
        // Recording takes as much time as the journeys themselves.
        trace: process.env["TRACE"] ? "retain-on-failure" : "off",
    },
    projects: VARIANTS.filter((variant) => !OFFICIAL || variant === "runtime").map((variant) => ({
        name: variant,
        use: { variant },
        testIgnore: [...LEFT_OUT[variant], ...(OFFICIAL ? ["**/*.runtime.spec.ts"] : [])],
    })),
});
