// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { CalendarItem } from "../../../core/meetings/calendar-items";
import { messageOf, report } from "../../host/report";
import type { ReminderWords } from "./words";

/**
 * Reminders as notifications of the desktop, for somebody who is looking elsewhere. The person is never asked whether
 * they want any: Element does that. A confidential meeting's title and place are not told, because others may see them
 * on the screen or in a list that the desktop keeps.
 *
 * @see https://notifications.spec.whatwg.org/
 */
export class DesktopNotifications {
    private readonly shown = new Map<string, Notification>();

    /** @param open called when the person presses a notification */
    public constructor(
        private readonly window: Window,
        private readonly words: ReminderWords,
        private readonly open: (item: CalendarItem) => void,
    ) {}

    /** Shows it, unless the person sees our own notice or wants no notifications. */
    public show(item: CalendarItem, now: number): void {
        const { Notification: Desktop } = this.window as Window & { readonly Notification?: typeof Notification };
        if (Desktop?.permission !== "granted" || this.window.document.hasFocus()) return;
        try {
            const { title, body } = this.textOf(item, now);
            const notification = new Desktop(title, { body, tag: `hessenconnect.reminder ${item.key}` });
            notification.onclick = () => {
                this.window.focus();
                notification.close();
                this.open(item);
            };
            this.shown.set(item.key, notification);
        } catch (error) {
            // Browsers of phones have the class and refuse to make one.
            report(`meetings: the desktop shows no reminders: ${messageOf(error)}`);
        }
    }

    /** Takes back what is no longer to be said, and all once the person looks here. */
    public keepOnly(items: readonly CalendarItem[]): void {
        const keys = new Set(this.window.document.hasFocus() ? [] : items.map(({ key }) => key));
        for (const [key, notification] of this.shown) {
            if (keys.has(key)) continue;
            notification.close();
            this.shown.delete(key);
        }
    }

    private textOf(item: CalendarItem, now: number): { readonly title: string; readonly body: string } {
        const when = this.words.when(item, now);
        if (!item.occurrence.meeting.confidential) {
            return { title: this.words.title(item), body: `${when}: ${this.words.facts(item)}` };
        }
        const title = this.words.title({ ...item, occurrence: { ...item.occurrence, title: "" } });
        return { title, body: `${when}: ${this.words.time(item)}` };
    }
}
