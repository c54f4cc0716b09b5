// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import path from "node:path";
import { PackageFile } from "./package-file.js";
import { IN_ELEMENT, PACKAGE, sharedConfiguration } from "./shared.js";
import { SizeBudgets } from "./size-budgets.js";

/**
 * The module for Element Web with the run-time module API: a directory as Element's container image wants it,
 * `hessenconnect-v<version>/` with `index.js`, its chunks and a `package.json` that names the entry.
 */
export function runtimeModule(output) {
    const shared = sharedConfiguration({ name: "module", cssRules: IN_ELEMENT });
    return {
        ...shared,
        entry: { index: "./modules/index.ts" },
        experiments: { outputModule: true },
        output: {
            ...shared.output,
            path: path.join(output, `modules/${PACKAGE.name}-v${PACKAGE.version}`),
            clean: true,
            module: true,
            library: { type: "module" },
            filename: "[name].js",
            chunkFilename: "[name].[contenthash:12].js",
            // Chunks are beside the entry, wherever the deployment put it.
            publicPath: "auto",
        },
        plugins: [
            ...shared.plugins,
            new PackageFile({ main: "index.js" }),
            new SizeBudgets([{ what: "module entry", groups: ["index"], kB: 15 }]),
        ],
    };
}
