// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { withLock } from "./lock.mjs";

let folder;
let lock;

beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "lock-"));
    lock = join(folder, "locks", "work");
});

afterEach(() => rmSync(folder, { recursive: true }));

/** A lock as a process left it that did not release it. */
function leaveLock(pid) {
    mkdirSync(lock, { recursive: true });
    writeFileSync(join(lock, "pid"), String(pid));
}

function endedProcess() {
    return spawnSync(process.execPath, ["-e", ""]).pid;
}

/** Comes back as soon as the work is found to have to wait; `done` resolves when it was done after all. */
async function startWaiting(work) {
    let done;
    await new Promise((resolve) => (done = withLock(lock, async () => work(), resolve)));
    return { done };
}

describe("withLock", () => {
    it("does one thing after the other", async () => {
        const order = [];
        let finishFirst;
        const first = withLock(lock, async () => {
            order.push("first starts");
            await new Promise((resolve) => (finishFirst = resolve));
            order.push("first ends");
        });
        const { done } = await startWaiting(async () => order.push("second"));
        finishFirst();
        await Promise.all([first, done]);
        expect(order).toEqual(["first starts", "first ends", "second"]);
    });

    it("releases the lock and passes the error on when the work fails", async () => {
        await expect(withLock(lock, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
        expect(existsSync(lock)).toBe(false);
    });

    it("takes over the lock of a process that has ended", async () => {
        leaveLock(endedProcess());
        const onWait = jest.fn();
        await expect(withLock(lock, async () => "done", onWait)).resolves.toBe("done");
        expect(onWait).not.toHaveBeenCalled();
    });

    it("takes over a lock that showed no sign of life for long", async () => {
        leaveLock(process.pid);
        const longAgo = new Date(Date.now() - 3_600_000);
        utimesSync(lock, longAgo, longAgo);
        await expect(withLock(lock, async () => "done")).resolves.toBe("done");
    });

    it("waits for a process that lives", async () => {
        leaveLock(process.pid);
        const work = jest.fn();
        const { done } = await startWaiting(work);
        expect(work).not.toHaveBeenCalled();
        rmSync(lock, { recursive: true });
        await done;
        expect(work).toHaveBeenCalled();
    });
});
