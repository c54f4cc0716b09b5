// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { application, notice, type Application, type Notice } from "./entries";
import { readEntries, type Refuse } from "./read-entries";

/** What the deployment's JSON file says. */
export interface Feed {
    /** Undefined when the file leaves the menu to the configuration. */
    readonly applications: readonly Application[] | undefined;
    readonly notices: readonly Notice[];
}

/**
 * Reads the file; entries that are wrong are refused and left out.
 *
 * @throws Error when it is no object
 */
export function readFeed(json: unknown, refuse: Refuse): Feed {
    if (typeof json !== "object" || json === null || Array.isArray(json)) throw new Error("expected an object");
    const { applications, notices } = json as Readonly<Record<string, unknown>>;
    return {
        applications:
            applications === undefined ? undefined : readEntries(applications, application, "applications", refuse),
        notices: readEntries(notices, notice, "notices", refuse),
    };
}
