// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import path from "node:path";

/** The folder that this client is in. */
export const HERE = path.resolve(import.meta.dirname, "..");

/** The project's folder. */
export const ROOT = path.resolve(HERE, "../..");

export const SDK = path.join(HERE, "node_modules/matrix-react-sdk");

/** What can be built, and the packages of ours that are compiled in. */
export const KINDS = {
    legacy: { modules: ["dist/legacy/index.js"] },
    runtime: { modules: [] },
};

export const outputFolder = (kind) => path.join(ROOT, ".cache/host", kind);

export const installed = (name) => path.join(HERE, "node_modules", name);
