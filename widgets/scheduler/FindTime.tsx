// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import FreeIcon from "@vector-im/compound-design-tokens/assets/web/icons/check-circle";
import NextIcon from "@vector-im/compound-design-tokens/assets/web/icons/chevron-right";
import PreviousIcon from "@vector-im/compound-design-tokens/assets/web/icons/chevron-left";
import { useMemo, useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { busyTimes, proposeTimes, type Span, type WorkingHours } from "../../core/meetings/busy-times";
import type { CalendarItem } from "../../core/meetings/calendar-items";
import { epochOf, plainOfWall, wallOf } from "../../core/meetings/zone-clock";
import styles from "./FindTime.module.css";
import { usePlace } from "./place";
import { useTimes } from "./times";

interface Props {
    /** The time that is chosen. */
    readonly span: Span;
    readonly people: readonly { readonly userId: string; readonly name: string }[];
    /** What may be seen in the two weeks from that day on, without the meeting itself. */
    readonly items: readonly CalendarItem[];
    onChoose(span: Span): void;
}

const DAY = 86_400_000;

/** Rows beyond which people count in proposals only. */
const MOST_ROWS = 6;

/** How far ahead times are proposed, in days. */
export const FIND_DAYS = 14;

/** Who has something when on that day, and times at which most have nothing. */
export function FindTime({ span, people, items, onChoose }: Props): ReactElement {
    const { t } = useTranslation();
    const times = useTimes();
    const { zone, config } = usePlace();
    const hours = useMemo(() => workingHours(config.working_hours), [config]);
    const day = Math.floor(wallOf(zone, span.start) / DAY) * DAY;
    const date = plainOfWall(day).toPlainDate();
    const length = span.end - span.start;

    // Nothing in the past is proposed.
    const [opened] = useState(() => Date.now());
    const proposals = useMemo(() => {
        const from = Math.max(opened, epochOf(zone, day));
        const range = { start: from, end: epochOf(zone, day + FIND_DAYS * DAY) };
        const ids = people.map(({ userId }) => userId);
        return proposeTimes(items, ids, range, { minutes: length / 60_000, zone, hours, count: 3 });
    }, [items, people, day, length, zone, hours, opened]);

    const first = Math.min(hours.from, Math.floor((wallOf(zone, span.start) - day) / 3_600_000) * 60);
    const last = Math.max(hours.until, Math.ceil((wallOf(zone, span.end) - day) / 3_600_000) * 60, first + 60);
    const place = ({ start, end }: Span): { left: string; width: string } | undefined => {
        const at = (moment: number): number =>
            Math.min(1, Math.max(0, (wallOf(zone, moment) - day - first * 60_000) / ((last - first) * 60_000)));
        const [left, right] = [at(start), at(end)];
        return right > left ? { left: `${left * 100}%`, width: `${(right - left) * 100}%` } : undefined;
    };
    const step = (days: number): void => {
        const move = (at: number): number => epochOf(zone, wallOf(zone, at) + days * DAY);
        onChoose({ start: move(span.start), end: move(span.end) });
    };
    const hourMarks = Array.from({ length: Math.floor((last - first) / 60) + 1 }, (_, index) => first / 60 + index);

    return (
        <section className={styles["find"]} aria-label={t("scheduler.findTime.heading")}>
            <header className={styles["header"]}>
                <h3>{t("scheduler.findTime.heading")}</h3>
                <span>{`${times.weekday(date)}, ${times.day(date)}`}</span>
                <button type="button" aria-label={t("scheduler.findTime.dayBefore")} onClick={() => step(-1)}>
                    <PreviousIcon aria-hidden width={20} height={20} />
                </button>
                <button type="button" aria-label={t("scheduler.findTime.dayAfter")} onClick={() => step(1)}>
                    <NextIcon aria-hidden width={20} height={20} />
                </button>
            </header>
            <div className={styles["rows"]} aria-hidden>
                <div className={styles["hours"]}>
                    {hourMarks.map((hour) => (
                        <span key={hour}>{hour}</span>
                    ))}
                </div>
                {people.slice(0, MOST_ROWS).map(({ userId, name }) => (
                    <div key={userId} className={styles["row"]}>
                        <span className={styles["who"]}>{name}</span>
                        <div className={styles["track"]}>
                            {busyTimes(items, userId).map(({ key, occurrence }) => {
                                const where = place(occurrence);
                                return where && <i key={key} style={where} />;
                            })}
                            <b style={place(span)} />
                        </div>
                    </div>
                ))}
                {people.length > MOST_ROWS && (
                    <p className={styles["hint"]}>{t("scheduler.who.more", { count: people.length - MOST_ROWS })}</p>
                )}
            </div>
            {proposals.length > 0 ? (
                <ul className={styles["proposals"]}>
                    {proposals.map(({ start, end, free }) => {
                        const on = plainOfWall(wallOf(zone, start)).toPlainDate();
                        return (
                            <li key={start}>
                                <button
                                    type="button"
                                    aria-pressed={start === span.start && end === span.end}
                                    onClick={() => onChoose({ start, end })}
                                >
                                    <b>{`${times.weekday(on)} ${times.day(on)}, ${times.range(start, end, zone)}`}</b>
                                    <span>
                                        <FreeIcon aria-hidden width={16} height={16} />
                                        {t("scheduler.findTime.free", { free, total: people.length })}
                                    </span>
                                </button>
                            </li>
                        );
                    })}
                </ul>
            ) : (
                <p className={styles["hint"]}>{t("scheduler.findTime.none")}</p>
            )}
            <p className={styles["hint"]}>{t("scheduler.findTime.limits")}</p>
        </section>
    );
}

function workingHours({
    from,
    until,
    weekdays,
}: {
    readonly from: string;
    readonly until: string;
    readonly weekdays: readonly number[];
}): WorkingHours {
    const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
    return { from: minutes(from), until: minutes(until), weekdays };
}
