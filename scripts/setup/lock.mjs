// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** A holder shows this often that it is still at work. */
const HEARTBEAT_MS = 5_000;
/** A lock without a sign of life for so long belongs to nobody. */
const STALE_MS = 60_000;
const POLL_MS = 200;

/**
 * Does `work` while no other process holds the lock `folder`. Making a folder is the one operation that every file
 * system does for exactly one of several processes. A lock whose holder is gone is taken over.
 *
 * @template T
 * @param {string} folder path of the lock; it exists while the lock is held
 * @param {() => Promise<T>} work
 * @param {() => void} [onWait] called once if another process holds the lock
 * @returns {Promise<T>}
 */
export async function withLock(folder, work, onWait = () => {}) {
    let waited = false;
    while (!take(folder)) {
        if (isStale(folder)) removeStale(folder);
        else {
            if (!waited) onWait();
            waited = true;
            await pause(POLL_MS);
        }
    }
    const release = () => rmSync(folder, { recursive: true, force: true });
    process.once("exit", release);
    const heartbeat = setInterval(() => touch(folder), HEARTBEAT_MS);
    heartbeat.unref();
    try {
        return await work();
    } finally {
        clearInterval(heartbeat);
        process.removeListener("exit", release);
        release();
    }
}

/** @returns {boolean} whether this process made the folder and so holds the lock */
function take(folder) {
    mkdirSync(dirname(folder), { recursive: true });
    try {
        mkdirSync(folder);
    } catch (error) {
        if (error.code === "EEXIST") return false;
        throw error;
    }
    writeFileSync(join(folder, "pid"), String(process.pid));
    return true;
}

function touch(folder) {
    try {
        const now = new Date();
        utimesSync(folder, now, now);
    } catch {
        // Somebody deleted the cache. The work goes on; the next command sees what is missing.
    }
}

/** @returns {boolean} whether the holder is gone; false also when the lock itself is gone, then `take` succeeds */
function isStale(folder) {
    try {
        if (Date.now() - statSync(folder).mtimeMs > STALE_MS) return true;
        const pid = Number(readFileSync(join(folder, "pid"), "utf8"));
        return pid > 0 && !isRunning(pid);
    } catch {
        return false; // between mkdir and writing the pid, or just released
    }
}

function isRunning(pid) {
    try {
        process.kill(pid, 0);
        return true;
    } catch (error) {
        return error.code === "EPERM";
    }
}

/** Only one of several waiting processes may remove a stale lock, or the second would remove the first one's new lock. */
function removeStale(folder) {
    const guard = `${folder}.removing`;
    try {
        mkdirSync(guard);
    } catch {
        if (isStale(guard)) rmSync(guard, { recursive: true, force: true });
        return;
    }
    if (isStale(folder)) rmSync(folder, { recursive: true, force: true });
    rmSync(guard, { recursive: true, force: true });
}
