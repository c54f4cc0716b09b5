// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { BannerConfig } from "./config";
import type { DismissedNotices } from "./dismissed-notices";
import type { Application, Notice } from "./entries";
import type { Feed } from "./feed";

/** What the bar shows at this moment. Replaced, not changed. */
export interface Shown {
    readonly applications: readonly Application[];
    /** The gravest first, each id once. */
    readonly notices: readonly Notice[];
}

/** Notices begin and end by the minute. */
const LOOK_MS = 60_000;

const GRAVITY = { outage: 0, warning: 1, info: 2 };

/** What the bar shows, from configuration, file, clock and memory. Made for React's `useSyncExternalStore`. */
export class BannerContent {
    private current: Shown;
    private feed: Feed = { applications: undefined, notices: [] };
    private readonly listeners = new Set<() => void>();

    public constructor(
        private readonly config: Pick<BannerConfig, "applications" | "notices">,
        private readonly dismissed: DismissedNotices,
        private readonly window: Window,
    ) {
        this.current = this.look();
    }

    /** Begins; returns what ends it. */
    public start(): () => void {
        const stopHearing = this.dismissed.start(this.update);
        const timer = this.window.setInterval(() => {
            if ([...this.config.notices, ...this.feed.notices].some(({ from, until }) => from ?? until)) this.update();
        }, LOOK_MS);
        this.update();
        return () => {
            stopHearing();
            this.window.clearInterval(timer);
        };
    }

    public readonly subscribe = (listener: () => void): (() => void) => {
        this.listeners.add(listener);
        return () => void this.listeners.delete(listener);
    };

    public readonly snapshot = (): Shown => this.current;

    /** Takes what the file says now. */
    public take(feed: Feed): void {
        this.feed = feed;
        this.update();
    }

    /** Puts a notice away. */
    public dismiss(notice: Notice): void {
        this.dismissed.add(notice);
        this.update();
    }

    private readonly update = (): void => {
        const next = this.look();
        if (JSON.stringify(next) === JSON.stringify(this.current)) return;
        this.current = next;
        for (const listener of this.listeners) listener();
    };

    private look(): Shown {
        const now = Date.now();
        const byId = new Map<string, Notice>();
        // The file is newer than the configuration.
        for (const notice of [...this.feed.notices, ...this.config.notices]) {
            if (!byId.has(notice.id)) byId.set(notice.id, notice);
        }
        return {
            applications: this.feed.applications ?? this.config.applications,
            notices: [...byId.values()]
                .filter(({ from, until }) => !(from && Date.parse(from) > now) && !(until && Date.parse(until) <= now))
                .filter((notice) => !notice.dismissable || !this.dismissed.has(notice))
                .sort((one, other) => GRAVITY[one.kind] - GRAVITY[other.kind]),
        };
    }
}
