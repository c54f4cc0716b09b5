// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { CalendarItems, type CalendarItem } from "../../../core/meetings/calendar-items";
import type { MeetingStore } from "../../../core/meetings/meeting-rooms";
import { putOffUntil, remindersAt, type PutOff, type ReminderState } from "../../../core/meetings/reminders";
import type { DesktopNotifications } from "./desktop-notification";
import type { StoredReminderMemory } from "./reminder-memory";
import type { ReminderSettings } from "./settings";
import type { ShowingTab } from "./showing-tab";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How far ahead dates are looked up: further than anybody is reminded, and renewed when half of it has passed. */
const AHEAD_MS = 24 * HOUR;

/** What reminders need. */
export interface RemindersParts {
    readonly store: Pick<MeetingStore, "subscribe" | "snapshot">;
    /** Who is reminded. */
    readonly userId: string;
    readonly window: Window;
    readonly settings: Pick<ReminderSettings, "subscribe" | "snapshot">;
    readonly memory: StoredReminderMemory;
    readonly showing: ShowingTab;
    readonly desktop?: DesktopNotifications;
    /** The rooms in whose conference the person is; {@link Reminders.look} is to be called when that changes. */
    inConference(): ReadonlySet<string>;
    /** Shows a room's conference. */
    join(roomId: string): void;
    /** Shows a meeting. */
    open(item: CalendarItem): void;
}

/** What this tab shows. Replaced, not changed. */
export interface ShownReminders {
    /** Milliseconds since 1970, at the latest since the minute began. */
    readonly now: number;
    /** The earliest first. */
    readonly items: readonly CalendarItem[];
    /** What came last, and when: to be announced once. */
    readonly news?: { readonly at: number; readonly items: readonly CalendarItem[] };
}

const NONE: ShownReminders = { now: 0, items: [] };

/**
 * Reminds one person of their meetings while Element is open. Made for React's `useSyncExternalStore`.
 *
 * There is one timer, and it goes by the clock on the wall: it is set for the next moment at which there is something
 * to say, but for no longer than a minute, because timers stand still while the computer sleeps and the clock may be
 * set. When it rings early it compares two numbers, no more. Nothing is looked up before the moment has come, or
 * something has changed: a meeting, the setting, the memory, the tab that shows, the view, the network.
 */
export class Reminders {
    private current = NONE;
    private items: CalendarItems | undefined;
    private timer: number | undefined;
    private lookedAt = 0;
    private nextAt = 0;
    private isRunning = false;
    private readonly listeners = new Set<() => void>();

    public constructor(private readonly parts: RemindersParts) {}

    /** Begins; returns what ends it. Settings and the store are started by who has them. */
    public start(): () => void {
        const { window, store, settings, memory, showing } = this.parts;
        this.isRunning = true;
        const ends = [
            store.subscribe(this.look),
            settings.subscribe(this.look),
            memory.watch(this.look),
            showing.start(this.look),
            listen(window.document, "visibilitychange", this.look),
            // After sleep it is the network that tells first.
            listen(window, "online", this.look),
            listen(window, "focus", this.look),
        ];
        this.look();
        return () => {
            this.isRunning = false;
            for (const end of ends) end();
            window.clearTimeout(this.timer);
            this.parts.desktop?.keepOnly([]);
            this.publish(NONE);
        };
    }

    public readonly subscribe = (listener: () => void): (() => void) => {
        this.listeners.add(listener);
        return () => void this.listeners.delete(listener);
    };

    public readonly snapshot = (): ShownReminders => this.current;

    /** Closes a reminder. */
    public dismiss(item: CalendarItem): void {
        this.answer(item, { kind: "answered" });
    }

    /** Closes a reminder until later. */
    public putOff(item: CalendarItem, how: PutOff): void {
        this.answer(item, { kind: "put-off", until: putOffUntil(how, item.occurrence, Date.now()) });
    }

    /** Leads to the meeting's conference. */
    public join(item: CalendarItem): void {
        this.dismiss(item);
        this.parts.join(item.room.roomId);
    }

    /** Leads to the meeting. */
    public open(item: CalendarItem): void {
        this.dismiss(item);
        this.parts.open(item);
    }

    /** Looks what is to be shown now. */
    public readonly look = (): void => {
        if (!this.isRunning) return;
        const now = Date.now();
        const { memory, userId, showing, settings, desktop } = this.parts;
        this.lookedAt = now;
        const minutes = settings.snapshot();
        if (!showing.isThis || minutes === undefined) {
            this.parts.window.clearTimeout(this.timer);
            desktop?.keepOnly([]);
            return this.publish(NONE);
        }
        const inConference = this.parts.inConference();
        const { until, items } = this.itemsAt(now);
        const { due, fresh, attended, nextAt } = remindersAt(items, {
            now,
            minutes,
            memory: memory.read(),
            userId,
            inConference,
        });
        for (const item of attended) memory.remember(item, { kind: "answered" }, now);
        for (const item of fresh) memory.remember(item, { kind: "reminded" }, now);
        desktop?.keepOnly(due);
        for (const item of fresh) desktop?.show(item, now);

        // Minutes are counted on what is shown.
        const nextMinute = due.length > 0 ? now - (now % MINUTE) + MINUTE : Number.POSITIVE_INFINITY;
        this.nextAt = Math.min(nextAt ?? Number.POSITIVE_INFINITY, nextMinute, until - AHEAD_MS / 2);
        this.setTimer();
        this.show(now, due, fresh);
    };

    private answer(item: CalendarItem, state: ReminderState): void {
        this.parts.memory.remember(item, state, Date.now());
        this.look();
    }

    private setTimer(): void {
        const { window } = this.parts;
        window.clearTimeout(this.timer);
        const wait = Math.min(MINUTE, Math.max(0, this.nextAt - Date.now()));
        this.timer = window.setTimeout(() => {
            const now = Date.now();
            if (now >= this.nextAt || now < this.lookedAt) this.look();
            else this.setTimer();
        }, wait);
    }

    private itemsAt(now: number): { readonly until: number; readonly items: readonly CalendarItem[] } {
        const known = this.items?.window;
        if (!this.items || !known || now < known.from || now >= known.until - AHEAD_MS / 2) {
            const zone = Temporal.Now.timeZoneId();
            this.items = new CalendarItems({ from: now, until: now + AHEAD_MS, zone });
        }
        return { until: this.items.window.until, items: this.items.read(this.parts.store.snapshot().rooms) };
    }

    private show(now: number, items: readonly CalendarItem[], fresh: readonly CalendarItem[]): void {
        const before = this.current;
        const isSameMinute = Math.floor(now / MINUTE) === Math.floor(before.now / MINUTE);
        const isSame = items.length === before.items.length && items.every((item, at) => item === before.items[at]);
        if (isSame && (isSameMinute || items.length === 0) && fresh.length === 0) return;
        const isStillThere = before.news?.items.some(({ key }) => items.some((item) => item.key === key));
        const news = fresh.length > 0 ? { at: now, items: fresh } : isStillThere ? before.news : undefined;
        this.publish({ now, items, ...(news && { news }) });
    }

    private publish(shown: ShownReminders): void {
        if (shown === this.current) return;
        this.current = shown;
        for (const listener of this.listeners) listener();
    }
}

function listen(target: EventTarget, type: string, listener: () => void): () => void {
    target.addEventListener(type, listener);
    return () => target.removeEventListener(type, listener);
}
