// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { spawn } from "node:child_process";

import { ROOT } from "../setup/paths.mjs";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];
/** How long a stage may take to end its own programs, in milliseconds. */
const PATIENCE = 15_000;

/**
 * Runs a stage with its output on the screen. When this process is told to end, the stage and everything that it
 * started is told so first, and this process ends as it was told.
 *
 * @param {import("./stages.mjs").Stage} stage
 * @returns {Promise<import("./summary.mjs").Result>}
 */
export async function runStage({ name, title, command }) {
    console.log(`\n━━ ${name}: ${title}`);
    const start = Date.now();
    const ok = await runInGroup(command);
    const seconds = Math.round((Date.now() - start) / 1000);
    const outcome = ok ? "passed" : "failed";
    console.log(`━━ ${name} ${outcome} after ${seconds} s`);
    return { name, outcome, seconds };
}

/** A group of its own, so that signals reach grandchildren too: npm does not pass all of them on. */
function runInGroup([program, ...args]) {
    return new Promise((resolve) => {
        const child = spawn(program, args, { cwd: ROOT, stdio: ["ignore", "inherit", "inherit"], detached: true });
        let told;
        const tell = (signal) => {
            signalGroup(child.pid, signal);
            if (told) return;
            told = signal;
            setTimeout(() => signalGroup(child.pid, "SIGKILL"), PATIENCE).unref();
        };
        for (const signal of SIGNALS) process.on(signal, tell);
        const settle = (ok) => {
            for (const signal of SIGNALS) process.removeListener(signal, tell);
            if (told) {
                signalGroup(child.pid, "SIGKILL");
                process.kill(process.pid, told);
            } else resolve(ok);
        };
        child.on("error", (error) => {
            console.error(error.message);
            settle(false);
        });
        child.on("close", (code) => settle(code === 0));
    });
}

function signalGroup(pid, signal) {
    try {
        if (pid !== undefined) process.kill(-pid, signal);
    } catch {
        // Everything has ended already.
    }
}
