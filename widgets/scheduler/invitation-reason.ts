// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { TFunction } from "i18next";
import { epochOfLocal } from "../../core/meetings/local-time";
import type { Meeting } from "../../core/meetings/meeting";
import { ruleOf } from "../../core/meetings/occurrences";
import { ruleInWords } from "./rule-words";
import type { Times } from "./times";

/**
 * What an invitation to a meeting's room says: before one has joined, little more than the room's name is known.
 *
 * @param organiser the name of who invites; without it nobody is named
 */
export function invitationReason(meeting: Meeting, organiser: string | undefined, times: Times, t: TFunction): string {
    const [entry] = meeting.calendar;
    if (!entry) return "";
    const { tzid } = entry.dtstart;
    const [start, end] = [epochOfLocal(entry.dtstart), epochOfLocal(entry.dtend)];
    const day = times.fullDay(entry.dtstart.time.toPlainDate());
    const hours = meeting.isAllDay
        ? t("scheduler.allDay")
        : `${times.range(start, end, tzid)} (${times.zoneSign(tzid, start)})`;
    const rule = ruleOf(entry);
    return [
        `${day}, ${hours}`,
        rule && ruleInWords(rule, entry.dtstart, times, t),
        organiser !== undefined && t("scheduler.invitedBy", { name: organiser }),
    ]
        .filter((part) => typeof part === "string")
        .join(" · ");
}
