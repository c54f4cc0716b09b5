// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import CancelledIcon from "@vector-im/compound-design-tokens/assets/web/icons/error";
import LockIcon from "@vector-im/compound-design-tokens/assets/web/icons/lock";
import RecurringIcon from "@vector-im/compound-design-tokens/assets/web/icons/restart";
import WarningIcon from "@vector-im/compound-design-tokens/assets/web/icons/warning";
import { memo, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarItem } from "../../core/meetings/calendar-items";
import { isUnanswered } from "../../core/meetings/participation";
import { AnswerButtons, AnswerChip } from "./AnswerButtons";
import { isDue, JoinButton } from "./joining";
import styles from "./MeetingCard.module.css";
import { MeetingFacts } from "./MeetingFacts";
import { MeetingMenu } from "./MeetingMenu";
import { usePlace } from "./place";
import { useTimes } from "./times";
import { useTitle } from "./use-title";

interface Props {
    readonly item: CalendarItem;
    /** Milliseconds since 1970. */
    readonly now: number;
    /** What the person has at the same time. */
    readonly overlaps: readonly CalendarItem[];
}

/** One date of a meeting. The whole card opens its details. Other rooms' changes do not draw it again. */
export const MeetingCard = memo(function MeetingCard({ item, now, overlaps }: Props): ReactElement {
    const { t } = useTranslation();
    const times = useTimes();
    const titleOf = useTitle();
    const { matrix, zone, open } = usePlace();
    const { meeting, start, end, cancelled, recurrenceId } = item.occurrence;
    const isOpen = isUnanswered(item, matrix.userId) && end > now;
    const isOver = end <= now;
    const look = cancelled ? "cancelled" : isOpen ? "unanswered" : isOver ? "over" : "normal";
    const [overlap] = overlaps;
    return (
        <article className={`${styles["card"]} ${styles[look]}`}>
            <div className={styles["times"]}>
                {meeting.isAllDay ? (
                    <span className={styles["allDay"]}>{t("scheduler.allDay")}</span>
                ) : (
                    [start, end].map((at, index) => (
                        <time key={index === 0 ? "start" : "end"} dateTime={new Date(at).toISOString()}>
                            {times.time(at, zone)}
                        </time>
                    ))
                )}
            </div>
            <div className={styles["what"]}>
                <h3 className={styles["line"]}>
                    <button
                        type="button"
                        className={styles["title"]}
                        onClick={() => open({ kind: "details", key: item.key })}
                    >
                        {titleOf(item)}
                    </button>
                    {recurrenceId && (
                        <RecurringIcon role="img" aria-label={t("scheduler.recurring")} width={16} height={16} />
                    )}
                    {meeting.confidential && (
                        <span className={styles["tag"]}>
                            <LockIcon aria-hidden width={14} height={14} />
                            {t("scheduler.confidential")}
                        </span>
                    )}
                </h3>
                {cancelled?.reason === undefined ? (
                    <MeetingFacts item={item} />
                ) : (
                    <p className={styles["reason"]}>{t("scheduler.reason", { reason: cancelled.reason })}</p>
                )}
                {isOpen && (
                    <p className={styles["reason"]}>
                        {t("scheduler.invitedBy", { name: item.room.names.get(meeting.creator) ?? meeting.creator })}
                    </p>
                )}
                {overlap && (
                    <p className={styles["overlap"]}>
                        <WarningIcon aria-hidden width={16} height={16} />
                        {t("scheduler.overlaps", {
                            title: titleOf(overlap),
                            time: times.range(overlap.occurrence.start, overlap.occurrence.end, zone),
                        })}
                        {overlaps.length > 1 && ` ${t("scheduler.overlapsMore", { count: overlaps.length - 1 })}`}
                    </p>
                )}
            </div>
            <div className={styles["side"]}>
                {cancelled ? (
                    <span className={styles["off"]}>
                        <CancelledIcon aria-hidden width={16} height={16} />
                        {t("scheduler.cancelled")}
                    </span>
                ) : isOpen ? (
                    <AnswerButtons item={item} scope="date" />
                ) : (
                    <AnswerChip item={item} />
                )}
                {isDue(item.occurrence, now) && <JoinButton item={item} kind="secondary" />}
            </div>
            <MeetingMenu item={item} className={styles["menu"]} />
        </article>
    );
});
