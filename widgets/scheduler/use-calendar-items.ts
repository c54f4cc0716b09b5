// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { useMemo } from "react";
import { CalendarItems, windowOfDays, type CalendarItem } from "../../core/meetings/calendar-items";
import type { MeetingRooms } from "../../core/meetings/meeting-rooms";

/**
 * What takes place on some days, in order of time.
 *
 * @param from first day; @param until day after the last; both `YYYY-MM-DD`
 */
export function useCalendarItems(
    { rooms }: MeetingRooms,
    from: string,
    until: string,
    zone: string,
): readonly CalendarItem[] {
    const items = useMemo(
        () => new CalendarItems(windowOfDays(Temporal.PlainDate.from(from), Temporal.PlainDate.from(until), zone)),
        [from, until, zone],
    );
    return useMemo(() => items.read(rooms), [items, rooms]);
}
