// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { useId, useState, type FocusEvent, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarItem } from "../../core/meetings/calendar-items";
import { mayChangeMeeting } from "../../core/meetings/meeting-rights";
import { usePlace } from "./place";
import { useTimes } from "./times";
import type { Moving } from "./use-moving";
import { rangeOf, type View } from "./views";

const SLOT = 30 * 60_000;

interface Cursor {
    readonly date: Temporal.PlainDate;
    /** Milliseconds since 1970. */
    readonly start: number;
    readonly end: number;
}

interface GridKeys {
    /** The time that one is at. */
    readonly cursor: Cursor | undefined;
    readonly announcement: string;
    /** ID of the text that explains the keys. */
    readonly hintId: string;
    onKeyDown(event: KeyboardEvent): void;
    onFocus(event: FocusEvent): void;
    onBlur(event: FocusEvent): void;
}

interface Props {
    readonly view: Exclude<View, "agenda">;
    readonly anchor: Temporal.PlainDate;
    readonly items: readonly CalendarItem[];
    readonly now: Temporal.ZonedDateTime;
    readonly moving: Moving;
    onPlan(span: { readonly start: number; readonly end: number; readonly isAllDay?: boolean }): void;
}

/**
 * The grid by keyboard. On the grid itself arrow keys go through days and half hours, with Shift they extend the time,
 * and Enter plans a meeting there. On a meeting Alt and arrow keys move it, Alt and Shift change its length; Enter puts
 * it there, Escape back.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/grid/
 */
export function useGridKeys({ view, anchor, items, now, moving, onPlan }: Props): GridKeys {
    const { t } = useTranslation();
    const times = useTimes();
    const { matrix, zone } = usePlace();
    const hintId = useId();
    const [cursor, setCursor] = useState<Cursor>();
    const [announcement, announce] = useState("");
    const isMonth = view === "month";
    const { from, until } = rangeOf(view, anchor);

    const say = ({ start, end, date }: Cursor): void =>
        announce(isMonth ? times.fullDay(date) : `${times.fullDay(date)}, ${times.range(start, end, zone)}`);
    const at = (date: Temporal.PlainDate, time: Temporal.PlainTime, length = SLOT): Cursor => {
        const start = date.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;
        return { date, start, end: start + length };
    };
    const first = (): Cursor => {
        const today = now.toPlainDate();
        const isShown = Temporal.PlainDate.compare(today, from) >= 0 && Temporal.PlainDate.compare(today, until) < 0;
        const hour = isShown
            ? now.toPlainTime().with({ minute: 0, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 })
            : Temporal.PlainTime.from("09:00");
        return at(isShown ? today : isMonth ? anchor.with({ day: 1 }) : from, hour);
    };
    const go = (next: Cursor): void => {
        const isShown =
            Temporal.PlainDate.compare(next.date, from) >= 0 && Temporal.PlainDate.compare(next.date, until) < 0;
        if (!isShown) return;
        setCursor(next);
        say(next);
    };

    /** Where a key leads from the time that one is at. */
    function next(cursorNow: Cursor, key: string, isExtending: boolean): Cursor | undefined {
        const time = Temporal.Instant.fromEpochMilliseconds(cursorNow.start).toZonedDateTimeISO(zone).toPlainTime();
        const { date, start, end } = cursorNow;
        const days = (count: number): Cursor => at(date.add({ days: count }), time, end - start);
        switch (key) {
            case "ArrowLeft":
                return days(-1);
            case "ArrowRight":
                return days(1);
            case "ArrowUp":
            case "ArrowDown": {
                const direction = key === "ArrowUp" ? -1 : 1;
                if (isMonth) return days(7 * direction);
                if (isExtending) return { ...cursorNow, end: Math.max(start + SLOT, end + SLOT * direction) };
                const moved = Temporal.Instant.fromEpochMilliseconds(start + SLOT * direction).toZonedDateTimeISO(zone);
                return { date: moved.toPlainDate(), start: start + SLOT * direction, end: end + SLOT * direction };
            }
            case "Home":
                return at(isMonth ? date.subtract({ days: date.dayOfWeek - 1 }) : from, time, end - start);
            case "End":
                return at(
                    isMonth ? date.add({ days: 7 - date.dayOfWeek }) : until.subtract({ days: 1 }),
                    time,
                    end - start,
                );
            default:
                return undefined;
        }
    }

    function onGridKey(event: KeyboardEvent): boolean {
        const current = cursor ?? first();
        if (event.key === "Enter" || event.key === " ") {
            if (isMonth) {
                const begin = current.date.toZonedDateTime(zone);
                onPlan({
                    start: begin.add({ hours: 9 }).epochMilliseconds,
                    end: begin.add({ hours: 10 }).epochMilliseconds,
                });
            } else onPlan({ start: current.start, end: current.end });
            return true;
        }
        const to = next(current, event.key, event.shiftKey);
        if (to) go(to);
        return to !== undefined;
    }

    /** A meeting is moved where the keys say, and put there with Enter. */
    function onItemKey(event: KeyboardEvent, item: CalendarItem): boolean {
        const { key, occurrence } = item;
        const isMoving = moving.preview?.key === key;
        if (isMoving && event.key === "Enter") {
            moving.drop(key, moving.preview.start, moving.preview.end);
            return true;
        }
        if (isMoving && event.key === "Escape") {
            moving.abandon();
            announce(t("scheduler.grid.putBack"));
            return true;
        }
        const mayMove = !occurrence.cancelled && !occurrence.meeting.isAllDay && mayChangeMeeting(item, matrix.userId);
        if (!event.altKey || !mayMove) return false;
        const { start, end } = isMoving ? moving.preview : occurrence;
        const date = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone).toPlainDate();
        const to = next({ date, start, end }, event.key, event.shiftKey);
        if (!to) return false;
        moving.show(key, to.start, to.end);
        announce(
            `${times.fullDay(to.date)}, ${times.range(to.start, to.end, zone)}. ${t("scheduler.grid.confirmMove")}`,
        );
        return true;
    }

    return {
        cursor,
        announcement,
        hintId,
        onKeyDown: (event) => {
            if (event.ctrlKey || event.metaKey) return;
            const target = event.target as HTMLElement;
            const key = target.querySelector<HTMLElement>("[data-key]")?.dataset["key"];
            const item = target === event.currentTarget ? undefined : items.find((one) => one.key === key);
            const isDone =
                target === event.currentTarget
                    ? !event.altKey && onGridKey(event)
                    : item !== undefined && onItemKey(event, item);
            if (!isDone) return;
            event.preventDefault();
            event.stopPropagation();
        },
        onFocus: (event) => {
            if (event.target !== event.currentTarget || cursor) return;
            // Pressed by mouse, the grid takes a selection; the time that keys are at is for keys.
            if (!event.currentTarget.matches(":focus-visible")) return;
            const start = first();
            setCursor(start);
            say(start);
        },
        onBlur: (event) => {
            if (event.target === event.currentTarget) setCursor(undefined);
        },
    };
}
