// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { messageOf } from "../host/report";

/** How a file is asked for. */
export interface FeedPollParts {
    readonly window: Window & typeof globalThis;
    /** A path on this origin. */
    readonly url: string;
    readonly intervalMs: number;
    /** Gets what the file says, when it says something new. @throws Error when that is of no use */
    receive(json: unknown): void;
    /** Hears why a request failed. */
    fail(message: string): void;
    /** 0 to 1; so that a thousand browsers do not ask in the same second. */
    random(): number;
}

/** After failures it is asked more and more rarely, but not less often than this, unless it is anyway. */
const LONGEST_BACK_OFF_MS = 60 * 60_000;

/** What a server may wish for by `Retry-After`. */
const LONGEST_WISH_MS = 6 * 60 * 60_000;

/** How much sooner or later than said, in parts of the time. */
const SPREAD = 0.1;

const TIMEOUT_MS = 15_000;
const MOST_CHARACTERS = 256_000;

/**
 * Asks for a JSON file again and again, politely: only for what is newer than what it has (`ETag`, RFC 9110), more rarely
 * while that fails, as late as the server wishes, and not while nobody looks.
 */
export class FeedPoll {
    private etag: string | undefined;
    private failures = 0;
    private dueAt = 0;
    private timer: number | undefined;
    private isAsking = false;
    private isRunning = false;

    public constructor(private readonly parts: FeedPollParts) {}

    /** Asks for the first time and from then on; returns what ends it. */
    public start(): () => void {
        const { document } = this.parts.window;
        this.isRunning = true;
        document.addEventListener("visibilitychange", this.plan);
        this.plan();
        return () => {
            this.isRunning = false;
            document.removeEventListener("visibilitychange", this.plan);
            this.parts.window.clearTimeout(this.timer);
        };
    }

    private readonly plan = (): void => {
        const { window } = this.parts;
        window.clearTimeout(this.timer);
        if (!this.isRunning || this.isAsking || window.document.hidden) return;
        const wait = this.dueAt - Date.now();
        if (wait > 0) this.timer = window.setTimeout(this.plan, wait);
        else void this.ask();
    };

    private async ask(): Promise<void> {
        this.isAsking = true;
        let wishMs = 0;
        try {
            await this.request();
            this.failures = 0;
        } catch (error) {
            this.failures += 1;
            if (error instanceof RefusedError) wishMs = error.retryAfterMs;
            this.parts.fail(messageOf(error));
        }
        const { intervalMs, random } = this.parts;
        const backOff = Math.min(intervalMs * 2 ** this.failures, Math.max(intervalMs, LONGEST_BACK_OFF_MS));
        const spread = 1 + SPREAD * (2 * random() - 1);
        this.dueAt = Date.now() + Math.max(backOff * spread, wishMs);
        this.isAsking = false;
        this.plan();
    }

    private async request(): Promise<void> {
        const { window, url } = this.parts;
        const response = await window.fetch(url, {
            headers: { accept: "application/json", ...(this.etag !== undefined && { "if-none-match": this.etag }) },
            // What the browser keeps by itself would answer instead of the server.
            cache: "no-store",
            // What is asked for is on this origin; what it leads to need not be.
            redirect: "error",
            signal: AbortSignal.timeout(TIMEOUT_MS),
        });
        if (response.status === 304) return;
        if (!response.ok) {
            throw new RefusedError(`the server answered ${response.status}`, retryAfter(response.headers));
        }
        const text = await response.text();
        if (text.length > MOST_CHARACTERS) throw new Error(`more than ${MOST_CHARACTERS} characters`);
        this.parts.receive(JSON.parse(text));
        // Only now: what was of no use is asked for again in full.
        this.etag = response.headers.get("etag") ?? undefined;
    }
}

class RefusedError extends Error {
    public constructor(
        message: string,
        public readonly retryAfterMs: number,
    ) {
        super(message);
    }
}

/** `Retry-After` in milliseconds from now: seconds or a date (RFC 9110, 10.2.3); 0 without it. */
function retryAfter(headers: Headers): number {
    const said = headers.get("retry-after");
    if (said === null) return 0;
    const ms = /^\d+$/.test(said.trim()) ? Number(said) * 1_000 : Date.parse(said) - Date.now();
    return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), LONGEST_WISH_MS) : 0;
}
