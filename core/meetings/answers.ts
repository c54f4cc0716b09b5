// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as v from "valibot";
import type { EventContent, StateEvent } from "../matrix/matrix";
import { jsonObject } from "../matrix/state-event";
import { formerlyOf } from "./formerly";
import { localValue, shifted, type LocalTime } from "./local-time";
import type { Meeting, Occurrence } from "./meeting";

export const ANSWER_STATUSES = ["accepted", "tentative", "declined"] as const;

export type AnswerStatus = (typeof ANSWER_STATUSES)[number];

/** What somebody answered. */
export interface Answer {
    readonly status: AnswerStatus;
    readonly note?: string;
}

/** Somebody's answers in a room, by `<uid>` for all dates of a meeting or `<uid>/<original start>` for one. */
export type Answers = ReadonlyMap<string, Answer>;

const answer = v.object({
    status: v.picklist(ANSWER_STATUSES),
    note: v.fallback(v.optional(v.pipe(v.string(), v.trim(), v.maxLength(1000))), undefined),
});

/**
 * Somebody's answers. Nobody answers for others: an event that another person sent counts for nothing. Single answers
 * that are none are left out.
 */
export function decodeAnswers({ stateKey, sender, content }: StateEvent): Answers {
    const answers = new Map<string, Answer>();
    const responses = content["responses"];
    if (stateKey !== sender || !v.is(jsonObject, responses)) return answers;
    for (const [key, value] of Object.entries(responses)) {
        const parsed = v.safeParse(answer, value);
        if (!parsed.success) continue;
        const { status, note } = parsed.output;
        answers.set(key, note ? { status, note } : { status });
    }
    return answers;
}

/** What an answer is given to: one date of a series, or the meeting with all its dates. */
export type AnswerScope = "date" | "series";

/** The key that an answer has in the event. */
export function answerKey({ entry, recurrenceId }: Occurrence, scope: AnswerScope): string {
    return scope === "date" && recurrenceId ? keyOfDate(entry.uid, recurrenceId) : entry.uid;
}

/**
 * What was answered to one date: to that very date, or else to the meeting as a whole. Answers given before the meeting
 * was moved or its series split still count.
 */
export function answerTo(occurrence: Occurrence, answers: Answers | undefined): Answer | undefined {
    if (!answers || answers.size === 0) return undefined;
    const identities = identitiesOf(occurrence);
    const { recurrenceId } = occurrence;
    if (recurrenceId) {
        for (const { uid, shift } of identities) {
            const found = answers.get(keyOfDate(uid, shifted(recurrenceId, -shift)));
            if (found) return found;
        }
    }
    for (const { uid } of identities) {
        const found = answers.get(uid);
        if (found) return found;
    }
    return undefined;
}

function identitiesOf({ entry, meeting }: Occurrence): Meeting["formerly"] {
    return [{ uid: entry.uid, shift: 0 }, ...formerlyOf(meeting, entry.uid)];
}

function keyOfDate(uid: string, start: LocalTime): string {
    return `${uid}/${localValue(start)}`;
}

/**
 * The content of somebody's answers with one more, or changed.
 *
 * @param kept the content until now; what we do not know of it survives
 * @param given `undefined` takes the answer back
 */
export function withAnswer(kept: EventContent, key: string, given: Answer | undefined): EventContent {
    const before = v.is(jsonObject, kept["responses"]) ? kept["responses"] : {};
    const others = Object.entries(before).filter(([one]) => one !== key);
    return { ...kept, responses: { ...Object.fromEntries(others), ...(given && { [key]: given }) } };
}
