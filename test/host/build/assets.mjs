// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import postcss from "postcss";
import scss from "postcss-scss";
import { HERE, installed, SDK } from "./paths.mjs";

const require = createRequire(import.meta.url);
const PLUGINS = ["import", "mixins", "simple-vars", "nested", "easings", "hexrgba"].map((name) =>
    require(`postcss-${name}`)(),
);

/** Puts beside the bundle what it asks for: pictures, fonts, themes, languages, the shell's own pages. */
export async function copyAssets(output) {
    // The themes refer to the SDK's own folders, so these keep their places.
    await cp(`${SDK}/res`, `${output}/res`, { recursive: true, filter: (file) => !file.endsWith(".pcss") });
    await cp(`${SDK}/res/media`, `${output}/media`, { recursive: true });
    await cp(installed("@vector-im/compound-design-tokens/icons"), `${output}/compound-design-tokens/icons`, {
        recursive: true,
    });
    for (const theme of ["light", "dark"]) await compileTheme(theme, output);
    await copyLanguages(output);
    for (const page of ["index.html", "welcome.html", "media-worker.js"]) {
        await cp(path.join(HERE, "shell", page), path.join(output, page));
    }
    await writeFile(
        `${output}/usercontent/index.html`,
        '<!doctype html><body><script src="usercontent.js"></script></body>',
    );
}

async function compileTheme(theme, output) {
    const from = `${SDK}/res/themes/${theme}/css/${theme}.pcss`;
    const { css } = await postcss(PLUGINS).process(await readFile(from), { from, syntax: scss, map: false });
    const placed = css.replaceAll("@vector-im/compound-design-tokens/", "/compound-design-tokens/");
    await writeFile(`${output}/res/themes/${theme}/css/${theme}.css`, placed);
}

async function copyLanguages(output) {
    await mkdir(`${output}/i18n`);
    const languages = {};
    for (const file of await readdir(`${SDK}/src/i18n/strings`)) {
        const tag = path.basename(file, ".json").replace("_", "-").toLowerCase();
        // "de_DE" is plain German, "pt_BR" is not plain Portuguese; English is the exception.
        const name = tag === "en-en" ? "en" : tag.replace(/^(..)-\1$/, "$1");
        languages[name] = file;
        await cp(`${SDK}/src/i18n/strings/${file}`, `${output}/i18n/${file}`);
    }
    await writeFile(`${output}/i18n/languages.json`, JSON.stringify(languages));
}
