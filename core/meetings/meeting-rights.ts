// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { CalendarItem } from "./calendar-items";
import { MEETING_EVENT, METADATA_EVENT } from "./event-type";

/** Whether somebody may change a meeting: send the event that it is. */
export function mayChangeMeeting({ occurrence: { meeting }, room }: CalendarItem, userId: string): boolean {
    if (room.membership !== "join") return false;
    return meeting.kind === "own-room"
        ? room.powerLevels.maySendState(userId, METADATA_EVENT, "")
        : room.powerLevels.maySendState(userId, MEETING_EVENT, meeting.uid);
}
