// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { TFunction } from "i18next";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { ImportedMeeting, Loss } from "../../core/icalendar/imported-meeting";
import { epochOfLocal } from "../../core/meetings/local-time";
import { parseRule } from "../../core/meetings/recurrence-rule";
import styles from "./ImportDialog.module.css";
import { usePlace } from "./place";
import { ruleInWords } from "./rule-words";
import { useTimes } from "./times";

interface Props {
    readonly meetings: readonly ImportedMeeting[];
    isChosen(meeting: ImportedMeeting): boolean;
    onToggle(meeting: ImportedMeeting): void;
}

/** What will be planned, and what of it could not be taken over. */
export function ImportPreview({ meetings, isChosen, onToggle }: Props): ReactElement {
    const { t } = useTranslation();
    return (
        <section>
            <h3 className={styles["label"]}>{t("scheduler.import.preview", { count: meetings.length })}</h3>
            <ul className={styles["meetings"]}>
                {meetings.map((meeting, index) => (
                    <li key={index}>
                        <label>
                            <input type="checkbox" checked={isChosen(meeting)} onChange={() => onToggle(meeting)} />
                            <Summary meeting={meeting} />
                        </label>
                        {meeting.losses.length > 0 && (
                            <ul className={styles["losses"]}>
                                {meeting.losses.map((loss, number) => (
                                    <li key={number}>{inWords(loss, t)}</li>
                                ))}
                            </ul>
                        )}
                    </li>
                ))}
            </ul>
        </section>
    );
}

function Summary({ meeting }: { readonly meeting: ImportedMeeting }): ReactElement {
    const { t } = useTranslation();
    const times = useTimes();
    const { zone } = usePlace();
    const { title, calendar, isAllDay, cancelled, location } = meeting;
    const [entry] = calendar as [ImportedMeeting["calendar"][number]];
    const [start, end] = [epochOfLocal(entry.dtstart), epochOfLocal(entry.dtend)];
    const day = times.fullDay(
        isAllDay
            ? entry.dtstart.time.toPlainDate()
            : Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone).toPlainDate(),
    );
    const rule = entry.rrule === undefined ? undefined : parseRule(entry.rrule);
    const exceptions = calendar.length - 1 + entry.exdate.length;
    return (
        <span className={styles["summary"]}>
            <b>{title || t("scheduler.untitled")}</b>
            <span>
                {[
                    `${day}, ${isAllDay ? t("scheduler.allDay") : times.range(start, end, zone)}`,
                    rule && ruleInWords(rule, entry.dtstart, times, t),
                    exceptions > 0 && t("scheduler.import.exceptions", { count: exceptions }),
                    location,
                    cancelled && t("scheduler.cancelled"),
                ]
                    .filter(Boolean)
                    .join(" · ")}
            </span>
        </span>
    );
}

/** What was lost, as people say it. */
function inWords(loss: Loss, t: TFunction): string {
    // t("scheduler.import.loss.alarm") t("scheduler.import.loss.attachment") t("scheduler.import.loss.categories")
    // t("scheduler.import.loss.rdate") t("scheduler.import.loss.second-rrule") t("scheduler.import.loss.exrule")
    // t("scheduler.import.loss.attendees") t("scheduler.import.loss.rrule-unreadable")
    // t("scheduler.import.loss.start-outside-rule") t("scheduler.import.loss.unknown-zone")
    // t("scheduler.import.loss.floating-time") t("scheduler.import.loss.html-description")
    // t("scheduler.import.loss.no-title") t("scheduler.import.loss.duration-zero")
    // t("scheduler.import.loss.end-unreadable") t("scheduler.import.loss.date-unreadable")
    // t("scheduler.import.loss.this-and-following") t("scheduler.import.loss.mixed-all-day")
    // t("scheduler.import.loss.date-of-series") t("scheduler.import.loss.dates-cut") t("scheduler.import.loss.text-cut")
    const { kind, ...details } = loss;
    const { count: number, ...others } = "count" in details ? details : { ...details, count: undefined };
    return t(`scheduler.import.loss.${kind}`, { number, ...others });
}
