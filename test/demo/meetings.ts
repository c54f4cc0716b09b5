// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { randomUUID } from "node:crypto";
import type { Temporal } from "temporal-polyfill";

import type { Account } from "../homeserver/account";

/** The time zone in which the demo's people plan. */
export const TIME_ZONE = "Europe/Berlin";

/** A meeting in a room that exists, in {@link TIME_ZONE}. */
export interface PlannedMeeting {
    readonly title: string;
    readonly description?: string;
    readonly location?: string;
    /** The first date's start, for a series. */
    readonly start: Temporal.PlainDateTime;
    readonly minutes: number;
    /** Recurrence rule of RFC 5545, for example `FREQ=WEEKLY;COUNT=20`. */
    readonly rrule?: string;
    /** Starts of a series' dates that do not take place. */
    readonly exdates?: readonly Temporal.PlainDateTime[];
    /** Dates of a series that take place at another time: where from, where to. */
    readonly moved?: readonly { readonly from: Temporal.PlainDateTime; readonly to: Temporal.PlainDateTime }[];
    /** Why the meeting does not take place. */
    readonly cancelled?: string;
}

/**
 * Plans a meeting in a room, as the state event `de.hessen.connect.meeting`.
 *
 * @returns its uid, which is the event's state key
 */
export async function planMeeting(organiser: Account, roomId: string, meeting: PlannedMeeting): Promise<string> {
    const uid = randomUUID();
    const { title, description, location, cancelled } = meeting;
    await organiser.sendState(roomId, "de.hessen.connect.meeting", uid, {
        title,
        ...(description !== undefined && { description }),
        calendar: calendar(uid, meeting),
        creator: organiser.userId,
        ...(cancelled !== undefined && { cancelled: { reason: cancelled } }),
        ...(location !== undefined && { "de.hessen.connect": { location } }),
    });
    return uid;
}

/** What somebody answers to meetings of a room, by the meetings' uid. Replaces their earlier answers in that room. */
export async function answerMeetings(
    account: Account,
    roomId: string,
    answers: Readonly<Record<string, "accepted" | "tentative" | "declined">>,
): Promise<void> {
    const responses = Object.fromEntries(Object.entries(answers).map(([uid, status]) => [uid, { status }]));
    await account.sendState(roomId, "de.hessen.connect.meeting.response", account.userId, { responses });
}

function calendar(uid: string, meeting: PlannedMeeting): unknown[] {
    const { start, minutes, rrule, exdates = [], moved = [] } = meeting;
    const first = {
        ...entry(uid, start, minutes),
        ...(rrule !== undefined && { rrule }),
        ...(exdates.length > 0 && { exdate: exdates.map(localTime) }),
    };
    return [first, ...moved.map(({ from, to }) => ({ ...entry(uid, to, minutes), recurrenceId: localTime(from) }))];
}

function entry(uid: string, start: Temporal.PlainDateTime, minutes: number): Record<string, unknown> {
    return { uid, dtstart: localTime(start), dtend: localTime(start.add({ minutes })) };
}

/** Local time as iCalendar writes it (RFC 5545, 3.3.5), beside its zone. */
function localTime(time: Temporal.PlainDateTime): { tzid: string; value: string } {
    return { tzid: TIME_ZONE, value: time.toString({ smallestUnit: "second" }).replaceAll(/[-:]/g, "") };
}
