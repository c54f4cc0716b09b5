// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { TFunction } from "i18next";
import type { CalendarItem } from "../../core/meetings/calendar-items";
import { ruleOf } from "../../core/meetings/occurrences";
import type { SchedulerConfig } from "./config";
import { ruleInWords } from "./rule-words";
import type { Times } from "./times";

/** Where a meeting is to be found. */
export interface MeetingLinks {
    readonly room: string;
    /** For people without an account, where the deployment has such links. */
    readonly conference?: string;
    readonly dialIn?: string;
}

/** The links that the deployment's configuration makes for a meeting. */
export function linksOf({ room, occurrence }: CalendarItem, config: SchedulerConfig["scheduler"]): MeetingLinks {
    const { room_link, conference_link, dial_in } = config;
    const conference = occurrence.meeting.hasConference ? room.conferenceId : undefined;
    return {
        room: room_link.replaceAll("{room}", encodeURIComponent(room.roomId)),
        ...(conference !== undefined &&
            conference_link !== undefined && { conference: conference_link.replaceAll("{conference}", conference) }),
        ...(conference !== undefined && dial_in !== undefined && { dialIn: dial_in }),
    };
}

/** What an invitation is written from; times and texts are of the language that it is written in. */
interface Parts {
    readonly item: CalendarItem;
    readonly title: string;
    readonly isSeries: boolean;
    readonly zone: string;
    readonly links: MeetingLinks;
    readonly times: Times;
    readonly t: TFunction;
}

/** An invitation in words, to be pasted or mailed. */
export function invitationText({ item, title, isSeries, zone, links, times, t }: Parts): string {
    const { meeting, start, end, entry, location, description } = item.occurrence;
    const [first, last] = [start, Math.max(start, end - 1)].map((at) =>
        Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate(),
    ) as [Temporal.PlainDate, Temporal.PlainDate];
    const days = first.equals(last) ? times.fullDay(first) : times.days(first, last);
    const hours = meeting.isAllDay
        ? t("scheduler.allDay")
        : `${times.range(start, end, zone)} (${times.zone(zone)}, ${times.zoneSign(zone, start)})`;
    const series = meeting.calendar.find(({ uid, rrule }) => uid === entry.uid && rrule !== undefined);
    const rule = isSeries && series ? ruleOf(series) : undefined;
    const organiser = item.room.names.get(meeting.creator) ?? meeting.creator;
    return [
        title,
        "",
        `${t("scheduler.details.when")}: ${days}, ${hours}`,
        rule && `${t("scheduler.recurrence.label")}: ${ruleInWords(rule, series!.dtstart, times, t)}`,
        location !== undefined && `${t("scheduler.plan.location")}: ${location}`,
        `${t("scheduler.details.organiser")}: ${organiser}`,
        `${t("scheduler.details.room")}: ${links.room}`,
        links.conference !== undefined && `${t("scheduler.conference")}: ${links.conference}`,
        links.dialIn !== undefined && `${t("scheduler.share.dialIn")}: ${links.dialIn}`,
        description !== undefined && `\n${description}`,
    ]
        .filter((line) => typeof line === "string")
        .join("\n");
}
