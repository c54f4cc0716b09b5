// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import boundaries from "eslint-plugin-boundaries";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const PRODUCT = ["core/**/*.{ts,tsx}", "widgets/**/*.{ts,tsx}", "modules/**/*.{ts,tsx}"];

/** Files of one kind may import those of others. */
function mayImport(from, to) {
    return { from: { element: { type: from } }, allow: { to: { element: { type: to } } } };
}

/** Files of one part may import each other, but not those of another part of the same kind. */
function mayImportItself(kind) {
    const samePart = { type: kind, captured: { part: "{{ from.element.captured.part }}" } };
    return { from: { element: { type: kind } }, allow: { to: { element: samePart } } };
}

export default tseslint.config(
    {
        ignores: [
            "dist/",
            ".cache/",
            "node_modules/",
            "test/host/node_modules/",
            "test-results/",
            "playwright-report/",
        ],
    },
    ...tseslint.configs.recommended,
    {
        linterOptions: { reportUnusedDisableDirectives: "error" },
        rules: {
            "no-restricted-syntax": [
                "error",
                { selector: "ExportAllDeclaration", message: "Name what a file offers." },
                {
                    selector: "TSEnumDeclaration",
                    message: "Use a union of strings: it needs no code and reads the same in an event.",
                },
            ],
            "no-warning-comments": ["error", { terms: ["todo", "fixme", "xxx", "hack"] }],
            "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
            "@typescript-eslint/ban-ts-comment": ["error", { "ts-expect-error": true, "ts-ignore": true }],
            "@typescript-eslint/no-unused-vars": [
                "error",
                { argsIgnorePattern: "^_", varsIgnorePattern: "^_", caughtErrors: "none", ignoreRestSiblings: true },
            ],
            eqeqeq: ["error", "always", { null: "ignore" }],
        },
    },
    {
        files: ["**/*.{ts,tsx}"],
        ignores: ["test/host/shell/**", "test/host/**/*.d.ts"],
        languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
        rules: {
            "@typescript-eslint/no-floating-promises": "error",
            "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
            "@typescript-eslint/switch-exhaustiveness-check": "error",
        },
    },
    {
        files: ["core/**/*.tsx", "widgets/**/*.{ts,tsx}"],
        ...reactHooks.configs.flat.recommended,
    },
    {
        // The house has three floors and arrows only point downwards: docs/architecture.md
        files: PRODUCT,
        ignores: ["**/*.test.{ts,tsx}"],
        plugins: { boundaries },
        settings: {
            "import/resolver": { typescript: { project: "tsconfig.json" } },
            "boundaries/include": ["core/**/*", "widgets/**/*", "modules/**/*", "test/**/*", "scripts/**/*"],
            "boundaries/elements": [
                { type: "core", pattern: "core/*", capture: ["part"] },
                { type: "kit", pattern: "widgets/kit" },
                { type: "widget", pattern: "widgets/*", capture: ["part"] },
                { type: "host", pattern: "modules/host" },
                { type: "module", pattern: "modules/*", capture: ["part"] },
                { type: "entry", pattern: "modules/*.{ts,tsx}", partialMatch: false },
                { type: "tests", pattern: "test/*" },
                { type: "scripts", pattern: "scripts/*" },
            ],
        },
        rules: {
            "@typescript-eslint/explicit-module-boundary-types": "error",
            "boundaries/dependencies": [
                "error",
                {
                    default: "disallow",
                    policies: [
                        mayImport("core", ["core"]),
                        mayImport("kit", ["kit", "core"]),
                        mayImport("widget", ["kit", "core"]),
                        mayImportItself("widget"),
                        mayImport("host", ["host", "core"]),
                        mayImport("module", ["host", "core", "widget"]),
                        mayImportItself("module"),
                        mayImport("entry", ["entry", "module", "host", "core"]),
                    ],
                },
            ],
        },
    },
    {
        // Only one folder knows each of these.
        files: PRODUCT,
        rules: {
            "no-restricted-imports": [
                "error",
                {
                    patterns: [
                        {
                            group: ["matrix-widget-api", "matrix-widget-api/*"],
                            message: "Only widgets/kit knows the widget API.",
                        },
                        {
                            group: [
                                "@element-hq/*",
                                "@matrix-org/react-sdk-module-api",
                                "@matrix-org/react-sdk-module-api/*",
                            ],
                            message: "Only modules/host knows Element.",
                        },
                    ],
                },
            ],
        },
    },
    { files: ["widgets/kit/**/*.{ts,tsx}", "modules/host/**/*.{ts,tsx}"], rules: { "no-restricted-imports": "off" } },
    // The entries are the one place where the module APIs' own types are met outside host/.
    { files: ["modules/*.ts"], rules: { "no-restricted-imports": "off" } },
);
