// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

/**
 * What came of a stage.
 *
 * @typedef {object} Result
 * @property {string} name
 * @property {"passed" | "failed" | "skipped"} outcome
 * @property {number} seconds
 * @property {string} [reason] why it was skipped
 */

const SIGNS = { passed: "✓", failed: "✗", skipped: "–" };

/**
 * Prints one line a stage, and their numbers.
 *
 * @param {readonly Result[]} results
 */
export function printSummary(results) {
    const width = Math.max(...results.map(({ name }) => name.length));
    const total = results.reduce((sum, { seconds }) => sum + seconds, 0);
    console.log(`\n━━ summary, ${total} s`);
    for (const { name, outcome, seconds, reason } of results) {
        const rest = outcome === "skipped" ? `skipped ${reason}` : `${outcome} ${String(seconds).padStart(5)} s`;
        console.log(` ${SIGNS[outcome]} ${name.padEnd(width)}  ${rest}`);
    }
    const count = (wanted) => results.filter(({ outcome }) => outcome === wanted).length;
    console.log(`stages: ${count("passed")} passed, ${count("failed")} failed, ${count("skipped")} skipped`);
}
