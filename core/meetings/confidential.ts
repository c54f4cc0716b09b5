// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as v from "valibot";
import type { EventContent, Matrix } from "../matrix/matrix";
import { DETAILS_EVENT } from "./event-type";
import { localValue } from "./local-time";
import type { CalendarEntry, Meeting } from "./meeting";

/** A title and a description that are not in the state. */
const hidden = v.object({ title: v.optional(v.string()), description: v.optional(v.string()) });

const details = v.object({
    title: v.string(),
    description: v.optional(v.string()),
    /** What differs at single dates, by their original start. */
    dates: v.optional(v.record(v.string(), hidden), {}),
});

/** What a confidential meeting's details say. */
export type ConfidentialText = v.InferOutput<typeof details>;

/**
 * Sends a confidential meeting's title and description as an event of the room's timeline, which is encrypted where the
 * room is. All versions refer to one event, the anchor, by which they are found again; the meeting's state names the
 * version that counts.
 *
 * @param isConfidential whether the meeting is to be; one that was may be made readable again
 * @returns the meeting as its state is to say it
 * @throws MatrixError
 */
export async function saveConfidentially(matrix: Matrix, meeting: Meeting, isConfidential: boolean): Promise<Meeting> {
    const { confidential, ...readable } = meeting;
    if (!isConfidential) return readable;
    const { roomId, title, description } = meeting;
    const anchor = confidential?.anchor ?? (await matrix.sendEvent(roomId, DETAILS_EVENT, {}));
    const content: EventContent = {
        title,
        ...(description && { description }),
        dates: Object.fromEntries(
            meeting.calendar.flatMap(({ recurrenceId, text }) =>
                recurrenceId && text ? [[localValue(recurrenceId), hiddenOf(text)]] : [],
            ),
        ),
        "m.relates_to": { rel_type: "m.reference", event_id: anchor },
    };
    return { ...meeting, confidential: { anchor, details: await matrix.sendEvent(roomId, DETAILS_EVENT, content) } };
}

function hiddenOf({ title, description }: NonNullable<CalendarEntry["text"]>): EventContent {
    return { ...(title !== undefined && { title }), ...(description !== undefined && { description }) };
}

/**
 * Reads what {@link saveConfidentially} wrote.
 *
 * @returns `undefined` when this place cannot, or the event cannot be decrypted here
 * @throws MatrixError when the homeserver refuses
 */
export async function readConfidential(matrix: Matrix, meeting: Meeting): Promise<ConfidentialText | undefined> {
    const { roomId, confidential } = meeting;
    if (!confidential || !matrix.readReferences) return undefined;
    const events = await matrix.readReferences(roomId, confidential.anchor, DETAILS_EVENT);
    const event = events.find(({ eventId }) => eventId === confidential.details);
    const parsed = v.safeParse(details, event?.content);
    return parsed.success ? parsed.output : undefined;
}

/** The meeting with its title and description. */
export function revealed(meeting: Meeting, { title, description, dates }: ConfidentialText): Meeting {
    return {
        ...meeting,
        title,
        ...(description && { description }),
        calendar: meeting.calendar.map((entry) => {
            const different = entry.recurrenceId && dates[localValue(entry.recurrenceId)];
            if (!different) return entry;
            return {
                ...entry,
                text: {
                    ...entry.text,
                    ...(different.title !== undefined && { title: different.title }),
                    ...(different.description !== undefined && { description: different.description }),
                },
            };
        }),
    };
}
