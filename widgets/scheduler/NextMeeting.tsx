// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { Button } from "@vector-im/compound-web";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { AgendaItem } from "../../core/meetings/agenda";
import { JoinButton } from "./joining";
import { MeetingFacts } from "./MeetingFacts";
import styles from "./NextMeeting.module.css";
import { useTimes } from "./times";

interface Props {
    readonly item: AgendaItem;
    readonly now: Temporal.ZonedDateTime;
    onDetails(): void;
}

/** What begins within a quarter of an hour, or runs. */
export function NextMeeting({ item, now, onDetails }: Props): ReactElement {
    const { t } = useTranslation();
    const times = useTimes();
    const { start, end, meeting } = item.occurrence;
    const minutes = Math.max(0, Math.ceil(now.until(start).total("minutes")));
    return (
        <section className={styles["strip"]} aria-label={t("scheduler.next.label")}>
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
                <h2 className={styles["title"]}>{meeting.title}</h2>
                <MeetingFacts
                    item={item}
                    time={`${times.time(start.withTimeZone(now))}–${times.time(end.withTimeZone(now))}`}
                />
            </div>
            <div className={styles["actions"]}>
                <Button kind="secondary" size="md" onClick={onDetails}>
                    {t("scheduler.details.open")}
                </Button>
                <JoinButton item={item} kind="primary" />
            </div>
        </section>
    );
}
