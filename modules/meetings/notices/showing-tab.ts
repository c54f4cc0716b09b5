// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

/**
 * Which of this person's tabs shows reminders: one at a time, the one that was looked at last. It holds a lock that the
 * browser keeps (Web Locks); a tab that comes into view takes it over, and when the tab that has it is closed, the next
 * one gets it. Where there are no locks, as in pages without https, each tab shows them.
 *
 * @see https://www.w3.org/TR/web-locks/
 */
export class ShowingTab {
    private readonly name: string;
    private isOurs = false;
    /** Which request counts: an earlier one that is answered late does not. */
    private turn = 0;
    private waiting: AbortController | undefined;
    private release: (() => void) | undefined;
    private changed: () => void = () => undefined;

    public constructor(
        private readonly window: Window,
        userId: string,
    ) {
        this.name = `hessenconnect.reminders ${userId}`;
    }

    /** Whether it is this tab. */
    public get isThis(): boolean {
        return this.isOurs;
    }

    /**
     * Takes part until what it returns is called.
     *
     * @param changed called when this tab becomes the one, or no longer is
     */
    public start(changed: () => void): () => void {
        const { document, navigator } = this.window;
        const locks = (navigator as { readonly locks?: LockManager }).locks;
        this.changed = changed;
        if (!locks) {
            this.become(true);
            return () => this.end();
        }
        // Also where it seems to be ours: another tab may have taken it a moment ago, of which one hears later.
        const takeOver = (): void => {
            if (document.visibilityState === "visible") this.request(locks, "now");
        };
        document.addEventListener("visibilitychange", takeOver);
        // Of two windows side by side both are visible.
        this.window.addEventListener("focus", takeOver);
        if (document.visibilityState === "visible") takeOver();
        else this.request(locks, "in-turn");
        return () => {
            document.removeEventListener("visibilitychange", takeOver);
            this.window.removeEventListener("focus", takeOver);
            this.end();
        };
    }

    private request(locks: LockManager, when: "now" | "in-turn"): void {
        // A lock that is held is not released here: between, another tab would have it for a moment.
        this.waiting?.abort();
        const waiting = (this.waiting = new AbortController());
        const ended = new Promise<void>((resolve) => (this.release = resolve));
        const turn = (this.turn += 1);
        // The browser refuses a signal for what does not wait.
        const options: LockOptions = when === "now" ? { steal: true } : { signal: waiting.signal };
        locks
            .request(this.name, options, () => {
                if (turn !== this.turn) return undefined;
                this.become(true);
                return ended;
            })
            .catch((error: unknown) => {
                if (turn !== this.turn) return;
                const isTaken = error instanceof DOMException && error.name === "AbortError";
                // A browser that refuses locks to this page is like one without.
                this.become(!isTaken);
                if (isTaken) this.request(locks, "in-turn");
            });
    }

    private become(isOurs: boolean): void {
        if (isOurs === this.isOurs) return;
        this.isOurs = isOurs;
        this.changed();
    }

    private end(): void {
        this.turn += 1;
        this.waiting?.abort();
        this.release?.();
        this.isOurs = false;
    }
}
