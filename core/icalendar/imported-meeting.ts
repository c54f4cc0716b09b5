// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { CalendarEntry, CancelledDate, MeetingText } from "../meetings/meeting";

/** Somebody whom a file names. Whether they are on Matrix, it does not say. */
export interface NamedPerson {
    readonly name?: string;
    /** An e-mail address, or a Matrix ID where the file has a `matrix:` URI. */
    readonly address?: string;
}

/** What could not be taken over for one meeting. Each kind is named once, with how often it was met. */
export type Loss =
    /** Reminders, files, categories, further dates outside the rule: we have no place for them. */
    | {
          readonly kind: "alarm" | "attachment" | "categories" | "rdate" | "second-rrule" | "exrule";
          readonly count: number;
      }
    /** People whom the file invites: it knows their e-mail addresses, not who they are on Matrix. */
    | { readonly kind: "attendees"; readonly count: number }
    /** The rule cannot be read: only the first date is planned. */
    | { readonly kind: "rrule-unreadable"; readonly rrule: string }
    /** The rule does not name the day on which the series starts: it starts with the first that it names. */
    | { readonly kind: "start-outside-rule" }
    /** A zone that nobody knows; `takenAs` is the zone whose clock is used. */
    | { readonly kind: "unknown-zone"; readonly tzid: string; readonly takenAs: string }
    /** A time without zone, meant by the clock wherever one is; `takenAs` is the zone whose clock is used. */
    | { readonly kind: "floating-time"; readonly takenAs: string }
    /** Formatting; the text and its links are kept. */
    | { readonly kind: "html-description" }
    /** The title is empty. */
    | { readonly kind: "no-title" }
    /** The file names no end, or the start as the end: it ends when it starts. */
    | { readonly kind: "duration-zero" }
    /** The end cannot be read, or is before the start: it ends when it starts, or on the same day. */
    | { readonly kind: "end-unreadable" }
    /** Dates that differ or do not take place, and cannot be told which; the same date named twice. */
    | { readonly kind: "date-unreadable"; readonly count: number }
    /** A change of a date 'and all following': taken over for that date only. */
    | { readonly kind: "this-and-following"; readonly count: number }
    /** One date of a series takes all day and the others do not, or the other way round. */
    | { readonly kind: "mixed-all-day"; readonly count: number }
    /** The file has this date of a series only, and not the series. */
    | { readonly kind: "date-of-series" }
    /** More dates that do not take place than a meeting can have. */
    | { readonly kind: "dates-cut"; readonly count: number }
    | { readonly kind: "text-cut"; readonly field: "title" | "description" | "location" };

/** A meeting as a file has it: to be planned, once somebody has looked at it. */
export interface ImportedMeeting extends MeetingText {
    /**
     * As in the file, and in `calendar` too; made up where it has none. Not unique: several dates of a series that
     * itself is not in the file have the same.
     */
    readonly uid: string;
    /** Empty, with the loss `no-title`, where the file has none. */
    readonly title: string;
    readonly isAllDay: boolean;
    /**
     * The date or the series, and after it the dates of it that differ. Exceptions and `exdate` are by the series' own
     * clock. Of a meeting that takes all day, midnights in the viewer's zone.
     */
    readonly calendar: readonly CalendarEntry[];
    readonly cancelledDates: readonly CancelledDate[];
    readonly cancelled?: { readonly reason?: string };
    /** The file asks for discretion (CLASS is CONFIDENTIAL or PRIVATE). */
    readonly isConfidential: boolean;
    /** A web address: of the meeting itself, or to join it. */
    readonly url?: string;
    readonly organiser?: NamedPerson;
    readonly attendees: readonly NamedPerson[];
    readonly losses: readonly Loss[];
}

/** What a file has and is no meeting to be planned. */
export type LeftOut =
    | { readonly kind: "todo" | "journal" | "free-busy"; readonly count: number }
    /** Meetings beyond the first {@link MOST_EVENTS}. */
    | { readonly kind: "too-many"; readonly count: number }
    | {
          readonly kind: "event";
          readonly title: string;
          /**
           * `no-start`, `start-unreadable`: nobody can say when; `outdated`: the file has a later version of it;
           * `reply`: somebody's answer to an invitation.
           */
          readonly reason: "no-start" | "start-unreadable" | "outdated" | "reply";
      };

/** What was read from a file, or why nothing was. */
export type IcsReading =
    | { readonly meetings: readonly ImportedMeeting[]; readonly leftOut: readonly LeftOut[] }
    | { readonly failure: "not-icalendar" | "too-large" }
    | { readonly failure: "no-events"; readonly leftOut: readonly LeftOut[] };

/** How many events of one file are looked at: each is shown to the person who imports it. */
export const MOST_EVENTS = 500;

/** How long a file may be, in characters. */
export const LONGEST_FILE = 1_048_576;
