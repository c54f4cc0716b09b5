// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { useEffect, useRef } from "react";
import type { Meeting } from "../../core/meetings/meeting";
import type { MeetingRooms } from "../../core/meetings/meeting-rooms";

/** Calls back for each meeting that somebody else planned while this page was open. */
export function useNews({ status, rooms }: MeetingRooms, userId: string, onNews: (meeting: Meeting) => void): void {
    const known = useRef<ReadonlySet<string>>(undefined);
    useEffect(() => {
        if (status !== "ready") return;
        const all = [...rooms.values()].flatMap(({ meetings }) => meetings);
        const fresh = all.filter(({ uid, creator }) => known.current && !known.current.has(uid) && creator !== userId);
        known.current = new Set(all.map(({ uid }) => uid));
        for (const meeting of fresh) onNews(meeting);
    });
}
