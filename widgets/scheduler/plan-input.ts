// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { Meeting } from "../../core/meetings/meeting";

/** What stands in the form, as its fields have it: dates `YYYY-MM-DD`, times `HH:MM`. */
export interface PlanInput {
    readonly title: string;
    readonly date: string;
    readonly start: string;
    readonly end: string;
    readonly location: string;
    readonly description: string;
}

export type PlanField = keyof PlanInput;

/** What is to be mended, by field; the words for it are the form's. */
export type PlanProblems = Partial<Record<PlanField, "missing" | "before-start">>;

/** The form as it is opened: from the next half hour on. */
export function emptyPlan(now: Temporal.ZonedDateTime, minutes: number): PlanInput {
    const start = now.round({ smallestUnit: "minute", roundingIncrement: 30, roundingMode: "ceil" });
    const end = start.add({ minutes });
    const time = (at: Temporal.ZonedDateTime): string => at.toPlainTime().toString({ smallestUnit: "minute" });
    return {
        title: "",
        date: start.toPlainDate().toString(),
        start: time(start),
        end: time(end),
        location: "",
        description: "",
    };
}

/** What is missing or cannot be. */
export function problemsOf({ title, date, start, end }: PlanInput): PlanProblems {
    return {
        ...(!title.trim() && { title: "missing" as const }),
        ...(!date && { date: "missing" as const }),
        ...(!start && { start: "missing" as const }),
        ...(end ? start && end <= start && { end: "before-start" as const } : { end: "missing" as const }),
    };
}

/** The end moves with the start, so that the meeting stays as long as it was. */
export function withStart(input: PlanInput, start: string): PlanInput {
    if (!start || !input.start || !input.end || input.end <= input.start) return { ...input, start };
    const length = Temporal.PlainTime.from(input.start).until(Temporal.PlainTime.from(input.end));
    const end = Temporal.PlainTime.from(start).add(length).toString({ smallestUnit: "minute" });
    return { ...input, start, end: end > start ? end : "23:59" };
}

/** The meeting that a form without problems describes. */
export function plannedMeeting(
    input: PlanInput,
    { roomId, creator, tzid }: { readonly roomId: string; readonly creator: string; readonly tzid: string },
): Meeting {
    const uid = crypto.randomUUID();
    const at = (time: string): Temporal.PlainDateTime =>
        Temporal.PlainDate.from(input.date).toPlainDateTime(Temporal.PlainTime.from(time));
    const [location, description] = [input.location.trim(), input.description.trim()];
    return {
        roomId,
        uid,
        title: input.title.trim(),
        creator,
        ...(location && { location }),
        ...(description && { description }),
        calendar: [
            {
                uid,
                dtstart: { tzid, time: at(input.start) },
                dtend: { tzid, time: at(input.end) },
                exdate: [],
            },
        ],
    };
}
