// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { answerTo, type Answer } from "./answers";
import type { CalendarItem } from "./calendar-items";
import type { Member } from "./meeting-rooms";

/** Who is meant to come: the people named for the date, else for the meeting, else everybody in the room. */
export function participantsOf({ occurrence, room }: CalendarItem): Member[] {
    const { participants } = occurrence;
    if (!participants) return [...room.members.values()];
    return participants.map(
        (userId) =>
            room.members.get(userId) ?? { userId, name: room.names.get(userId) ?? userId, membership: "invite" },
    );
}

/** Whether somebody is meant to come. */
export function isParticipant({ occurrence, room }: CalendarItem, userId: string): boolean {
    const { participants } = occurrence;
    return participants ? participants.includes(userId) : room.members.has(userId);
}

/** What somebody answered; who planned a meeting comes, unless they say otherwise. */
export function answerOf({ occurrence, room }: CalendarItem, userId: string): Answer | undefined {
    const given = answerTo(occurrence, room.answers.get(userId));
    if (given) return given;
    return occurrence.meeting.creator === userId ? { status: "accepted" } : undefined;
}

/** Whether an answer of this person is still waited for. */
export function isUnanswered(item: CalendarItem, userId: string): boolean {
    const { cancelled, meeting } = item.occurrence;
    return !cancelled && meeting.isAnswerWanted && isParticipant(item, userId) && !answerOf(item, userId);
}

/** Whether the person is expected at that time, for overlaps: it takes place, they are meant, and did not decline. */
export function occupies(item: CalendarItem, userId: string): boolean {
    const { cancelled, meeting, start, end } = item.occurrence;
    if (cancelled || meeting.isAllDay || start === end || !isParticipant(item, userId)) return false;
    return answerOf(item, userId)?.status !== "declined";
}

/** How many gave which answer. */
export interface AnswerCount {
    readonly accepted: number;
    readonly tentative: number;
    readonly declined: number;
    readonly open: number;
}

/** What the participants answered. */
export function countAnswers(item: CalendarItem): AnswerCount {
    const count = { accepted: 0, tentative: 0, declined: 0, open: 0 };
    for (const { userId } of participantsOf(item)) count[answerOf(item, userId)?.status ?? "open"] += 1;
    return count;
}
