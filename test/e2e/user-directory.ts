// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { FrameLocator, Locator, Page } from "@playwright/test";
import type { Account } from "../homeserver/account";
import { expect } from "./fixtures";

/**
 * Looks for somebody in the directory until they are found: Synapse puts its own in order in the background, in a new
 * homeserver anew from the beginning.
 */
export async function findPerson(directory: Page | FrameLocator, person: Account): Promise<Locator> {
    const field = directory.getByRole("combobox", { name: /Personen suchen|Search people/ });
    const option = directory.getByRole("option");
    await expect(async () => {
        await field.fill("");
        await field.fill(person.localpart);
        await expect(option).toHaveCount(1, { timeout: 3_000 });
    }).toPass({ timeout: 60_000 });
    return option;
}
