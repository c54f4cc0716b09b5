// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { AccountData } from "../../../host/account-data";

/** A person's account data in memory. */
export class AccountDataDouble implements AccountData {
    private readonly contents = new Map<string, unknown>();
    private readonly listeners = new Map<string, Set<() => void>>();
    /** What the homeserver answers to the next reading or writing, if it refuses. */
    public refusal: Error | undefined;

    public async read(type: string): Promise<unknown> {
        if (this.refusal) throw this.refusal;
        return this.contents.get(type);
    }

    public async write(type: string, content: object): Promise<void> {
        if (this.refusal) throw this.refusal;
        this.change(type, content);
    }

    /** As another device, or another program, may have it. */
    public change(type: string, content: unknown): void {
        this.contents.set(type, content);
        for (const listener of this.listeners.get(type) ?? []) listener();
    }

    public watch(type: string, listener: () => void): () => void {
        const listeners = this.listeners.get(type) ?? new Set();
        this.listeners.set(type, listeners.add(listener));
        return () => void listeners.delete(listener);
    }
}
