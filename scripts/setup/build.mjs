// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

import { fingerprint, Marker } from "./marker.mjs";
import { CACHE, ROOT } from "./paths.mjs";
import { lastLines, runProgram } from "./program.mjs";
import { SetupError } from "./setup-error.mjs";
import { setUp } from "./step.mjs";

/** What goes into dist and into the Element client. */
const SOURCES = [
    "build",
    "build.yml",
    "config",
    "core",
    "modules",
    "package-lock.json",
    "test/host",
    "translations",
    "tsconfig.json",
    "types",
    "webpack.config.js",
    "widgets",
];
const NO_SOURCES = new Set(["dist", "node_modules"]);
const RESULTS = ["dist/modules", "dist/widgets"];
const MARKER = new Marker(join(CACHE, "built"));

/** The builds, in the order in which they need each other. */
export const BUILDS = [
    { name: "modules and widgets", command: ["npm", "run", "--silent", "build"] },
    { name: "the Element client", command: [process.execPath, "test/host/build.mjs"] },
];

/**
 * Builds everything if a source has changed since the last time.
 *
 * @throws {SetupError} when a build fails
 */
export async function setUpBuild() {
    const state = sourcesFingerprint();
    await setUp({
        id: "build",
        name: "Build of the modules, the widgets and the Element client",
        isDone: () => MARKER.says(state) && RESULTS.every((path) => existsSync(join(ROOT, path))),
        work: async () => {
            MARKER.clear();
            for (const { name, command } of BUILDS) await build(name, command);
            MARKER.write(state);
        },
    });
}

/** To be called when everything was built some other way. */
export function rememberBuild() {
    MARKER.write(sourcesFingerprint());
}

/** To be called before something is built some other way. */
export function forgetBuild() {
    MARKER.clear();
}

async function build(name, [program, ...args]) {
    const { ok, output } = await runProgram(program, args, { cwd: ROOT });
    if (!ok) throw new SetupError(`The build of ${name} failed, see above.`, lastLines(output, 40));
}

/** Names, sizes and times of all sources: reading them all would take longer. */
function sourcesFingerprint() {
    return fingerprint(...SOURCES.flatMap((source) => describe(join(ROOT, source))));
}

function describe(path) {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats) return [];
    if (stats.isFile()) return [`${path} ${stats.size} ${stats.mtimeMs}`];
    return readdirSync(path)
        .filter((name) => !NO_SOURCES.has(name))
        .sort()
        .flatMap((name) => describe(join(path, name)));
}
