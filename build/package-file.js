// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { readFileSync } from "node:fs";
import path from "node:path";
import webpack from "webpack";
import { PACKAGE, ROOT } from "./shared.js";

/** Puts a `package.json` and the licence beside what was built. */
export class PackageFile {
    /** @param fields added to name, version and licence */
    constructor(fields) {
        this.fields = fields;
    }

    apply(compiler) {
        const { RawSource } = webpack.sources;
        const { name, version, license } = PACKAGE;
        const content = JSON.stringify({ name, version, license, type: "module", ...this.fields }, undefined, 4);
        compiler.hooks.thisCompilation.tap("PackageFile", (compilation) => {
            compilation.hooks.processAssets.tap("PackageFile", () => {
                compilation.emitAsset("package.json", new RawSource(`${content}\n`));
                compilation.emitAsset("LICENSE", new RawSource(readFileSync(path.join(ROOT, "LICENSE"))));
            });
        });
    }
}
