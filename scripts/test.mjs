// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

// npm test: everything that can be checked, or only the stages that are named: npm test -- unit e2e.
// Uses nothing but Node until the set-up has installed the rest.

import { setUpForTests } from "./setup/all.mjs";
import { forgetBuild, rememberBuild } from "./setup/build.mjs";
import { runCommand, SetupError } from "./setup/setup-error.mjs";
import { runStage } from "./stages/run-stage.mjs";
import { chooseStages, STAGES } from "./stages/stages.mjs";
import { printSummary } from "./stages/summary.mjs";

/** @type {import("./stages/summary.mjs").Result[]} */
const results = [];

const stages = chooseStages(process.argv.slice(2));
await runCommand(async () => {
    if (!stages) {
        const names = STAGES.map(({ name }) => name).join(", ");
        throw new SetupError(`There is no such stage: npm test -- <stages>, where a stage is one of ${names}.`);
    }
    await setUpForTests();
});
for (const stage of stages) results.push(await runOrSkip(stage));
if (wasBuilt()) rememberBuild();
printSummary(results);
process.exitCode = results.every(({ outcome }) => outcome === "passed") ? 0 : 1;

/** A stage that needs a build is of no use after a build that failed. */
async function runOrSkip(stage) {
    const broken = stage.needs.find((need) =>
        results.some(({ name, outcome }) => name === need && outcome !== "passed"),
    );
    if (broken) return { name: stage.name, outcome: "skipped", seconds: 0, reason: `because ${broken} failed` };
    if (stage.builds) forgetBuild();
    return runStage(stage);
}

function wasBuilt() {
    return STAGES.filter(({ builds }) => builds).every(({ name }) =>
        results.some((result) => result.name === name && result.outcome === "passed"),
    );
}
