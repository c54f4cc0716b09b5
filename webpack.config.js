// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import path from "node:path";
import { legacyPackage } from "./build/legacy-package.js";
import { runtimeModule } from "./build/runtime-module.js";
import { widgetPages } from "./build/widget-pages.js";

/**
 * Builds all that is delivered, from one tree: the run-time module, the package for Element Web before 1.12.30, and the
 * widgets' pages. `OUTPUT` names another folder than `dist`.
 */
export default function configurations() {
    const output = path.resolve(import.meta.dirname, process.env.OUTPUT ?? "dist");
    return [runtimeModule(output), legacyPackage(output), widgetPages(output)];
}
