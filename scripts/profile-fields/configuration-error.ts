// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

/**
 * What keeps the command from working and the operator can change: the configuration, a secret, the source, the rights.
 * The message is for the operator and holds no personal data. Exit code 2.
 */
export class ConfigurationError extends Error {
    public constructor(message: string) {
        super(message);
        this.name = "ConfigurationError";
    }
}
