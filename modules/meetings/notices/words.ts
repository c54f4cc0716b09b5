// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { TFunction } from "i18next";
import type { CalendarItem } from "../../../core/meetings/calendar-items";
import { isJoinable, PUT_OFF_MINUTES, type PutOff } from "../../../core/meetings/reminders";
import type { Times } from "../../../widgets/scheduler/times";

/** What a reminder says. Moments are milliseconds since 1970. */
export interface ReminderWords {
    /** In 5 Minuten */
    when(item: CalendarItem, now: number): string;
    /** Jour fixe */
    title(item: CalendarItem): string;
    /** 10:00–10:45 Uhr, Videokonferenz, Raum 3.14 */
    facts(item: CalendarItem): string;
    /** When only; of what nobody else may know. */
    time(item: CalendarItem): string;
    /** Zu Beginn (10:00 Uhr) */
    putOff(how: PutOff, item: CalendarItem): string;
}

/** {@link ReminderWords} in a language. */
export function reminderWords(t: TFunction, times: Times): ReminderWords {
    // Looked up each time: people travel with their computers.
    const clock = (at: number): string => t("meetings.reminder.clock", { time: times.time(at, timeZone()) });
    const time = ({ occurrence: { start, end } }: CalendarItem): string =>
        t("meetings.reminder.clock", { time: times.range(start, end, timeZone()) });
    return {
        when({ occurrence: { start } }, now) {
            const minutes = Math.ceil((start - now) / 60_000);
            if (minutes > 0) return t("meetings.reminder.soon", { count: minutes });
            return now - start < 60_000
                ? t("meetings.reminder.now")
                : t("meetings.reminder.begun", { time: clock(start) });
        },
        // t("scheduler.confidentialTitle") t("scheduler.untitled")
        title: ({ occurrence: { title, meeting } }) =>
            title || t(meeting.confidential ? "scheduler.confidentialTitle" : "scheduler.untitled"),
        facts(item) {
            const { location } = item.occurrence;
            const facts = [time(item), ...(isJoinable(item) ? [t("scheduler.conference")] : [])];
            return [...facts, ...(location === undefined ? [] : [location])].join(", ");
        },
        time,
        putOff: (how, { occurrence }) =>
            how === "start"
                ? t("meetings.reminder.atStart", { time: clock(occurrence.start) })
                : t("meetings.reminder.inMinutes", { count: PUT_OFF_MINUTES }),
    };
}

function timeZone(): string {
    return Temporal.Now.timeZoneId();
}
