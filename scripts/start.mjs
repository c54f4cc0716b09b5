// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

// npm start: the demo. Uses nothing but Node until the set-up has installed the rest.

import { setUpForDemo } from "./setup/all.mjs";
import { setUpBuild } from "./setup/build.mjs";
import { runCommand } from "./setup/setup-error.mjs";

await runCommand(async () => {
    await setUpForDemo();
    await setUpBuild();
});
const { tsImport } = await import("tsx/esm/api");
await tsImport("../test/demo/start.ts", import.meta.url);
