// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as v from "valibot";
import type { CalendarItem } from "../../../core/meetings/calendar-items";
import { remembering, type ReminderMemory, type ReminderState } from "../../../core/meetings/reminders";

const moment = v.pipe(v.number(), v.finite());
const state = v.variant("kind", [
    v.object({ kind: v.literal("reminded") }),
    v.object({ kind: v.literal("answered") }),
    v.object({ kind: v.literal("put-off"), until: moment }),
]);
/** What is not a remembered date, as another release may have written it, is left out. */
const date = v.fallback(v.optional(v.tuple([v.string(), v.object({ start: moment, end: moment, state })])), undefined);
const stored = v.array(date);

/**
 * Which reminders were shown, closed or put off, in the browser's storage: all tabs of this person know the same. Where
 * the browser keeps nothing, it is forgotten with the page. It names rooms and dates, never a title, and is gone when
 * Element empties the storage as one signs out.
 */
export class StoredReminderMemory {
    private readonly key: string;
    private memory: ReminderMemory = new Map();
    /** Whether the browser keeps what is written: if not, what it has is old. */
    private isKept = true;

    /** @param userId whose reminders these are: another person may use the same browser */
    public constructor(
        private readonly window: Window,
        userId: string,
    ) {
        this.key = `hessenconnect.reminders ${userId}`;
    }

    /** What any tab has remembered so far. */
    public read(): ReminderMemory {
        if (!this.isKept) return this.memory;
        try {
            const parsed = v.safeParse(stored, JSON.parse(this.window.localStorage.getItem(this.key) ?? "[]"));
            if (parsed.success) this.memory = new Map(parsed.output.filter((one) => one !== undefined));
        } catch {
            // Without storage, or with something else in it, what this tab knows counts.
        }
        return this.memory;
    }

    /** @param now milliseconds since 1970 */
    public remember(item: CalendarItem, what: ReminderState, now: number): void {
        this.memory = remembering(this.read(), item, what, now);
        try {
            this.window.localStorage.setItem(this.key, JSON.stringify([...this.memory]));
        } catch {
            this.isKept = false;
            console.info("[HessenConnect] This browser remembers no reminders");
        }
    }

    /** Calls when another tab has remembered something; returns what ends it. */
    public watch(listener: () => void): () => void {
        const hear = ({ key }: StorageEvent): void => {
            // Without a key all of the storage was emptied.
            if (key === this.key || key === null) listener();
        };
        this.window.addEventListener("storage", hear);
        return () => this.window.removeEventListener("storage", hear);
    }
}
