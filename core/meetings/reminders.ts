// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { CalendarItem } from "./calendar-items";
import { formerlyOf } from "./formerly";
import { wallOfLocal } from "./local-time";
import type { Occurrence } from "./meeting";
import { answerOf, isParticipant } from "./participation";

const MINUTE = 60_000;

/** How long after its start a meeting is still reminded of that was not before, as when the computer slept. */
const LATE_MS = 15 * MINUTE;

/** How long reminders are put off by the clock. */
export const PUT_OFF_MINUTES = 5;

/** How many dates are remembered: more than anybody is reminded of within a day. */
const MOST_REMEMBERED = 500;

/** What has become of a date's reminder. Moments are milliseconds since 1970. */
export type ReminderState =
    /** It was shown, and waits for the person. */
    | { readonly kind: "reminded" }
    /** It was closed, or led to the meeting. */
    | { readonly kind: "answered" }
    | { readonly kind: "put-off"; readonly until: number };

/** A date whose reminder was shown. */
export interface RememberedDate {
    /** For which start: a date that is moved afterwards is another one. Milliseconds since 1970, as is `end`. */
    readonly start: number;
    /** From then on nobody asks. */
    readonly end: number;
    readonly state: ReminderState;
}

/** By the dates' keys ({@link CalendarItem}), the latest remembered last. */
export type ReminderMemory = ReadonlyMap<string, RememberedDate>;

/** What reminders depend on. */
export interface ReminderCircumstances {
    /** Milliseconds since 1970. */
    readonly now: number;
    /** How long before its start one is reminded of a meeting; 0 for never. */
    readonly minutes: number;
    readonly memory: ReminderMemory;
    /** Who is reminded. */
    readonly userId: string;
    /** The rooms in whose conference that person is. */
    readonly inConference: ReadonlySet<string>;
}

/** The reminders of one moment. */
export interface DueReminders {
    /** What one is to be reminded of, the earliest first. */
    readonly due: readonly CalendarItem[];
    /** Those of {@link due} that are not on show yet: for the first time, or again after having been put off. */
    readonly fresh: readonly CalendarItem[];
    /** What has begun with the person in its conference: to be remembered as answered, lest it is shown when they leave. */
    readonly attended: readonly CalendarItem[];
    /** When there will be something else to say, if nothing changes; milliseconds since 1970. */
    readonly nextAt?: number;
}

/**
 * Which meetings one is to be reminded of. Never of those that were called off, take all day or are over, that one
 * declined or is not meant to come to, or whose conference one is in.
 *
 * @param items what takes place now and later, for at least as long ahead as one is reminded, in order of time
 */
export function remindersAt(items: readonly CalendarItem[], circumstances: ReminderCircumstances): DueReminders {
    const { now, minutes, memory, userId, inConference } = circumstances;
    const due: CalendarItem[] = [];
    const fresh: CalendarItem[] = [];
    const attended: CalendarItem[] = [];
    let nextAt = Number.POSITIVE_INFINITY;
    const then = (at: number): void => void (nextAt = Math.min(nextAt, at));

    for (const item of minutes > 0 ? items : []) {
        const { start, meeting } = item.occurrence;
        const end = endOf(item.occurrence);
        const state = stateOf(item, memory);
        if (now >= end || state?.kind === "answered" || (!state && now >= start + LATE_MS)) continue;
        const isShown = state?.kind === "reminded";
        const from = state?.kind === "put-off" ? state.until : start - minutes * MINUTE;
        const isLater = !isShown && now < from;
        // Answers are looked up for few: of a whole day's meetings only the next one matters.
        if ((isLater && from >= nextAt) || !concerns(item, userId)) continue;
        if (isLater) then(from);
        else if (meeting.hasConference && inConference.has(item.room.roomId)) {
            if (start <= now) attended.push(item);
            else then(start);
        } else {
            due.push(item);
            if (!isShown) fresh.push(item);
            then(end);
        }
    }
    return { due, fresh, attended, ...(Number.isFinite(nextAt) && { nextAt }) };
}

/** The memory with one more; what is over by `now` (milliseconds since 1970) is forgotten. */
export function remembering(
    memory: ReminderMemory,
    { key, occurrence }: CalendarItem,
    state: ReminderState,
    now: number,
): ReminderMemory {
    const others = [...memory].filter(([other, { end }]) => other !== key && end > now);
    const date = { start: occurrence.start, end: endOf(occurrence), state };
    return new Map([...others.slice(1 - MOST_REMEMBERED), [key, date]]);
}

/** How a reminder may be put off: for {@link PUT_OFF_MINUTES}, or until the meeting begins. */
export type PutOff = "minutes" | "start";

/** Until when a reminder is put off at `now`; both are milliseconds since 1970. */
export function putOffUntil(how: PutOff, { start }: Occurrence, now: number): number {
    return how === "start" ? start : now + PUT_OFF_MINUTES * MINUTE;
}

/** The choices that one has at `now` (milliseconds since 1970), the earliest first; none when it is over before. */
export function putOffChoices(occurrence: Occurrence, now: number): readonly PutOff[] {
    const { start } = occurrence;
    const later = putOffUntil("minutes", occurrence, now);
    // Less than a minute is not worth it, and two choices with the same outcome are one.
    const toStart: readonly PutOff[] = start - now >= MINUTE ? ["start"] : [];
    const isOther = Math.abs(later - start) >= MINUTE;
    const byMinutes: readonly PutOff[] = isOther && later < endOf(occurrence) ? ["minutes"] : [];
    return later < start ? [...byMinutes, ...toStart] : [...toStart, ...byMinutes];
}

/** Whether one may join a meeting's conference; to somebody who is only invited its room is closed. */
export function isJoinable({ occurrence, room }: CalendarItem): boolean {
    return occurrence.meeting.hasConference && room.hasConference && room.membership === "join";
}

/** Whether somebody wants to be reminded of a meeting at all. */
function concerns(item: CalendarItem, userId: string): boolean {
    const { cancelled, meeting } = item.occurrence;
    if (cancelled || meeting.isAllDay || !isParticipant(item, userId)) return false;
    return answerOf(item, userId)?.status !== "declined";
}

/** What takes no time is not over in the moment in which it begins. */
function endOf({ start, end }: Occurrence): number {
    return end > start ? end : start + LATE_MS;
}

/** What is remembered of a date as it is now, also under the uid that it had before its series was split. */
function stateOf({ key, room, occurrence }: CalendarItem, memory: ReminderMemory): ReminderState | undefined {
    if (memory.size === 0) return undefined;
    const { entry, meeting, recurrenceId, start } = occurrence;
    const date = recurrenceId ? wallOfLocal(recurrenceId) : "";
    const formerKeys = formerlyOf(meeting, entry.uid)
        .filter(({ shift }) => shift === 0)
        .map(({ uid }) => `${room.roomId} ${uid} ${date}`);
    return [key, ...formerKeys].map((one) => memory.get(one)).find((found) => found?.start === start)?.state;
}
