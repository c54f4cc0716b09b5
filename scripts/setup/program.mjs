// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { spawn } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";

/**
 * What a program did.
 *
 * @typedef {object} Outcome
 * @property {boolean} ok whether it could be started and ended with exit code 0
 * @property {string} output everything that it wrote to stdout and stderr, in order
 */

/**
 * Runs a program to its end, silently.
 *
 * @param {string} program name on PATH, or path
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<Outcome>} never rejects
 */
export function runProgram(program, args, options = {}) {
    return new Promise((resolve) => {
        const child = spawn(program, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
        const chunks = [];
        child.stdout.on("data", (chunk) => chunks.push(chunk));
        child.stderr.on("data", (chunk) => chunks.push(chunk));
        const endWithParent = () => child.kill();
        process.once("exit", endWithParent);
        const settle = (ok, output) => {
            process.removeListener("exit", endWithParent);
            resolve({ ok, output });
        };
        child.on("error", (error) => settle(false, error.message));
        child.on("close", (code) => settle(code === 0, Buffer.concat(chunks).toString("utf8")));
    });
}

/**
 * The last lines that a program wrote, indented, for showing what went wrong.
 *
 * @param {string} output
 * @param {number} [count]
 */
export function lastLines(output, count = 15) {
    const lines = output.split(/\r?\n/).filter((line) => line.trim() !== "");
    return lines
        .slice(-count)
        .map((line) => `    ${line}`)
        .join("\n");
}

/**
 * Where a program is, as a shell would find it.
 *
 * @param {string} name name on PATH, or path
 * @returns {string | undefined}
 */
export function findProgram(name) {
    const places = isAbsolute(name) ? [name] : (process.env.PATH ?? "").split(delimiter).map((dir) => join(dir, name));
    return places.find((place) => {
        try {
            accessSync(place, constants.X_OK);
            return statSync(place).isFile();
        } catch {
            return false;
        }
    });
}
