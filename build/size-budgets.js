// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import path from "node:path";
import { gzipSync } from "node:zlib";
import webpack from "webpack";

/**
 * Fails the build when what people wait for grows too large.
 *
 * A budget is the JavaScript of some chunk groups together, each file once, gzip-compressed:
 * `{ what: "scheduler, to the first meeting", groups: ["scheduler", "scheduler-app"], kB: 160 }` (1 kB = 1,000 bytes).
 */
export class SizeBudgets {
    constructor(budgets) {
        this.budgets = budgets;
    }

    apply(compiler) {
        compiler.hooks.afterEmit.tapPromise("SizeBudgets", async (compilation) => {
            for (const budget of this.budgets) this.check(budget, compilation);
        });
    }

    check({ what, groups, kB }, compilation) {
        const files = new Set();
        for (const name of groups) {
            const group = compilation.namedChunkGroups.get(name);
            if (!group) {
                compilation.errors.push(
                    new webpack.WebpackError(`Size budget of ${what}: there is no chunk "${name}"`),
                );
                return;
            }
            for (const file of group.getFiles()) if (file.endsWith(".js")) files.add(file);
        }
        const bytes = [...files].reduce((sum, file) => sum + gzippedSize(compilation, file), 0);
        const said = `${what}: ${(bytes / 1000).toFixed(1)} of ${kB} kB gzip`;
        console.log(said);
        if (bytes > kB * 1000) compilation.errors.push(new webpack.WebpackError(`Over its size budget: ${said}`));
    }
}

function gzippedSize(compilation, file) {
    const { outputFileSystem, outputPath } = compilation.compiler;
    return gzipSync(outputFileSystem.readFileSync(path.join(outputPath, file)), { level: 9 }).length;
}
