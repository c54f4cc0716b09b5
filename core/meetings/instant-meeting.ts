// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { localOfWall } from "./local-time";
import type { Meeting } from "./meeting";
import { wallOf } from "./zone-clock";

const MINUTE_MS = 60_000;
/** It lasts as long as people stay; this is how long the calendar shows it. */
const SHOWN_MINUTES = 30;

/**
 * A meeting with a room of its own that begins now.
 *
 * @param creator Matrix ID
 * @param now milliseconds since 1970
 * @param tzid IANA name of the creator's zone
 */
export function instantMeeting(creator: string, title: string, now: number, tzid: string): Meeting {
    const uid = crypto.randomUUID();
    const start = now - (now % MINUTE_MS);
    const local = (at: number): ReturnType<typeof localOfWall> => localOfWall(tzid, wallOf(tzid, at));
    const calendar = [{ uid, dtstart: local(start), dtend: local(start + SHOWN_MINUTES * MINUTE_MS), exdate: [] }];
    return {
        kind: "own-room",
        roomId: "",
        uid,
        title,
        creator,
        calendar,
        cancelledDates: [],
        isAllDay: false,
        hasConference: true,
        isAnswerWanted: false,
        sequence: 0,
        formerly: [],
    };
}
