// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import path from "node:path";
import HtmlWebpackPlugin from "html-webpack-plugin";
import MiniCssExtractPlugin from "mini-css-extract-plugin";
import { cssRule, ROOT, sharedConfiguration } from "../build/shared.js";

/** The pages round what is measured, and the probe that is put into it. */
export default function configuration() {
    const shared = sharedConfiguration({ name: "bench", cssRules: [cssRule(MiniCssExtractPlugin.loader)] });
    const pages = path.join(import.meta.dirname, "pages");
    const page = (name) =>
        new HtmlWebpackPlugin({
            filename: `${name}/index.html`,
            chunks: [name],
            templateContent: '<!doctype html><html lang="en"><title>Bench</title><body></body></html>',
        });
    return {
        ...shared,
        entry: Object.fromEntries(["host", "module", "probe"].map((name) => [name, path.join(pages, `${name}.ts`)])),
        devtool: false,
        output: { ...shared.output, path: path.join(ROOT, ".cache/bench"), clean: true, publicPath: "auto" },
        plugins: [...shared.plugins, new MiniCssExtractPlugin(), page("host"), page("module")],
    };
}
