// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import path from "node:path";
import HtmlWebpackPlugin from "html-webpack-plugin";
import MiniCssExtractPlugin from "mini-css-extract-plugin";
import { cssRule, ROOT, sharedConfiguration } from "../../build/shared.js";

/** The pages in which the contract runs in a browser; served beside the widgets, not part of what is delivered. */
export default function configuration() {
    const shared = sharedConfiguration({ name: "contract", cssRules: [cssRule(MiniCssExtractPlugin.loader)] });
    const pages = path.join(import.meta.dirname, "pages");
    const page = (name) =>
        new HtmlWebpackPlugin({
            filename: `${name}/index.html`,
            chunks: [name],
            templateContent: '<!doctype html><html lang="en"><body><div id="root"></div></body></html>',
        });
    return {
        ...shared,
        entry: {
            widget: path.join(pages, "widget.tsx"),
            host: path.join(pages, "host.ts"),
            client: path.join(pages, "client.ts"),
        },
        devtool: false,
        output: { ...shared.output, path: path.join(ROOT, ".cache/contract"), clean: true, publicPath: "auto" },
        plugins: [...shared.plugins, new MiniCssExtractPlugin(), page("widget"), page("host")],
    };
}
