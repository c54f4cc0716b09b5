// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

interface Request {
    readonly tab: object;
    readonly name: string;
    /** Runs the callback; the lock is free again when it is done. */
    grant(): void;
    fail(): void;
}

/** Web Locks of one browser: exclusive locks, in turn or taken over. Stands in for `navigator.locks`. */
export class LockManagerDouble {
    private readonly held = new Map<string, Request>();
    private queue: Request[] = [];

    /** What one tab has of it. */
    public for(tab: object): Pick<LockManager, "request"> {
        const request = (name: string, options: LockOptions, callback: () => unknown): Promise<unknown> =>
            new Promise((resolve, reject) => {
                const fail = (): void => reject(new DOMException("The lock was taken or is not wanted", "AbortError"));
                const grant = (): void => {
                    this.held.set(name, one);
                    // Browsers call later, never within the request.
                    void Promise.resolve()
                        .then(callback)
                        .then((result) => {
                            resolve(result);
                            this.release(one);
                        });
                };
                const one: Request = { tab, name, grant, fail };
                if (options.steal) {
                    this.held.get(name)?.fail();
                    grant();
                    return;
                }
                options.signal?.addEventListener("abort", () => {
                    if (!this.queue.includes(one)) return;
                    this.queue = this.queue.filter((other) => other !== one);
                    fail();
                });
                this.queue.push(one);
                this.next(name);
            });
        return { request: request as LockManager["request"] };
    }

    /** Frees what a tab has that is closed. */
    public close(tab: object): void {
        this.queue = this.queue.filter((one) => one.tab !== tab);
        for (const one of [...this.held.values()]) if (one.tab === tab) this.release(one);
    }

    private release(one: Request): void {
        if (this.held.get(one.name) !== one) return;
        this.held.delete(one.name);
        this.next(one.name);
    }

    private next(name: string): void {
        const first = this.held.has(name) ? undefined : this.queue.find((one) => one.name === name);
        if (!first) return;
        this.queue = this.queue.filter((one) => one !== first);
        first.grant();
    }
}
