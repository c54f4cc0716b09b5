// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { Loss } from "./imported-meeting";

/** A file may name a thousand zones; people read but a few lines. */
const MOST_LOSSES = 30;

/** Gathers what could not be taken over: the same thing once, and how often. */
export class Losses {
    private readonly found = new Map<string, Loss>();

    public add(loss: Loss): void {
        const key = "count" in loss ? loss.kind : JSON.stringify(loss);
        const before = this.found.get(key);
        if (before && "count" in before && "count" in loss) {
            this.found.set(key, { ...loss, count: before.count + loss.count });
        } else if (this.found.size < MOST_LOSSES) {
            this.found.set(key, loss);
        }
    }

    /** Adds a loss that was met `count` times, if it was. */
    public addCount(kind: Extract<Loss, { count: number }>["kind"], count: number): void {
        if (count > 0) this.add({ kind, count });
    }

    public get list(): readonly Loss[] {
        return [...this.found.values()];
    }
}
