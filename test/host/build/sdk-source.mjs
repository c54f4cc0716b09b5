// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { transform } from "@svgr/core";
import jsx from "@svgr/plugin-jsx";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { HERE, installed, SDK } from "./paths.mjs";

/** An esbuild plugin for what the SDK's source expects of Element's own build. */
export const sdkSource = {
    name: "sdk-source",
    setup(build) {
        build.onResolve({ filter: /^\$webapp\/i18n\/languages\.json$/ }, () => ({
            path: "languages",
            namespace: "address",
        }));
        build.onLoad({ filter: /^languages$/, namespace: "address" }, () => text("i18n/languages.json"));
        rawFiles(build);
        workers(build);
        icons(build);
        // Modules of Node that only code refers to which never runs in a browser.
        build.onResolve({ filter: /^(fs|net|tls|crypto|path|url)$/ }, ({ path }) => ({ path, namespace: "nothing" }));
        build.onLoad({ filter: /.*/, namespace: "nothing" }, () => ({ contents: "module.exports = {}" }));
    },
};

const text = (value) => ({ contents: `export default ${JSON.stringify(value)};` });

function rawFiles(build) {
    const PREFIX = "!!raw-loader!";
    build.onResolve({ filter: new RegExp(`^${PREFIX}`) }, ({ path: request, resolveDir }) => {
        const file = path.resolve(resolveDir, request.slice(PREFIX.length));
        return { path: file.endsWith("exportJS") ? `${file}.js` : file, namespace: "raw" };
    });
    build.onLoad({ filter: /.*/, namespace: "raw" }, async ({ path: file }) => ({
        loader: "text",
        contents: await readFile(file, "utf8"),
    }));
}

function workers(build) {
    build.onLoad({ filter: /workers\/\w+WorkerFactory\.ts$/ }, ({ path: file }) => {
        const name = /(\w+)WorkerFactory/.exec(file)[1];
        return { contents: `export default (options) => new Worker("workers/${name}.worker.js", options);` };
    });
    build.onLoad({ filter: /RecorderWorklet\.ts$/ }, () => text("workers/RecorderWorklet.js"));
    build.onLoad({ filter: /opus-recorder\/dist\/\w+Worker\.min\.(js|wasm)$/ }, async ({ path: file }) => ({
        loader: "file",
        contents: await readFile(file),
    }));
}

/** The default export of a picture is its address, `Icon` a component. */
function icons(build) {
    build.onLoad({ filter: /\.svg$/ }, async ({ path: file }) => {
        const component = await transform(
            withViewBox(await readFile(file, "utf8")),
            {
                plugins: [jsx],
                exportType: "named",
                namedExport: "Icon",
                ref: true,
                dimensions: false,
                svgProps: { role: "presentation", "aria-hidden": true },
                expandProps: "end",
            },
            { componentName: "Icon" },
        );
        const address = path.relative(file.startsWith(SDK) ? SDK : installed("@vector-im"), file);
        const code = component.replace(/export \{.*\};/s, "");
        return {
            loader: "jsx",
            resolveDir: path.dirname(file) || HERE,
            contents: `${code}\nexport { ForwardRef as Icon };\nexport default ${JSON.stringify(address)};`,
        };
    });
}

function withViewBox(svg) {
    const [root] = /<svg[^>]*>/.exec(svg);
    const [width, height] = ["width", "height"].map((name) => new RegExp(`\\s${name}="([\\d.]+)`).exec(root)?.[1]);
    if (root.includes("viewBox") || !width || !height) return svg;
    return svg.replace("<svg", `<svg viewBox="0 0 ${width} ${height}"`);
}
