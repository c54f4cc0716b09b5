// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { readFileSync } from "node:fs";
import path from "node:path";
import TerserPlugin from "terser-webpack-plugin";
import CssMinimizerPlugin from "css-minimizer-webpack-plugin";
import webpack from "webpack";

export const ROOT = path.resolve(import.meta.dirname, "..");

/** The project's own `package.json`. */
export const PACKAGE = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8"));

const SWC = {
    loader: "swc-loader",
    options: {
        jsc: {
            parser: { syntax: "typescript", tsx: true },
            target: "es2022",
            transform: { react: { runtime: "automatic" } },
        },
    },
};

/** A rule for stylesheets; `styleLoader` takes them into the page by script, or into files. */
export function cssRule(styleLoader, which = {}) {
    return {
        test: /\.css$/,
        ...which,
        // Packages that say `sideEffects: false` mean their JavaScript; webpack would drop their stylesheets.
        sideEffects: true,
        use: [
            styleLoader,
            {
                loader: "css-loader",
                options: {
                    modules: {
                        auto: /\.module\.css$/,
                        namedExport: false,
                        exportLocalsConvention: "as-is",
                        localIdentName: "hc-[name]-[local]",
                    },
                },
            },
        ],
    };
}

const LOGIN = path.join(ROOT, "modules/login");
const COLLECT = path.join(ROOT, "modules/host/collect-style.mjs");

/** In Element's page the login's frame is Element's own markup; all else is in islands, each with its styles. */
export const IN_ELEMENT = [
    cssRule("style-loader", { include: LOGIN }),
    cssRule({ loader: "style-loader", options: { insert: COLLECT } }, { exclude: LOGIN }),
];

/**
 * What all three artefacts have in common.
 *
 * @param name shown in the build's messages
 * @param cssRules what is done with stylesheets
 */
export function sharedConfiguration({ name, cssRules }) {
    return {
        name,
        context: ROOT,
        mode: "production",
        target: ["web", "es2022"],
        devtool: "source-map",
        resolve: { extensions: [".ts", ".tsx", ".js"] },
        module: {
            rules: [
                { test: /\.tsx?$/, exclude: /node_modules\/(?!matrix-widget-api\/src\/)/, use: SWC },
                ...cssRules,
                { test: /\.(woff2|svg)$/, type: "asset/resource" },
            ],
        },
        plugins: [new webpack.DefinePlugin({ __VERSION__: JSON.stringify(PACKAGE.version) })],
        optimization: {
            chunkIds: "named",
            moduleIds: "deterministic",
            minimizer: [
                // Licences stand in the third-party list of a release, not once more in every file.
                new TerserPlugin({
                    extractComments: false,
                    terserOptions: { ecma: 2020, compress: { passes: 3 }, format: { comments: false } },
                }),
                new CssMinimizerPlugin(),
            ],
        },
        // Sizes are checked by SizeBudgets, compressed.
        performance: { hints: false },
        stats: { preset: "errors-warnings" },
        // Paths in source maps are relative, so that a build is the same wherever it is made.
        output: { devtoolModuleFilenameTemplate: "webpack://hessenconnect/[resource-path]" },
    };
}
