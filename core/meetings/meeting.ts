// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { EventContent, StateEvent } from "../matrix/matrix";
import type { LocalTime } from "./local-time";

/** What can be said of a meeting, or differently of one of its dates. */
export interface MeetingText {
    readonly title: string;
    /** Plain text. */
    readonly description?: string;
    readonly location?: string;
}

/** One entry of a meeting's calendar: a date, a series, or a date of a series that differs from it. */
export interface CalendarEntry {
    readonly uid: string;
    readonly dtstart: LocalTime;
    /** Exclusive; of a meeting that takes all day the midnight after its last day. */
    readonly dtend: LocalTime;
    /** The RECUR of a series (RFC 5545, 3.3.10). */
    readonly rrule?: string;
    /** Dates of the series that do not take place. */
    readonly exdate: readonly LocalTime[];
    /** The original start of the date that this entry replaces. */
    readonly recurrenceId?: LocalTime;
    /**
     * What is different at this date, or in this series; what is absent is as in the series, or as the meeting has it.
     * Empty where nothing is to be said.
     */
    readonly text?: Partial<MeetingText>;
    /** Who is meant at this date, or in this series, where it differs. */
    readonly participants?: readonly string[];
    /** What others wrote into the entry and we do not know. */
    readonly unknown?: EventContent;
}

/** A date of a series that was called off; the series has an `exdate` for it too. */
export interface CancelledDate {
    /** The series that it is a date of; absent when that is the meeting's first. */
    readonly uid?: string;
    /** Its original start. */
    readonly recurrenceId: LocalTime;
    /** When it would have been. */
    readonly dtstart: LocalTime;
    readonly dtend: LocalTime;
    readonly reason?: string;
}

/**
 * Under what name the dates of a meeting were known before an edit: answers that people gave then still count. A date
 * that starts at `t` now started at `t - shift` under `uid`.
 */
export interface FormerIdentity {
    readonly uid: string;
    /** Milliseconds by the clock on the wall. */
    readonly shift: number;
    /** The uid under which the dates are now; absent when it is so of all of the meeting's. */
    readonly series?: string;
}

/** Where a confidential meeting's title and description are: in an encrypted event of the room's timeline. */
export interface Confidential {
    /** The event that all versions of the text refer to. */
    readonly anchor: string;
    /** The version that counts. */
    readonly details: string;
}

/** What the events of a room say of the meeting that the room is, besides its metadata. */
export interface OwnRoomState {
    /** `m.room.name` */
    readonly name: StateEvent | undefined;
    /** `m.room.topic` */
    readonly topic: StateEvent | undefined;
    /** `m.room.tombstone` */
    readonly tombstone: StateEvent | undefined;
}

/** A meeting as one state event has it, or as a room has it that is one. */
export interface Meeting extends MeetingText {
    /**
     * Where it lives: `in-room` is one of many in a room that exists (state event `de.hessen.connect.meeting`),
     * `own-room` is a room that is a meeting (`net.nordeck.meetings.metadata`).
     */
    readonly kind: "in-room" | "own-room";
    readonly roomId: string;
    /** The state key of a meeting in a room; of a room of its own, the uid of its first entry. */
    readonly uid: string;
    /** Matrix ID of who planned it. */
    readonly creator: string;
    /** Called off as a whole. */
    readonly cancelled?: { readonly reason?: string };
    readonly calendar: readonly CalendarEntry[];
    readonly cancelledDates: readonly CancelledDate[];
    readonly isAllDay: boolean;
    /** Matrix IDs; absent when everybody in the room is meant. */
    readonly participants?: readonly string[];
    /** Title and description are not in the state; while they are not known here, both are empty. */
    readonly confidential?: Confidential;
    /** Whether people meet in the room's video conference. */
    readonly hasConference: boolean;
    /** Whether the organiser would like to know who comes. */
    readonly isAnswerWanted: boolean;
    /** How often it was changed (RFC 5545, 3.8.7.4). */
    readonly sequence: number;
    /** Latest first. */
    readonly formerly: readonly FormerIdentity[];
    /** The event that says so; absent while it has not been sent. */
    readonly source?: StateEvent;
    /** What else says so, of a meeting with a room of its own. */
    readonly ownRoom?: OwnRoomState;
}

/** One time at which a meeting takes place, or would have. */
export interface Occurrence extends MeetingText {
    readonly meeting: Meeting;
    readonly entry: CalendarEntry;
    /** By the meeting's own clock. */
    readonly dtstart: LocalTime;
    readonly dtend: LocalTime;
    /** Milliseconds since 1970. Of a meeting that takes all day: of its first day's start in the viewer's zone. */
    readonly start: number;
    /** Milliseconds since 1970, exclusive. */
    readonly end: number;
    /** The original start of a date of a series; absent for a meeting that takes place once. */
    readonly recurrenceId?: LocalTime;
    readonly cancelled?: { readonly reason?: string };
    /** Matrix IDs; absent when everybody in the room is meant. */
    readonly participants?: readonly string[];
}
