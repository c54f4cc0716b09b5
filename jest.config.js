// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

/** @type {import("jest").Config} */
export default {
    roots: ["bench", "core", "modules", "widgets", "test", "scripts"].map((folder) => `<rootDir>/${folder}`),
    // End-to-end and contract tests in browsers are Playwright's: *.spec.ts
    testMatch: ["**/*.test.ts", "**/*.test.tsx", "**/*.test.mjs"],
    testEnvironment: "node",
    setupFilesAfterEnv: ["<rootDir>/test/unit/setup.ts"],
    moduleNameMapper: {
        "^(.*\\.json)\\?\\w+$": "$1",
        "\\.module\\.css$": "identity-obj-proxy",
        "\\.css$": "<rootDir>/test/unit/empty-stylesheet.js",
    },
    transform: {
        "\\.(t|j|mj)sx?$": [
            "@swc/jest",
            {
                jsc: {
                    parser: { syntax: "typescript", tsx: true },
                    target: "es2023",
                    transform: { react: { runtime: "automatic" } },
                },
                module: { type: "commonjs" },
            },
        ],
    },
    // These publish ES modules only.
    transformIgnorePatterns: [
        "/node_modules/(?!(@vector-im|temporal-polyfill|temporal-utils|temporal-spec|valibot|ical.js)/)",
    ],
    modulePathIgnorePatterns: ["<rootDir>/test/host/node_modules", "<rootDir>/dist", "<rootDir>/.cache"],
    clearMocks: true,
};
