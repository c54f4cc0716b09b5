// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { AgendaDay, AgendaItem } from "../../core/meetings/agenda";
import styles from "./Agenda.module.css";
import { MeetingCard } from "./MeetingCard";
import { useTimes } from "./times";

interface Props {
    readonly days: readonly AgendaDay[];
    readonly now: Temporal.ZonedDateTime;
    readonly ownRoomId: string;
    isDue(item: AgendaItem): boolean;
    onOpen(item: AgendaItem): void;
}

/** The meetings by day. */
export function Agenda({ days, now, ownRoomId, isDue, onOpen }: Props): ReactElement {
    const { t } = useTranslation();
    const times = useTimes();
    const count = days.reduce((sum, { items }) => sum + items.length, 0);
    const [first, last] = [days[0]!.date, days.at(-1)!.date];
    const range = first.equals(last) ? times.day(first) : `${times.day(first)} – ${times.day(last)}`;
    return (
        <>
            <div className={styles["range"]}>
                <h2>{range}</h2>
                <span>{t("scheduler.count", { count })}</span>
                <span className={styles["zone"]}>{t("scheduler.zone", { zone: times.zone(now.timeZoneId) })}</span>
            </div>
            {days.map(({ date, items }) => {
                const isToday = date.equals(now.toPlainDate());
                return (
                    <section
                        key={date.toString()}
                        className={`${styles["day"]} ${isToday ? styles["today"] : ""}`}
                        aria-labelledby={`day-${date.toString()}`}
                    >
                        <h3 id={`day-${date.toString()}`} className={styles["gutter"]}>
                            <time dateTime={date.toString()}>
                                <span aria-hidden className={styles["weekday"]}>
                                    {times.weekday(date)}
                                </span>
                                <span aria-hidden className={styles["number"]}>
                                    {date.day}
                                </span>
                                <span className={styles["full"]}>
                                    {isToday && `${t("scheduler.today")}, `}
                                    {times.fullDay(date)}
                                </span>
                            </time>
                        </h3>
                        <ul className={styles["cards"]}>
                            {items.map((item) => (
                                <MeetingCard
                                    key={item.key}
                                    item={item}
                                    timeZone={now.timeZoneId}
                                    isInOtherRoom={item.room.roomId !== ownRoomId}
                                    isDue={isDue(item)}
                                    onOpen={() => onOpen(item)}
                                />
                            ))}
                        </ul>
                    </section>
                );
            })}
        </>
    );
}
