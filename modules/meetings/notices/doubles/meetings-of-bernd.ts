// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { KnownState } from "../../../../core/matrix/known-state";
import type { EventContent, Matrix, StateObserver, TimelineEvent } from "../../../../core/matrix/matrix";
import { MEETING_EVENT, RESPONSE_EVENT, WIDGET_EVENT } from "../../../../core/meetings/event-type";
import { CONFERENCE_WIDGET, MeetingStore } from "../../../../core/meetings/meeting-rooms";

const ZONE = "Europe/Berlin";

const ANNA = "@anna:example.org";

/** Bernd's Matrix ID. */
export const BERND = "@bernd:example.org";

/** The room of all of the meetings. */
export const ROOM = "!referat:example.org";

/** What can be different about a meeting. */
export interface PlannedMeeting {
    readonly title?: string;
    /** 10:00 */
    readonly from?: string;
    readonly until?: string;
    readonly location?: string;
    readonly conference?: boolean;
    /** Then the title is in the room's timeline only. */
    readonly isConfidential?: boolean;
}

/** A moment of the day by the clock in Berlin; milliseconds since 1970. */
export function onTheDay(clock: string): number {
    return Temporal.PlainDateTime.from(`2026-11-24T${clock}`).toZonedDateTime(ZONE).epochMilliseconds;
}

/** Bernd's meetings of one day, in a room with Anna, who plans them. */
export class MeetingsOfBernd {
    private readonly known = new KnownState(BERND);
    private readonly details: TimelineEvent[] = [];
    private count = 0;

    public constructor() {
        this.put("m.room.create", "", { room_version: "11" });
        for (const userId of [ANNA, BERND]) this.put("m.room.member", userId, { membership: "join" }, userId);
        const url = "https://widgets.example.org/conference/index.html";
        this.put(WIDGET_EVENT, CONFERENCE_WIDGET, { type: CONFERENCE_WIDGET, url });
    }

    /** Plans a meeting, or changes the one with this uid. */
    public plan(uid: string, meeting: PlannedMeeting = {}): void {
        const { title = "Jour fixe", from = "10:00", until = "10:45", conference = true, location } = meeting;
        const local = (clock: string): object => ({ tzid: ZONE, value: `20261124T${clock.replace(":", "")}00` });
        const eventId = `$details${(this.count += 1)}`;
        if (meeting.isConfidential) this.details.push({ eventId, sender: ANNA, content: { title } });
        this.put(MEETING_EVENT, uid, {
            ...(meeting.isConfidential ? { confidential: { anchor: eventId, details: eventId } } : { title }),
            creator: ANNA,
            calendar: [{ uid, dtstart: local(from), dtend: local(until) }],
            "de.hessen.connect": { conference, ...(location !== undefined && { location }) },
        });
    }

    /** Anna calls a meeting off. */
    public callOff(uid: string): void {
        this.put(MEETING_EVENT, uid, {});
    }

    public decline(uid: string): void {
        this.put(RESPONSE_EVENT, BERND, { responses: { [uid]: { status: "declined" } } }, BERND);
    }

    /** What a page of Bernd's knows of them. */
    public store(): MeetingStore {
        const matrix: Pick<Matrix, "userId" | "watchState" | "readReferences"> = {
            userId: BERND,
            watchState: async (types: readonly string[], observer: StateObserver) =>
                this.known.observe(types, observer),
            readReferences: async () => this.details,
        };
        const store = new MeetingStore(matrix as Matrix);
        store.start();
        return store;
    }

    private put(type: string, stateKey: string, content: EventContent, sender = ANNA): void {
        const eventId = `$${(this.count += 1)}`;
        this.known.put([{ roomId: ROOM, type, stateKey, eventId, sender, originServerTs: 0, content }]);
    }
}
