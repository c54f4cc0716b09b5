// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

interface Closable {
    close(): Promise<void>;
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Everything that runs, ended together. */
export class Lifetime {
    private readonly running: Closable[] = [];
    private ending: Promise<void> | undefined;

    public get isEnding(): boolean {
        return this.ending !== undefined;
    }

    /** Remembers something to be ended. */
    public keep<T extends Closable>(part: T): T {
        this.running.push(part);
        return part;
    }

    /** Ends everything, the newest first. */
    public end(): Promise<void> {
        this.ending ??= this.endAll();
        return this.ending;
    }

    /** Ends everything, and then this process, when it is told to. */
    public endOnSignals(): void {
        for (const signal of SIGNALS) {
            process.on(signal, () => {
                // A terminal tells every process at once, and npm tells its own again: that is not a second time.
                if (this.ending) return;
                console.log("\n· ending …");
                this.end().then(
                    () => process.exit(0),
                    (error: unknown) => {
                        console.error(error);
                        process.exit(1);
                    },
                );
            });
        }
    }

    private async endAll(): Promise<void> {
        for (const part of this.running.reverse()) await part.close();
    }
}
