// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import HtmlWebpackPlugin from "html-webpack-plugin";
import MiniCssExtractPlugin from "mini-css-extract-plugin";
import webpack from "webpack";
import { cssRule, ROOT, sharedConfiguration } from "./shared.js";
import { SizeBudgets } from "./size-budgets.js";

/** Everything that is not named here is forbidden to a widget's page. */
const POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' blob: data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
};

/**
 * Where Jitsi is, is known to the deployment only: the conference's page narrows this to that one origin before it loads
 * anything from there. Loopback is for trials.
 */
const SOME_JITSI = "https: http://127.0.0.1:* http://localhost:*";
const FURTHER_SOURCES = {
    conference: { "script-src": `'self' ${SOME_JITSI}`, "frame-src": SOME_JITSI },
};

const WIDGET_API = path.join(ROOT, "node_modules/matrix-widget-api");

const BUDGETS = { scheduler: 160, conference: 110, directory: 130 };

/** The widgets' pages: `<name>/index.html`, all else under `assets/` with the content's hash in the name. */
export function widgetPages(output) {
    const shared = sharedConfiguration({ name: "widgets", cssRules: [cssRule(MiniCssExtractPlugin.loader)] });
    const widgets = widgetNames();
    return {
        ...shared,
        entry: Object.fromEntries(widgets.map((name) => [name, `./widgets/${name}/index.ts`])),
        // The package's own build is for browsers of ten years ago; from its source it has half the size.
        resolve: { ...shared.resolve, alias: { "matrix-widget-api/lib": path.join(WIDGET_API, "src") } },
        output: {
            ...shared.output,
            path: path.join(output, "widgets"),
            clean: true,
            filename: "assets/[name].[contenthash:12].js",
            chunkFilename: "assets/[name].[contenthash:12].js",
            assetModuleFilename: "assets/[name].[contenthash:12][ext]",
            publicPath: "auto",
        },
        optimization: {
            ...shared.optimization,
            splitChunks: {
                cacheGroups: {
                    // Fewer requests matter more than what two widgets could share.
                    default: false,
                    defaultVendors: false,
                    // One stylesheet a widget, there from the first moment on.
                    ...Object.fromEntries(widgets.map((name) => [`${name}-styles`, allStylesOf(name)])),
                },
            },
        },
        plugins: [
            ...shared.plugins,
            new webpack.NormalModuleReplacementPlugin(/^\.\.$/, (resource) => {
                if (/matrix-widget-api\/src\/transport$/.test(resource.context)) {
                    resource.request = path.join(ROOT, "build/widget-api-half.js");
                }
            }),
            new MiniCssExtractPlugin({ filename: "assets/[name].[contenthash:12].css", ignoreOrder: true }),
            ...widgets.map(
                (name) =>
                    new HtmlWebpackPlugin({
                        filename: `${name}/index.html`,
                        chunks: [name],
                        templateContent: page(name),
                        inject: "head",
                        minify: false,
                    }),
            ),
            new SizeBudgets(
                Object.entries(BUDGETS).map(([name, kB]) => ({
                    what: `${name}, until it can be used`,
                    groups: [name, `${name}-app`, `${name}-de`],
                    kB,
                })),
            ),
        ],
    };
}

function widgetNames() {
    const folders = readdirSync(path.join(ROOT, "widgets")).sort();
    return folders.filter((name) => existsSync(path.join(ROOT, "widgets", name, "index.ts")));
}

function allStylesOf(name) {
    return {
        name,
        type: "css/mini-extract",
        chunks: (chunk) => chunk.name === name || chunk.name === `${name}-app`,
        enforce: true,
    };
}

function page(name) {
    const policy = Object.entries({ ...POLICY, ...FURTHER_SOURCES[name] })
        .map(([directive, sources]) => `${directive} ${sources}`)
        .join("; ");
    return `<!doctype html>
<html lang="de">
    <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>HessenConnect</title>
    </head>
    <body>
        <div id="root"></div>
    </body>
</html>
`;
}
