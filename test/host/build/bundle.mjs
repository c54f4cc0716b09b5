// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { build } from "esbuild";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { sdkPatches } from "./patches.mjs";
import { HERE, installed, SDK } from "./paths.mjs";
import { sdkSource } from "./sdk-source.mjs";

const SINGLE = [
    "react",
    "react-dom",
    "matrix-js-sdk",
    "matrix-widget-api",
    "@matrix-org/react-sdk-module-api",
    "buffer",
    "util",
];

/**
 * Bundles the SDK's UI with our shell.
 *
 * @param modules files whose default exports are legacy modules, compiled in
 * @param output an empty folder
 */
export async function bundle(modules, output) {
    const version = JSON.parse(await readFile(path.join(SDK, "package.json"), "utf8")).version;
    const common = {
        absWorkingDir: HERE,
        bundle: true,
        minify: true,
        keepNames: true,
        sourcemap: false,
        target: "chrome115",
        logLevel: "error",
        outdir: output,
        define: {
            global: "globalThis",
            "process.env.NODE_ENV": '"production"',
            "process.env.VERSION": JSON.stringify(`test-client-${version}`),
        },
        inject: [path.join(HERE, "shell/buffer.js")],
        banner: { js: "globalThis.process ??= { env: {}, browser: true };" },
        tsconfigRaw: { compilerOptions: { jsx: "react", useDefineForClassFields: false } },
        loader: { ".png": "file", ".woff2": "file", ".ogg": "file", ".mp3": "file", ".css": "empty" },
        alias: {
            ...Object.fromEntries(SINGLE.map((name) => [name, installed(name)])),
            "react-dom/server": installed("react-dom/server.browser.js"),
        },
        plugins: [ours(modules), sdkPatches, sdkSource],
    };
    await build({ ...common, entryPoints: { bundle: "shell/main.tsx" }, format: "esm", splitting: true });
    await build({
        ...common,
        format: "iife",
        entryPoints: {
            ...Object.fromEntries(
                ["blurhash", "indexeddb", "playback"].map((name) => [
                    `workers/${name}.worker`,
                    `${SDK}/src/workers/${name}.worker.ts`,
                ]),
            ),
            // Decrypted attachments are shown in a sandbox of their own.
            "usercontent/usercontent": `${SDK}/src/usercontent/index.ts`,
        },
    });
}

/** Where `host:compiled-in` and `host:slots` lead. */
function ours(modules) {
    return {
        name: "host",
        setup(plugin) {
            plugin.onResolve({ filter: /^host:slots$/ }, () => ({ path: path.join(HERE, "shell/slots.tsx") }));
            plugin.onResolve({ filter: /^host:compiled-in$/ }, () => ({ path: "compiled-in", namespace: "host" }));
            plugin.onLoad({ filter: /.*/, namespace: "host" }, () => ({
                resolveDir: HERE,
                contents: [
                    ...modules.map((module, i) => `import module${i} from ${JSON.stringify(module)};`),
                    `export default [${modules.map((_, i) => `module${i}`)}];`,
                ].join("\n"),
            }));
        },
    };
}
