// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import RecurringIcon from "@vector-im/compound-design-tokens/assets/web/icons/restart";
import CancelledIcon from "@vector-im/compound-design-tokens/assets/web/icons/error-solid";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { AgendaItem } from "../../core/meetings/agenda";
import { JoinButton } from "./joining";
import styles from "./MeetingCard.module.css";
import { MeetingFacts } from "./MeetingFacts";
import { useTimes } from "./times";

interface Props {
    readonly item: AgendaItem;
    /** IANA name of the zone that times are shown in. */
    readonly timeZone: string;
    readonly isInOtherRoom: boolean;
    readonly isDue: boolean;
    onOpen(): void;
}

/** One date of a meeting. The whole card opens its details. */
export function MeetingCard({ item, timeZone, isInOtherRoom, isDue, onOpen }: Props): ReactElement {
    const { t } = useTranslation();
    const times = useTimes();
    const { meeting, start, end, isRecurring } = item.occurrence;
    const own = [start, end].map((at) => at.withTimeZone(timeZone)) as [Temporal.ZonedDateTime, Temporal.ZonedDateTime];
    const reason = meeting.cancelled?.reason;
    return (
        <li className={`${styles["card"]} ${meeting.cancelled ? styles["cancelled"] : ""}`}>
            <div className={styles["times"]}>
                {own.map((at, index) => (
                    <time key={index === 0 ? "start" : "end"} dateTime={at.toInstant().toString()}>
                        {times.time(at)}
                    </time>
                ))}
            </div>
            <div className={styles["what"]}>
                <div className={styles["line"]}>
                    <button type="button" className={styles["title"]} onClick={onOpen}>
                        {meeting.title}
                    </button>
                    {isRecurring && (
                        <RecurringIcon role="img" aria-label={t("scheduler.recurring")} width={16} height={16} />
                    )}
                </div>
                {reason === undefined ? (
                    <MeetingFacts
                        item={item}
                        {...(isInOtherRoom && { roomName: item.room.name ?? t("scheduler.unnamedRoom") })}
                    />
                ) : (
                    <p className={styles["reason"]}>{t("scheduler.reason", { reason })}</p>
                )}
            </div>
            <div className={styles["side"]}>
                {meeting.cancelled && (
                    <span className={styles["chip"]}>
                        <CancelledIcon aria-hidden width={16} height={16} />
                        {t("scheduler.cancelled")}
                    </span>
                )}
                {isDue && <JoinButton item={item} kind="secondary" />}
            </div>
        </li>
    );
}
