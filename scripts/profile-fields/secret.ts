// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { readFileSync } from "node:fs";

import type { Secret } from "./configuration";
import { ConfigurationError } from "./configuration-error";
import { codeOf } from "./read-configuration";

/**
 * Reads a secret from where the configuration says it is; white space around it does not count.
 *
 * @param purpose for the message
 * @throws ConfigurationError if there is none
 */
export function readSecret(secret: Secret, purpose: string, environment: NodeJS.ProcessEnv): string {
    if ("environment" in secret) {
        const value = environment[secret.environment]?.trim();
        if (!value) throw new ConfigurationError(`${purpose}: the environment has no variable ${secret.environment}.`);
        return value;
    }
    let value: string;
    try {
        value = readFileSync(secret.file, "utf8").trim();
    } catch (error) {
        throw new ConfigurationError(`${purpose}: ${secret.file} cannot be read: ${codeOf(error)}.`);
    }
    if (value === "") throw new ConfigurationError(`${purpose}: ${secret.file} is empty.`);
    return value;
}
