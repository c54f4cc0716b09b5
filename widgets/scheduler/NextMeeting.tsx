// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { Button } from "@vector-im/compound-web";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarItem } from "../../core/meetings/calendar-items";
import { isDue, JoinButton } from "./joining";
import { MeetingFacts } from "./MeetingFacts";
import styles from "./NextMeeting.module.css";
import { usePlace } from "./place";
import { useTimes } from "./times";
import { useTitle } from "./use-title";

interface Props {
    readonly item: CalendarItem;
    /** Milliseconds since 1970. */
    readonly now: number;
    /** In one line, where the calendar needs the room. */
    readonly isCompact: boolean;
    onDetails(): void;
}

/** What begins within a quarter of an hour, or runs. */
export function NextMeeting({ item, now, isCompact, onDetails }: Props): ReactElement {
    const { t } = useTranslation();
    const times = useTimes();
    const { zone } = usePlace();
    const titleOf = useTitle();
    const { start, end } = item.occurrence;
    const minutes = Math.max(0, Math.ceil((start - now) / 60_000));
    return (
        <section
            className={`${styles["strip"]} ${isCompact ? styles["compact"] : ""}`}
            aria-label={t("scheduler.next.label")}
        >
            <div className={styles["clock"]} aria-hidden>
                {minutes > 0 ? (
                    <>
                        <b>{minutes}</b>
                        {t("scheduler.next.unit")}
                    </>
                ) : (
                    <b className={styles["now"]}>{t("scheduler.next.now")}</b>
                )}
            </div>
            <div className={styles["what"]}>
                <p className={styles["when"]}>
                    {minutes > 0 ? t("scheduler.next.soon", { count: minutes }) : t("scheduler.next.running")}
                </p>
                <h2 className={styles["title"]}>{titleOf(item)}</h2>
                <MeetingFacts item={item} time={times.range(start, end, zone)} />
            </div>
            <div className={styles["actions"]}>
                <Button kind="secondary" size="md" onClick={onDetails}>
                    {t("scheduler.details.open")}
                </Button>
                {isDue(item.occurrence, now) && <JoinButton item={item} kind="primary" />}
            </div>
        </section>
    );
}
