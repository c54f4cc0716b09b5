// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

/** The operator ended the command. */
export class Interrupted extends Error {
    public constructor() {
        super("interrupted");
        this.name = "Interrupted";
    }
}
