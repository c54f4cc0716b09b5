// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { endedAt, ofSeries, splitInTwo, splitWithin } from "./edit-meeting-split";
import { datesOf, moved, shiftOf, withoutOwnTime, withSeries } from "./edit-meeting-times";
import { isSameLocal, wallOfLocal, type LocalTime } from "./local-time";
import type { CalendarEntry, Meeting, MeetingText, Occurrence } from "./meeting";
import { endOf, ruleOf, saidOf, seriesOf, seriesOfCancelled } from "./occurrences";
import { epochOf } from "./zone-clock";

/** Which dates of a series an edit is for. */
export type EditScope = "date" | "following" | "series";

/**
 * What is to be different; what is absent stays as it is. An empty string takes description or place away.
 *
 * Of one date only the times, the text and the people can differ.
 */
export interface MeetingChange {
    readonly title?: string;
    readonly description?: string;
    readonly location?: string;
    /** The new start and end of the date that the edit began at; the others move by as much. */
    readonly times?: { readonly dtstart: LocalTime; readonly dtend: LocalTime };
    readonly isAllDay?: boolean;
    /** The new rule; `none` makes a single date of the series. */
    readonly rrule?: string;
    readonly participants?: readonly string[] | "everybody";
    readonly hasConference?: boolean;
    readonly isAnswerWanted?: boolean;
}

/**
 * A meeting after an edit. 'This and following' makes two of a meeting in a room: the dates until then, and a new
 * meeting with those from then on; both are to be written, the new one first, so that no date is ever missing. A meeting
 * with a room of its own stays one: from then on it has another series, with what the edit changes as its own. Whether
 * people meet in the conference and answer stays the same for all of it; it takes all day where all of it does.
 *
 * Every date outside the scope keeps its time, its text and its answers; so do dates within it that were moved,
 * differ or were called off, in all that the edit does not name. Of a meeting of several series, what a series has of
 * its own is changed there, and what it shares with the others for all.
 *
 * @param occurrence the date that the edit began at, of this meeting
 * @returns what is to be written, in this order
 */
export function editMeeting(occurrence: Occurrence, scope: EditScope, change: MeetingChange): Meeting[] {
    const { meeting } = occurrence;
    if (isSeries(occurrence) && scope === "date") return [editDate(occurrence, change)];
    if (isSeries(occurrence) && scope === "following") {
        if (meeting.kind === "own-room") {
            const part = splitWithin(occurrence);
            if (part) return [editWhole(part.after, part.first, change, true)];
        } else {
            const split = splitInTwo(occurrence);
            if (split) return [editWhole(split.after, split.first, change), next(split.before)];
        }
    }
    return [editWhole(meeting, occurrence, change)];
}

/**
 * A meeting of which one date, this and the following, or all do not take place. Of a meeting with a room of its own the
 * dates of one series are called off as such, since the room can only be closed for all.
 *
 * @returns what is to be written, in this order
 */
export function cancelMeeting(occurrence: Occurrence, scope: EditScope, reason: string): Meeting[] {
    const { meeting } = occurrence;
    const cancelled = reason.trim() ? { reason: reason.trim() } : {};
    if (isSeries(occurrence) && scope === "date") return [cancelDate(occurrence, cancelled)];
    if (isSeries(occurrence) && scope === "following") {
        if (meeting.kind === "own-room") {
            const ended = endedAt(occurrence, cancelled);
            if (ended) return [next(ended)];
        } else {
            const split = splitInTwo(occurrence);
            if (split) return [{ ...split.after, cancelled }, next(split.before)];
        }
    }
    return [next({ ...meeting, cancelled })];
}

/** A date or a meeting that was called off takes place after all. */
export function reinstateMeeting(occurrence: Occurrence): Meeting {
    const { meeting, recurrenceId, entry } = occurrence;
    const { cancelled: _, ...others } = meeting;
    if (meeting.cancelled || !recurrenceId) return next(others);
    const isThis = (at: LocalTime): boolean => isSameLocal(at, recurrenceId);
    const series = seriesOf(meeting, entry);
    const off = meeting.cancelledDates.find(
        (one) => isThis(one.recurrenceId) && seriesOfCancelled(meeting, one) === series,
    );
    if (!off) return meeting;
    const calendar = meeting.calendar.map((one) =>
        one === series ? { ...one, exdate: one.exdate.filter((at) => !isThis(at)) } : one,
    );
    // Where it had been moved before, it is moved again.
    const wasMoved = !isSameLocal(off.dtstart, recurrenceId) || !isSameLocal(off.dtend, endOf(series, recurrenceId));
    const { dtstart, dtend } = off;
    return next({
        ...others,
        calendar: wasMoved ? [...calendar, { uid: series.uid, dtstart, dtend, exdate: [], recurrenceId }] : calendar,
        cancelledDates: meeting.cancelledDates.filter((one) => one !== off),
    });
}

/** The first date of the series that a date belongs to, from where all of it is changed; the date itself if it is alone. */
export function firstOfSeries(occurrence: Occurrence): Occurrence {
    const { meeting, entry } = occurrence;
    const series = seriesOf(meeting, entry);
    if (series.rrule === undefined) return occurrence;
    const { description: _, location: __, participants: ___, ...others } = occurrence;
    return {
        ...others,
        ...saidOf(meeting, series),
        entry: series,
        dtstart: series.dtstart,
        dtend: series.dtend,
        recurrenceId: series.dtstart,
        start: epochOf(series.dtstart.tzid, wallOfLocal(series.dtstart)),
        end: epochOf(series.dtend.tzid, wallOfLocal(series.dtend)),
    };
}

/** The same date as the first of those that follow, as a split of the series would make it. */
export function followingPart(occurrence: Occurrence): Occurrence {
    if (!isSeries(occurrence)) return occurrence;
    const split = occurrence.meeting.kind === "own-room" ? splitWithin(occurrence) : splitInTwo(occurrence);
    return split?.first ?? occurrence;
}

/** Whether the date is one of several. */
export function isSeries({ recurrenceId }: Occurrence): boolean {
    return recurrenceId !== undefined;
}

/** Where a date stands in its series, from 1, and of how many; `total` is absent for a series without end. */
export function positionInSeries(occurrence: Occurrence): { readonly position: number; readonly total?: number } {
    const series = seriesOf(occurrence.meeting, occurrence.entry);
    const at = wallOfLocal(occurrence.recurrenceId ?? occurrence.dtstart);
    const rule = ruleOf(series);
    let position = 1;
    let count = 0;
    const isEndless = rule !== undefined && rule.count === undefined && !rule.until;
    for (const date of datesOf(series)) {
        if (date < at) position += 1;
        else if (isEndless) break;
        count += 1;
        if (count > 5_000) return { position };
    }
    return isEndless ? { position } : { position, total: Math.max(count, 1) };
}

function next(meeting: Meeting): Meeting {
    return { ...meeting, sequence: meeting.sequence + 1 };
}

/** Text with what changed; what became empty is gone. */
function changedText<T extends { description?: string; location?: string }>(before: T, change: MeetingChange): T {
    const { title, description, location } = change;
    const after = {
        ...before,
        ...(title !== undefined && { title }),
        ...(description !== undefined && { description }),
        ...(location !== undefined && { location }),
    };
    return after;
}

function withoutEmpty(meeting: Meeting): Meeting {
    const { description, location, ...others } = meeting;
    return { ...others, ...(description && { description }), ...(location && { location }) };
}

function editDate(occurrence: Occurrence, change: MeetingChange): Meeting {
    const { meeting, recurrenceId, dtstart, dtend, entry } = occurrence;
    const series = seriesOf(meeting, entry);
    const isDifferent = entry.rrule === undefined;
    const text = changedText(isDifferent ? { ...entry.text } : {}, change);
    const people = change.participants === "everybody" ? undefined : (change.participants ?? entry.participants);
    const changed: CalendarEntry = {
        uid: series.uid,
        dtstart: change.times?.dtstart ?? dtstart,
        dtend: change.times?.dtend ?? dtend,
        exdate: [],
        recurrenceId: recurrenceId!,
        ...(Object.keys(text).length > 0 && { text }),
        ...(people && { participants: people }),
        ...(isDifferent && entry.unknown && { unknown: entry.unknown }),
    };
    const others = meeting.calendar.filter((one) => !one.recurrenceId || !isDateOf(one, series, recurrenceId!));
    return next({ ...meeting, calendar: [...others, changed] });
}

function isDateOf(entry: CalendarEntry, series: CalendarEntry, recurrenceId: LocalTime): boolean {
    return (
        entry.uid === series.uid && entry.recurrenceId !== undefined && isSameLocal(entry.recurrenceId, recurrenceId)
    );
}

function cancelDate(occurrence: Occurrence, cancelled: { readonly reason?: string }): Meeting {
    const { meeting, entry, dtstart, dtend, recurrenceId } = occurrence;
    const series = seriesOf(meeting, entry);
    const calendar = meeting.calendar
        .filter((one) => !one.recurrenceId || !isDateOf(one, series, recurrenceId!))
        .map((one) => (one === series ? { ...one, exdate: [...one.exdate, recurrenceId!] } : one));
    const others = meeting.cancelledDates.filter(
        (one) => !isSameLocal(one.recurrenceId, recurrenceId!) || seriesOfCancelled(meeting, one) !== series,
    );
    const whose = ofSeries(meeting, series);
    const cancelledDates = [...others, { ...whose, recurrenceId: recurrenceId!, dtstart, dtend, ...cancelled }];
    return next({ ...meeting, calendar, cancelledDates });
}

/**
 * Changes all dates of a meeting, or of one of its series.
 *
 * @param occurrence the one whose new times are named
 * @param isPart whether what is changed is to be the series' own
 */
function editWhole(meeting: Meeting, occurrence: Occurrence, change: MeetingChange, isPart = false): Meeting {
    const series = seriesOf(meeting, occurrence.entry);
    const { hasConference, isAnswerWanted, isAllDay } = change;
    const isOwn = (field: TextField): boolean => isPart || series.text?.[field] !== undefined;
    const edited: Meeting = {
        ...withoutEmpty({ ...meeting, ...namedText(change, (field) => !isOwn(field)) }),
        ...(hasConference !== undefined && { hasConference }),
        ...(isAnswerWanted !== undefined && { isAnswerWanted }),
        ...(isAllDay !== undefined && { isAllDay: isAllDay && (meeting.isAllDay || !hasOthers(meeting, series)) }),
    };
    const told = withOwnText(moved(series, occurrence, change), edited, namedText(change, isOwn));
    const [withPeople, after] = changedPeople(edited, series, told, change.participants, isPart);
    const shift = shiftOf(occurrence, change);
    const whole = withSeries(withPeople, series, after, { shift, isNewRule: change.rrule !== undefined });
    return next(change.times ? withoutOwnTime(whole, occurrence, change.times) : whole);
}

const TEXT_FIELDS = ["title", "description", "location"] as const satisfies readonly (keyof MeetingText)[];

type TextField = (typeof TEXT_FIELDS)[number];

function namedText(change: MeetingChange, isMeant: (field: TextField) => boolean): Partial<MeetingText> {
    return Object.fromEntries(
        TEXT_FIELDS.filter((field) => isMeant(field) && change[field] !== undefined).map((field) => [
            field,
            change[field],
        ]),
    );
}

/** A series with text of its own; what the meeting says too is not its own. */
function withOwnText(series: CalendarEntry, meeting: Meeting, named: Partial<MeetingText>): CalendarEntry {
    const { text: before, ...others } = series;
    const text = Object.fromEntries(
        Object.entries({ ...before, ...named }).filter(
            ([field, value]) => !(field in named) || value !== (meeting[field as TextField] ?? ""),
        ),
    );
    return { ...others, ...(Object.keys(text).length > 0 && { text }) };
}

/** Who takes part, in the meeting and in the series `before`, which is `after` now. */
function changedPeople(
    meeting: Meeting,
    before: CalendarEntry,
    after: CalendarEntry,
    people: MeetingChange["participants"],
    isPart: boolean,
): [Meeting, CalendarEntry] {
    if (people === undefined) return [meeting, after];
    const { participants: ofMeeting, ...others } = meeting;
    if (!isPart && after.participants === undefined) {
        return [people === "everybody" ? others : { ...others, participants: people }, after];
    }
    if (people !== "everybody") return [meeting, { ...after, participants: people }];
    // Whom a series does not name it has from the meeting: then the others have to name theirs themselves.
    const { participants: _, ...unnamed } = after;
    if (!ofMeeting) return [meeting, unnamed];
    const calendar = meeting.calendar.map((one) =>
        one === before || one.recurrenceId || one.participants ? one : { ...one, participants: ofMeeting },
    );
    return [{ ...others, calendar }, unnamed];
}

function hasOthers({ calendar }: Meeting, { uid }: CalendarEntry): boolean {
    return calendar.some((one) => one.uid !== uid);
}
