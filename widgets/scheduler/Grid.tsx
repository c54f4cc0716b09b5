// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import "@fullcalendar/react/skeleton.css";
import FullCalendar, { type CalendarOptions, type CalendarRef, type EventInput } from "@fullcalendar/react";
import dayGridPlugin from "@fullcalendar/react/daygrid";
import interactionPlugin from "@fullcalendar/react/interaction";
import german from "@fullcalendar/react/locales/de";
import timeGridPlugin from "@fullcalendar/react/timegrid";
import { useEffect, useMemo, useRef, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { dateOfDay, type CalendarItem } from "../../core/meetings/calendar-items";
import { mayChangeMeeting } from "../../core/meetings/meeting-rights";
import { answerOf, isUnanswered } from "../../core/meetings/participation";
import styles from "./Grid.module.css";
import { GridEvent } from "./GridEvent";
import { GRID_LOOK } from "./grid-look";
import { MoveDialog } from "./MoveDialog";
import { usePlace } from "./place";
import { useTimes } from "./times";
import { useGridKeys } from "./use-grid-keys";
import { useMoving } from "./use-moving";
import { useTitle } from "./use-title";
import type { View } from "./views";

interface Props {
    readonly view: Exclude<View, "agenda">;
    readonly anchor: Temporal.PlainDate;
    readonly items: readonly CalendarItem[];
    readonly now: Temporal.ZonedDateTime;
    /** A day of the month was chosen to be looked at. */
    onDay(date: Temporal.PlainDate): void;
}

const FULL_CALENDAR_VIEWS: Readonly<Record<Props["view"], string>> = {
    day: "timeGridDay",
    workWeek: "timeGridWeek",
    week: "timeGridWeek",
    month: "dayGridMonth",
};

/** Where days begin to be seen. */
const FIRST_HOUR = "07:30:00";

/** Days as columns or weeks as rows, with the meetings where they are. Drawn by FullCalendar, looked at as Element. */
export default function Grid({ view, anchor, items, now, onDay }: Props): ReactElement {
    const { t, i18n } = useTranslation();
    const titleOf = useTitle();
    const times = useTimes();
    const { matrix, zone, open } = usePlace();
    const calendar = useRef<CalendarRef>(null);
    const grid = useRef<HTMLDivElement>(null);
    const moving = useMoving(items);
    const keys = useGridKeys({ view, anchor, items, now, moving, onPlan: (span) => open({ kind: "plan", ...span }) });
    const isMonth = view === "month";

    useEffect(() => {
        calendar.current?.getApi().gotoDate(anchor.toString());
    }, [anchor]);

    // In a low widget the month's first weeks would hide today.
    useEffect(() => {
        if (!isMonth) return;
        void grid.current?.querySelector(`.${styles["todayCell"]}`)?.scrollIntoView({ block: "nearest" });
    }, [isMonth, anchor]);

    const { preview } = moving;
    const shown = useMemo(() => (isMonth ? firstOfDays(items) : { items, more: [] }), [items, isMonth]);
    // A meeting that is moved to another day is drawn anew there; whoever moves it by keys goes along.
    const movedByKeys = preview?.isByKeys ? preview.key : undefined;
    useEffect(() => {
        if (movedByKeys === undefined) return;
        const frame = requestAnimationFrame(() => {
            const content = grid.current?.querySelector(`[data-key="${CSS.escape(movedByKeys)}"]`);
            content?.closest<HTMLElement>("[tabindex]:not([role=group])")?.focus();
        });
        return () => cancelAnimationFrame(frame);
    }, [movedByKeys, preview]);
    const events = useMemo(
        () =>
            shown.items.map((item): EventInput => {
                const { occurrence, key } = item;
                const { meeting, start, end, cancelled } = occurrence;
                const isMoved = preview?.key === key;
                const mayMove = !cancelled && mayChangeMeeting(item, matrix.userId);
                const [from, until] = isMoved ? [preview.start, preview.end] : [start, end];
                return {
                    id: key,
                    title: titleOf(item),
                    allDay: meeting.isAllDay,
                    ...(meeting.isAllDay
                        ? { start: dateOfDay(item.day).toString(), end: dateOfDay(item.lastDay + 1).toString() }
                        : { start: from, end: Math.max(until, from + 60_000) }),
                    editable: mayMove && !meeting.isAllDay,
                    extendedProps: { item },
                };
            }),
        [shown, preview, matrix.userId, titleOf],
    );
    const more = shown.more.map(({ day, count }): EventInput => {
        const title = t("scheduler.grid.more", { number: count });
        // After those that are shown.
        return {
            id: `more ${day}`,
            title,
            start: `${dateOfDay(day).toString()}T23:59:59`,
            className: styles["moreLink"] ?? "",
        };
    });
    const cursor: EventInput[] = keys.cursor
        ? [
              {
                  id: "cursor",
                  display: "background",
                  allDay: isMonth,
                  start: isMonth ? keys.cursor.date.toString() : keys.cursor.start,
                  ...(!isMonth && { end: keys.cursor.end }),
                  className: styles["cursor"] ?? "",
              },
          ]
        : [];

    const options: CalendarOptions = {
        ...GRID_LOOK,
        plugins: [dayGridPlugin, timeGridPlugin, interactionPlugin],
        headerToolbar: false,
        // The weeks of a month are as high as what is in them; a week scrolls by itself.
        height: isMonth ? "auto" : "100%",
        locale: i18n.language === "de" ? german : "en-gb",
        firstDay: 1,
        weekends: view !== "workWeek",
        nowIndicator: true,
        editable: true,
        eventInteractive: true,
        selectable: true,
        selectMirror: true,
        slotDuration: "00:30:00",
        slotMinHeight: 26,
        slotHeaderFormat: { hour: "2-digit", minute: "2-digit" },
        scrollTime: FIRST_HOUR,
        scrollTimeReset: false,
        eventMinHeight: 22,
        slotEventOverlap: true,
        allDayText: t("scheduler.allDay"),
        dayHeaderContent: isMonth
            ? ({ date }) => times.weekday(Temporal.PlainDate.from(localDate(date)))
            : ({ date, isToday }) => {
                  const day = Temporal.PlainDate.from(localDate(date));
                  return (
                      <span className={`${styles["day"]} ${isToday ? styles["today"] : ""}`}>
                          <span>{times.weekday(day)}</span>
                          <b>{day.day}</b>
                      </span>
                  );
              },
        eventClass: ({ event }) => {
            const item = event.extendedProps["item"] as CalendarItem | undefined;
            return item ? `${styles["event"]} ${styles[lookOf(item, matrix.userId)]}` : "";
        },
        eventContent: ({ event }) => {
            const item = event.extendedProps["item"] as CalendarItem | undefined;
            return item ? <GridEvent item={item} isInMonth={isMonth} t={t} /> : event.title;
        },
        eventClick: ({ event, jsEvent }) => {
            jsEvent.preventDefault();
            if (!event.extendedProps["item"])
                return event.start && onDay(Temporal.PlainDate.from(localDate(event.start)));
            open({ kind: "details", key: event.id });
        },
        eventDrop: ({ event, revert }) => {
            revert();
            if (event.start && event.end) moving.drop(event.id, event.start.getTime(), event.end.getTime());
        },
        eventResize: ({ event, revert }) => {
            revert();
            if (event.start && event.end) moving.drop(event.id, event.start.getTime(), event.end.getTime());
        },
        select: ({ start, end, allDay }) => {
            calendar.current?.getApi().unselect();
            if (allDay) open({ kind: "plan", ...wholeDays(start, end, zone) });
            else open({ kind: "plan", start: start.getTime(), end: end.getTime() });
        },
    };

    return (
        <div className={styles["place"]}>
            {/* The calendar itself has no cells to go through: one goes through its times here. Keys are taken before a
                meeting takes them as a press. */}
            <div
                ref={grid}
                className={`${styles["grid"]} ${styles[isMonth ? "month" : view === "day" ? "one" : "several"]}`}
                role="group"
                aria-label={t("scheduler.grid.label")}
                aria-describedby={keys.hintId}
                tabIndex={0}
                onKeyDownCapture={keys.onKeyDown}
                onFocus={keys.onFocus}
                onBlur={keys.onBlur}
            >
                <FullCalendar
                    key={view}
                    ref={calendar}
                    initialView={FULL_CALENDAR_VIEWS[view]}
                    initialDate={anchor.toString()}
                    events={[...events, ...more, ...cursor]}
                    {...options}
                />
            </div>
            <p id={keys.hintId} className={styles["hidden"]}>
                {t("scheduler.grid.hint")}
            </p>
            <p className={styles["hidden"]} role="status">
                {keys.announcement}
            </p>
            {moving.question && <MoveDialog move={moving.question} onChoose={moving.choose} onClose={moving.abandon} />}
        </div>
    );
}

/** How many meetings a day of the month shows. */
const MOST_OF_DAY = 3;

/** The first meetings of each day, and how many more there are: a month with thousands is looked at by day. */
function firstOfDays(items: readonly CalendarItem[]): {
    readonly items: readonly CalendarItem[];
    readonly more: readonly { readonly day: number; readonly count: number }[];
} {
    const counts = new Map<number, number>();
    const first = items.filter(({ day }) => {
        const count = (counts.get(day) ?? 0) + 1;
        counts.set(day, count);
        return count <= MOST_OF_DAY;
    });
    const more = [...counts].filter(([, count]) => count > MOST_OF_DAY);
    return { items: first, more: more.map(([day, count]) => ({ day, count: count - MOST_OF_DAY })) };
}

/** A day as FullCalendar has it: midnight by the browser's clock. */
function localDate(date: Date): string {
    const two = (n: number): string => String(n).padStart(2, "0");
    return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function wholeDays(start: Date, end: Date, zone: string): { start: number; end: number; isAllDay: true } {
    const at = (date: Date): number => Temporal.PlainDate.from(localDate(date)).toZonedDateTime(zone).epochMilliseconds;
    return { start: at(start), end: at(end), isAllDay: true };
}

function lookOf(item: CalendarItem, userId: string): string {
    if (item.occurrence.cancelled) return "cancelled";
    if (isUnanswered(item, userId)) return "unanswered";
    return answerOf(item, userId)?.status ?? "normal";
}
