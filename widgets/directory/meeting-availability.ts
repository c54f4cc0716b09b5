// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { overlapping } from "../../core/meetings/busy-times";
import { CalendarItems } from "../../core/meetings/calendar-items";
import { ensureTemporal } from "../../core/meetings/ensure-temporal";
import { MeetingStore } from "../../core/meetings/meeting-rooms";
import type { Matrix } from "../../core/matrix/matrix";
import type { Availability } from "./place";

/** Begins to follow meetings, to say who has one now. */
export async function meetingAvailability(
    matrix: Matrix,
    known?: MeetingStore,
): Promise<{ of(userId: string): Promise<Availability>; stop(): void }> {
    await ensureTemporal();
    const store = known ?? new MeetingStore(matrix);
    const stop = known ? () => undefined : store.start();
    return {
        async of(userId) {
            const { status, rooms } = await ready(store);
            if (status === "failed") return { state: "unknown" };
            const now = Date.now();
            const window = { from: now, until: now + 1, zone: Temporal.Now.timeZoneId() };
            const items = new CalendarItems(window).read(rooms);
            const [busy] = overlapping(items, { start: now, end: now + 1 }, userId, undefined);
            if (busy) return { state: "busy", until: busy.occurrence.end };
            return { state: [...rooms.values()].some(({ members }) => members.has(userId)) ? "free" : "unknown" };
        },
        stop,
    };
}

function ready(store: MeetingStore): Promise<ReturnType<MeetingStore["snapshot"]>> {
    return new Promise((resolve) => {
        const look = (): boolean => {
            const now = store.snapshot();
            if (now.status === "loading") return false;
            resolve(now);
            return true;
        };
        if (look()) return;
        const stop = store.subscribe(() => {
            if (look()) stop();
        });
    });
}
