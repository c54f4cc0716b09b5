// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { readdirSync } from "node:fs";
import path from "node:path";
import { PackageFile } from "./package-file.js";
import { IN_ELEMENT, PACKAGE, ROOT, sharedConfiguration } from "./shared.js";

const LEGACY_ENTRY = path.join(ROOT, "modules/legacy.ts");
const LAZY = /\/([\w-]+)\.lazy$/;

/**
 * The npm package for Element Web before 1.12.30, which compiles modules in.
 *
 * Element's bundler has to find the lazily loaded parts, so they must be plain `import("./part.js")` in what we deliver:
 * webpack's own loading of chunks means nothing to it. Each file `<part>.lazy.ts` is therefore an entry of its own, and
 * importing it is left as it is. What such a part imports lazily itself is put into it.
 */
export function legacyPackage(output) {
    const shared = sharedConfiguration({ name: "legacy", cssRules: IN_ELEMENT });
    return {
        ...shared,
        entry: { index: LEGACY_ENTRY, ...lazyParts() },
        experiments: { outputModule: true },
        externals: [leaveToTheHost],
        module: { ...shared.module, parser: { javascript: { dynamicImportMode: "eager" } } },
        output: {
            ...shared.output,
            path: path.join(output, "legacy"),
            clean: true,
            module: true,
            library: { type: "module" },
            filename: "[name].js",
        },
        plugins: [
            ...shared.plugins,
            new PackageFile({
                main: "index.js",
                exports: { ".": "./index.js", "./package.json": "./package.json" },
                peerDependencies: {
                    "@matrix-org/react-sdk-module-api": ">=2.4.0",
                    react: ">=17",
                },
                private: PACKAGE.private,
            }),
        ],
    };
}

function lazyParts() {
    const files = readdirSync(path.join(ROOT, "modules"), { recursive: true }).sort();
    return Object.fromEntries(
        files.flatMap((file) => {
            const part = /([\w-]+)\.lazy\.tsx?$/.exec(file)?.[1];
            return part ? [[part, `./modules/${file}`]] : [];
        }),
    );
}

function leaveToTheHost({ request, contextInfo }, callback) {
    const part = LAZY.exec(request)?.[1];
    if (part && contextInfo.issuer) return callback(null, `import ./${part}.js`);
    if (request.startsWith("@matrix-org/react-sdk-module-api/")) return callback(null, `module ${request}`);
    // Only what lives in the host's own tree is made with the host's React; our islands bring their own.
    if (request === "react" && contextInfo.issuer === LEGACY_ENTRY) return callback(null, "module react");
    return callback();
}
