// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import shared from "../../jest.config.js";

/**
 * Tests against a real directory and a real homeserver.
 *
 * @type {import("jest").Config}
 */
export default { ...shared, rootDir: "../..", roots: ["<rootDir>/test/directory"], testMatch: ["**/*.real.ts"] };
