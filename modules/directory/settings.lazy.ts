// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as v from "valibot";
import { CONFIG_KEY } from "../host/host";
import { report } from "../host/report";
import { directoryConfig, type DirectoryPageConfig } from "./config";

/** Reads the part's settings. What is wrong with them is said once, and the directory goes on as without settings. */
export function readConfig(given: unknown): DirectoryPageConfig {
    const parsed = v.safeParse(directoryConfig, given ?? {});
    if (parsed.success) return parsed.output;
    const [issue] = parsed.issues;
    const path = [CONFIG_KEY, "directory", v.getDotPath(issue)].filter(Boolean).join(".");
    report(`${path}: ${issue.message}. The directory goes on without these settings.`);
    return v.parse(directoryConfig, {});
}
