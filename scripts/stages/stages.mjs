// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

/**
 * A part of npm test.
 *
 * @typedef {object} Stage
 * @property {string} name what one types to run it alone
 * @property {string} title what it does
 * @property {readonly string[]} command
 * @property {readonly string[]} needs stages without whose success it makes no sense
 * @property {boolean} builds whether it makes something that the demo uses too
 */

function npmScript(name, title, needs = [], builds = false) {
    return { name, title, command: ["npm", "run", "--silent", name], needs, builds };
}

/** @type {readonly Stage[]} */
export const STAGES = [
    npmScript("lint", "types, code, formatting, translations"),
    npmScript("unit", "unit and component tests"),
    npmScript("directory", "profile fields from a real OpenLDAP to a real homeserver"),
    npmScript("build", "modules and widgets, with their size budgets", [], true),
    npmScript("check:reproducible", "the build again, which must be identical", ["build"]),
    {
        name: "host",
        title: "the Element client with our modules",
        command: [process.execPath, "test/host/build.mjs"],
        needs: ["build"],
        builds: true,
    },
    npmScript("contract", "one contract for every way to Matrix", ["build", "host"]),
    npmScript("e2e", "journeys in a real client, browser and homeserver", ["build", "host"]),
];

/**
 * The stages that the names mean, in their own order.
 *
 * @param {readonly string[]} names none means all
 * @returns {readonly Stage[] | undefined} nothing if a name means no stage
 */
export function chooseStages(names) {
    if (names.length === 0) return STAGES;
    if (names.some((name) => !STAGES.some((stage) => stage.name === name))) return undefined;
    return STAGES.filter(({ name }) => names.includes(name));
}
