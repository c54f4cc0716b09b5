// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { MatrixError } from "../matrix/matrix-error";
import type { KnownPeople } from "./known-people";

/** How many profiles are asked for at a time. */
const AT_ONCE = 3;
const LONGEST_WAIT_MS = 60_000;

/** What reading needs. */
export interface ProfileReaderParts {
    readonly people: KnownPeople;
    /** The profile's fields that are wanted: the configuration's key, and the profile's. */
    readonly fields: readonly { readonly key: string; readonly field: string }[];
    /** A profile's texts. @throws MatrixError */
    readProfile(userId: string): Promise<ReadonlyMap<string, string>>;
}

/**
 * Reads what profiles say of people, in the background, so that they are found by it: each once, a few at a time, and
 * no faster than the homeserver lets.
 */
export class ProfileReader {
    private readonly known = new Set<string>();
    private waiting: string[] = [];
    private running = 0;
    private isOver = false;

    public constructor(private readonly parts: ProfileReaderParts) {}

    /** Reads these people's profiles, the first first, where that was not done. */
    public want(userIds: Iterable<string>): void {
        if (this.parts.fields.length === 0) return;
        for (const userId of userIds) {
            if (this.known.has(userId)) continue;
            this.known.add(userId);
            this.waiting.push(userId);
        }
        while (this.running < AT_ONCE && this.waiting.length > 0) void this.work();
    }

    public stop(): void {
        this.isOver = true;
        this.waiting = [];
    }

    private async work(): Promise<void> {
        this.running += 1;
        for (let next = this.waiting.shift(); next !== undefined && !this.isOver; next = this.waiting.shift()) {
            await this.read(next);
        }
        this.running -= 1;
    }

    private async read(userId: string): Promise<void> {
        try {
            const profile = await this.parts.readProfile(userId);
            if (this.isOver) return;
            const fields = this.parts.fields.flatMap(({ key, field }): (readonly [string, string])[] => {
                const text = profile.get(field)?.trim();
                return text ? [[key, text]] : [];
            });
            this.parts.people.putFields(userId, new Map(fields));
        } catch (error) {
            if (!(error instanceof MatrixError) || error.kind !== "limited") return;
            this.waiting.unshift(userId);
            const ms = Math.min(error.retryAfterMs ?? LONGEST_WAIT_MS, LONGEST_WAIT_MS);
            await new Promise((resolve) => setTimeout(resolve, ms));
        }
    }
}
