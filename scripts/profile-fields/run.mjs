// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

// npm run profile-fields: writes what a directory says of people into their Matrix profiles. docs/directory.md
// Uses nothing but Node until the set-up has installed the rest.

import { checkNode } from "../setup/node.mjs";
import { setUpPackages } from "../setup/packages.mjs";
import { runCommand } from "../setup/setup-error.mjs";

await runCommand(async () => {
    checkNode();
    await setUpPackages();
});
const { tsImport } = await import("tsx/esm/api");
await tsImport("./main.ts", import.meta.url);
