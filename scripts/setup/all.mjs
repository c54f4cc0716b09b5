// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { setUpChromium } from "./chromium.mjs";
import { checkNode } from "./node.mjs";
import { setUpOpenLdap } from "./openldap.mjs";
import { setUpHostPackages, setUpPackages } from "./packages.mjs";
import { setUpSynapse } from "./synapse.mjs";

/**
 * Sets up what the demo needs, on a machine that has never seen the project.
 *
 * @throws {SetupError} when something is missing that cannot be brought here
 */
export async function setUpForDemo() {
    checkNode();
    await setUpPackages();
    await setUpHostPackages();
    await setUpSynapse();
}

/** Sets up what the tests need. */
export async function setUpForTests() {
    await setUpForDemo();
    await setUpChromium();
    await setUpOpenLdap();
}
