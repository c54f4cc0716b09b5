// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Meeting } from "../../core/meetings/meeting";
import type { MeetingRoom, MeetingRooms } from "../../core/meetings/meeting-rooms";

/** Says what others planned, changed or called off while this page is open. */
export function useNews({ status, rooms }: MeetingRooms, userId: string, announce: (text: string) => void): void {
    const { t } = useTranslation();
    const known = useRef<MeetingRooms["rooms"]>(undefined);
    useEffect(() => {
        if (status !== "ready") return;
        const before = known.current;
        known.current = rooms;
        if (!before || before === rooms) return;
        // t("scheduler.news.planned") t("scheduler.news.changed") t("scheduler.news.cancelled")
        for (const [roomId, room] of rooms) {
            if (before.get(roomId) === room) continue;
            const { news, title } = newsIn(before.get(roomId), room, userId) ?? {};
            if (news) announce(t(`scheduler.news.${news}`, { title: title || t("scheduler.confidentialTitle") }));
        }
    }, [status, rooms, userId, announce, t]);
}

/** The first that is new of a room, sent by somebody else. */
function newsIn(
    before: MeetingRoom | undefined,
    room: MeetingRoom,
    userId: string,
): { readonly news: "planned" | "changed" | "cancelled"; readonly title: string } | undefined {
    // A room that was joined brings its meetings along: that is no news.
    if (!before) return undefined;
    const old = new Map(before.meetings.map((meeting) => [meeting.uid, meeting]));
    const fresh = room.meetings.find((one) => old.get(one.uid) !== one && one.source?.sender !== userId);
    if (!fresh) return undefined;
    return { news: kindOf(old.get(fresh.uid), fresh), title: fresh.title };
}

function kindOf(before: Meeting | undefined, now: Meeting): "planned" | "changed" | "cancelled" {
    if (!before) return "planned";
    return now.cancelled && !before.cancelled ? "cancelled" : "changed";
}
