// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import GlobeIcon from "@vector-im/compound-design-tokens/assets/web/icons/public";
import { Button } from "@vector-im/compound-web";
import { useRef, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Virtualizer } from "virtua";
import { dateOfDay, dayOfDate, type CalendarItem } from "../../core/meetings/calendar-items";
import { overlapping } from "../../core/meetings/busy-times";
import { occupies } from "../../core/meetings/participation";
import styles from "./Agenda.module.css";
import { MeetingCard } from "./MeetingCard";
import { usePlace } from "./place";
import { useTimes } from "./times";
import type { Range } from "./views";

interface Props {
    readonly items: readonly CalendarItem[];
    readonly range: Range;
    readonly now: Temporal.ZonedDateTime;
    onMore(): void;
}

/** The meetings by day. Only what is in sight is in the page. */
export function Agenda({ items, range, now, onMore }: Props): ReactElement {
    const { t } = useTranslation();
    const times = useTimes();
    const { matrix } = usePlace();
    const scroller = useRef<HTMLDivElement>(null);
    const today = dayOfDate(now.toPlainDate());
    const first = dayOfDate(range.from);
    // What began earlier and is not over stands on the first day.
    const dayOf = ({ day }: CalendarItem): number => Math.max(day, first);
    const last = dateOfDay(dayOf(items.at(-1)!));

    return (
        <>
            <div className={styles["range"]}>
                <span>{t("scheduler.count", { count: items.length })}</span>
                <span>{t("scheduler.lastDay", { day: times.fullDay(last) })}</span>
                <span className={styles["zone"]}>
                    <GlobeIcon aria-hidden width={16} height={16} />
                    {t("scheduler.zone", {
                        zone: times.zone(now.timeZoneId),
                        sign: times.zoneSign(now.timeZoneId, now.epochMilliseconds),
                    })}
                </span>
            </div>
            <div ref={scroller} className={styles["scroller"]} tabIndex={-1}>
                <Virtualizer as="ul" item="li" scrollRef={scroller} data={items}>
                    {(item, index) => {
                        const day = dayOf(item);
                        const isFirst = index === 0 || dayOf(items[index - 1]!) !== day;
                        const look = [isFirst && index > 0 && styles["newDay"], day === today && styles["today"]];
                        return (
                            <div key={item.key} className={[styles["row"], ...look].filter(Boolean).join(" ")}>
                                <div className={styles["gutter"]}>
                                    {isFirst && <DayHeading date={dateOfDay(day)} isToday={day === today} />}
                                </div>
                                <MeetingCard
                                    item={item}
                                    now={now.epochMilliseconds}
                                    overlaps={overlapsOf(items, index, matrix.userId)}
                                />
                            </div>
                        );
                    }}
                </Virtualizer>
                <div className={styles["more"]}>
                    <Button kind="tertiary" size="md" onClick={onMore}>
                        {t("scheduler.showMore")}
                    </Button>
                </div>
            </div>
        </>
    );
}

/** The same each time, so that a card without overlaps stays as it is drawn. */
const NONE: readonly CalendarItem[] = [];

/** Neighbours are near in a list that is in order of time. */
const NEAR = 30;

function overlapsOf(items: readonly CalendarItem[], index: number, userId: string): readonly CalendarItem[] {
    const item = items[index]!;
    if (!occupies(item, userId)) return NONE;
    const { key, occurrence } = item;
    const near = items.slice(Math.max(0, index - NEAR), index + NEAR).filter((one) => one.key !== key);
    const found = overlapping(near, occurrence, userId, undefined);
    return found.length > 0 ? found : NONE;
}

function DayHeading({ date, isToday }: { readonly date: Temporal.PlainDate; readonly isToday: boolean }): ReactElement {
    const { t } = useTranslation();
    const times = useTimes();
    return (
        <h2 className={styles["heading"]}>
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
        </h2>
    );
}
