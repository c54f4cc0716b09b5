// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { type ChildProcess, spawn } from "node:child_process";
import { join, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "../..");

/** What the command did. */
export interface Outcome {
    readonly code: number | null;
    /** All that it wrote. */
    readonly output: string;
}

/** The command, as an operator starts it. */
export class RunningCommand {
    private readonly child: ChildProcess;
    private output = "";
    /** When it has ended. */
    public readonly outcome: Promise<Outcome>;

    public constructor(args: readonly string[], environment: Readonly<Record<string, string>>) {
        this.child = spawn(process.execPath, [join(ROOT, "scripts/profile-fields/run.mjs"), ...args], {
            env: { ...process.env, ...environment },
            stdio: ["ignore", "pipe", "pipe"],
        });
        const remember = (chunk: Buffer): void => {
            this.output += chunk.toString("utf8");
        };
        this.child.stdout?.on("data", remember);
        this.child.stderr?.on("data", remember);
        this.outcome = new Promise((resolve, reject) => {
            this.child.once("error", reject);
            this.child.once("close", (code) => resolve({ code, output: this.output }));
        });
    }

    /** As Ctrl-C does. */
    public interrupt(): void {
        this.child.kill("SIGINT");
    }
}
