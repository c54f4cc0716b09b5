// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

/** What webpack makes of files that are not TypeScript. */
declare module "*.module.css" {
    const classes: Readonly<Record<string, string>>;
    export default classes;
}

declare module "*.css";

declare module "*.svg" {
    const url: string;
    export default url;
}

/** A file of texts a second time, as a module of its own: see widgets/kit/language.ts. */
declare module "*.json?kit" {
    const texts: typeof import("../translations/de.json");
    export default texts;
}

/** A widget's part of a file of texts, as a module of its own, of which webpack keeps that part only. */
declare module "*.json?scheduler" {
    export const scheduler: (typeof import("../translations/de.json"))["scheduler"];
}

declare module "*.json?directory" {
    export const directory: (typeof import("../translations/de.json"))["directory"];
}

declare module "*.json?conference" {
    export const conference: (typeof import("../translations/de.json"))["conference"];
}

/** What Element's navigation says, in the module's entry. */
declare module "*.json?item" {
    const texts: typeof import("../translations/de.json");
    export default texts;
}

/** What the bar above Element says. */
declare module "*.json?banner" {
    export const banner: (typeof import("../translations/de.json"))["banner"];
}

/** What the meetings in Element say. */
declare module "*.json?meetings" {
    type Texts = typeof import("../translations/de.json");
    export const meetings: Texts["meetings"];
    export const scheduler: Texts["scheduler"];
}

/** The version in `package.json`, put in by webpack. */
declare const __VERSION__: string;
