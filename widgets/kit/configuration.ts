// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as v from "valibot";

/** The deployment's `config.json` cannot be used; the message names the place in it. */
export class ConfigurationError extends Error {
    public override readonly name = "ConfigurationError";
}

/**
 * Fetches the `config.json` that the deployment keeps beside the widgets' folders. It never comes from the page's
 * address, since any member who may edit a room's widgets can write that.
 *
 * @throws ConfigurationError when it is not there, not JSON, or not what the schema asks for
 */
export async function loadConfiguration<Schema extends v.GenericSchema>(
    schema: Schema,
): Promise<v.InferOutput<Schema>> {
    const url = new URL("../config.json", document.baseURI.replace(/[?#].*$/s, ""));
    let json: unknown;
    try {
        const response = await fetch(url, { credentials: "omit" });
        if (!response.ok) throw new Error(`HTTP status ${response.status}`);
        json = await response.json();
    } catch (error) {
        throw new ConfigurationError(`${url.pathname}: ${error instanceof Error ? error.message : String(error)}`);
    }
    const parsed = v.safeParse(schema, json);
    if (parsed.success) return parsed.output;
    const [issue] = parsed.issues;
    throw new ConfigurationError(`${url.pathname}: ${v.getDotPath(issue) ?? "(whole)"}: ${issue.message}`);
}
