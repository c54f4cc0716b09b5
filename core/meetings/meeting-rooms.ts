// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as v from "valibot";
import { MatrixError } from "../matrix/matrix-error";
import type { Matrix, OwnMembership, StateChange, StateEvent } from "../matrix/matrix";
import { PowerLevels } from "../matrix/power-levels";
import { decodeAnswers, type Answers } from "./answers";
import { readConfidential, revealed, type ConfidentialText } from "./confidential";
import { MEETING_EVENT, MEETING_STATE, METADATA_EVENT, RESPONSE_EVENT, WIDGET_EVENT } from "./event-type";
import { decodeMeeting, type Invalid } from "./meeting-event";
import type { Meeting } from "./meeting";
import { decodeOwnRoomMeeting, MEETING_ROOM_TYPE, type OwnRoomEvents } from "./own-room-meeting";

/** The room's conference, a widget event with this state key. */
export const CONFERENCE_WIDGET = "de.hessen.connect.conference";

/** Somebody who is in a room, or invited to it. */
export interface Member {
    readonly userId: string;
    /** The name that people see; the Matrix ID where there is none. */
    readonly name: string;
    readonly membership: "join" | "invite";
}

/** An entry that could not be read. */
export interface Unreadable {
    readonly stateKey: string;
    readonly sender: string;
    /** Where and why, in English, for administrators. */
    readonly reason: string;
}

/** How long an event that the homeserver has may take to come back. */
const PATIENCE_MS = 20_000;

/** How many events are remembered as seen, for those that come back before the answer to their sending. */
const MOST_SEEN = 500;

/** How one was invited to a room. */
export interface Invitation {
    /** Matrix ID of who invites. */
    readonly sender: string;
    /** What they say. */
    readonly reason?: string;
    /** Milliseconds since 1970; 0 where it is not known. */
    readonly sentAt: number;
}

/** A room and its meetings. Replaced, not changed, when something in it changes. */
export interface MeetingRoom {
    readonly roomId: string;
    /** Absent when the room has none. */
    readonly name?: string;
    /** The own one. Of a room that one is only invited to little is known. */
    readonly membership: OwnMembership;
    /** Where one is invited. */
    readonly invitation?: Invitation;
    /** Whether the room is a meeting. */
    readonly isMeetingRoom: boolean;
    readonly meetings: readonly Meeting[];
    readonly unreadable: readonly Unreadable[];
    readonly hasConference: boolean;
    /** What Jitsi calls the room's conference; absent where there is none. */
    readonly conferenceId?: string;
    readonly isEncrypted: boolean;
    readonly powerLevels: PowerLevels;
    readonly members: ReadonlyMap<string, Member>;
    /** Display names by Matrix ID, also of those who have left. */
    readonly names: ReadonlyMap<string, string>;
    /** Everybody's answers, by Matrix ID. */
    readonly answers: ReadonlyMap<string, Answers>;
    /** The own answers' event, if there is one. */
    readonly ownResponses?: StateEvent;
}

/** All rooms' meetings at one moment. */
export interface MeetingRooms {
    /** `loading` until the first state has arrived. */
    readonly status: "loading" | "ready" | "failed";
    readonly rooms: ReadonlyMap<string, MeetingRoom>;
}

/**
 * The meetings in all rooms that a place may see, indexed by room: a changed event touches its room only. Made for
 * React's `useSyncExternalStore`.
 */
export class MeetingStore {
    private current: MeetingRooms = { status: "loading", rooms: new Map() };
    private readonly sources = new Map<string, RoomSource>();
    private readonly listeners = new Set<() => void>();
    private readonly seen = new Set<string>();
    private readonly awaited = new Map<string, Set<() => void>>();

    public constructor(private readonly matrix: Matrix) {}

    /**
     * Resolves when an event that was sent has come back.
     *
     * @throws MatrixError `offline` when it does not
     */
    public whenSeen(eventId: string): Promise<void> {
        if (eventId === "" || this.seen.has(eventId) || this.isCurrent(eventId)) return Promise.resolve();
        return new Promise((resolve, reject) => {
            // A homeserver that is sent the same twice answers with the same event.
            const waiting = this.awaited.get(eventId) ?? new Set();
            const seen = (): void => {
                clearTimeout(patience);
                resolve();
            };
            const patience = setTimeout(() => {
                waiting.delete(seen);
                if (waiting.size === 0) this.awaited.delete(eventId);
                reject(new MatrixError("offline", `${eventId} was sent and did not come back`));
            }, PATIENCE_MS);
            this.awaited.set(eventId, waiting.add(seen));
        });
    }

    /** What is sent as it is already gets no event of its own. */
    private isCurrent(eventId: string): boolean {
        return [...this.sources.values()].some((source) => source.has(eventId));
    }

    /** Begins to follow; returns what ends it. */
    public start(): () => void {
        let end: (() => void) | undefined;
        let isOver = false;
        this.matrix
            .watchState(MEETING_STATE, (changes) => this.take(changes))
            .then(
                (stop) => (isOver ? stop() : (end = stop)),
                (error: unknown) => {
                    console.error(
                        `[HessenConnect] Meetings: ${error instanceof MatrixError ? error.kind : ""} ${String(error)}`,
                    );
                    this.publish("failed");
                },
            );
        return () => {
            isOver = true;
            end?.();
        };
    }

    public readonly subscribe = (listener: () => void): (() => void) => {
        this.listeners.add(listener);
        return () => void this.listeners.delete(listener);
    };

    public readonly snapshot = (): MeetingRooms => this.current;

    private take(changes: readonly StateChange[]): void {
        const touched = new Set<string>();
        const news: string[] = [];
        for (const change of changes) {
            if (change.kind === "gone") this.sources.delete(change.roomId);
            else if (change.kind === "room") this.source(change.roomId).membership = change.membership;
            else {
                this.source(change.event.roomId).take(change.event);
                news.push(change.event.eventId);
            }
            touched.add(change.kind === "state" ? change.event.roomId : change.roomId);
        }
        const rooms = new Map(this.current.rooms);
        for (const roomId of touched) {
            const source = this.sources.get(roomId);
            if (source) rooms.set(roomId, source.read());
            else rooms.delete(roomId);
            for (const meeting of source?.hiddenMeetings() ?? []) void this.reveal(meeting);
        }
        this.publish("ready", rooms);
        for (const eventId of news.slice(-MOST_SEEN)) this.see(eventId);
    }

    /** Texts of confidential meetings are in the timeline, and come later; what cannot be read stays hidden. */
    private async reveal(meeting: Meeting): Promise<void> {
        const { roomId } = meeting;
        try {
            const text = await readConfidential(this.matrix, meeting);
            const source = this.sources.get(roomId);
            if (!text || !source?.reveal(meeting, text)) return;
            this.publish("ready", new Map(this.current.rooms).set(roomId, source.read()));
        } catch (error) {
            console.warn(`[HessenConnect] Details of ${meeting.uid} in ${roomId}: ${String(error)}`);
        }
    }

    private see(eventId: string): void {
        for (const seen of this.awaited.get(eventId) ?? []) seen();
        this.awaited.delete(eventId);
        this.seen.add(eventId);
        const [oldest] = this.seen;
        if (this.seen.size > MOST_SEEN && oldest !== undefined) this.seen.delete(oldest);
    }

    private source(roomId: string): RoomSource {
        let source = this.sources.get(roomId);
        if (!source) this.sources.set(roomId, (source = new RoomSource(roomId, this.matrix.userId)));
        return source;
    }

    private publish(status: MeetingRooms["status"], rooms: MeetingRooms["rooms"] = this.current.rooms): void {
        this.current = { status, rooms };
        for (const listener of this.listeners) listener();
    }
}

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const nameContent = v.object({ name: text });
const conferenceContent = v.object({ url: text, data: v.object({ conferenceId: v.pipe(text, v.regex(/^[\w-]+$/)) }) });
const memberContent = v.object({
    membership: v.string(),
    displayname: v.fallback(v.optional(text), undefined),
    reason: v.fallback(v.optional(text), undefined),
});

/** What a room's {@link MeetingRoom} is read from. */
class RoomSource {
    public membership: OwnMembership = "join";
    private readonly meetings = new Map<string, Meeting>();
    private readonly unreadable = new Map<string, Unreadable>();
    private readonly members = new Map<string, Member>();
    private readonly names = new Map<string, string>();
    private readonly answers = new Map<string, Answers>();
    private readonly single = new Map<string, StateEvent>();
    private ownResponses: StateEvent | undefined;
    private hasConference = false;
    private conferenceId: string | undefined;
    private invitation: Invitation | undefined;
    private ownRoom: { readonly from: OwnRoomEvents; readonly read: Meeting | Invalid } | undefined;

    public constructor(
        private readonly roomId: string,
        private readonly userId: string,
    ) {}

    public take(event: StateEvent): void {
        switch (event.type) {
            case MEETING_EVENT:
                return this.takeMeeting(event);
            case RESPONSE_EVENT:
                this.answers.set(event.stateKey, decodeAnswers(event));
                if (event.stateKey === this.userId) this.ownResponses = event;
                return;
            case WIDGET_EVENT:
                if (event.stateKey === CONFERENCE_WIDGET) this.takeConference(event);
                return;
            case "m.room.member":
                return this.takeMember(event);
            default:
                if (event.stateKey === "") this.single.set(event.type, event);
        }
    }

    /** Whether this event is current, of those that features send. */
    public has(eventId: string): boolean {
        const isThis = (event: StateEvent | undefined): boolean => event?.eventId === eventId;
        return (
            isThis(this.ownResponses) ||
            [...this.single.values()].some(isThis) ||
            [...this.meetings.values()].some(({ source }) => isThis(source))
        );
    }

    public read(): MeetingRoom {
        const named = this.content("m.room.name", nameContent);
        const own = this.ownRoomMeeting();
        const isOwnUnreadable = own !== undefined && "invalid" in own;
        const unreadable = [...this.unreadable.values()];
        if (isOwnUnreadable) {
            const sender = this.single.get(METADATA_EVENT)?.sender ?? "";
            unreadable.push({ stateKey: METADATA_EVENT, sender, reason: own.invalid });
        }
        return {
            roomId: this.roomId,
            ...(named && { name: named.name }),
            membership: this.membership,
            ...(this.membership === "invite" && this.invitation && { invitation: this.invitation }),
            isMeetingRoom: this.isMeetingRoom(),
            meetings:
                own && !isOwnUnreadable ? [own as Meeting, ...this.meetings.values()] : [...this.meetings.values()],
            unreadable,
            hasConference: this.hasConference,
            ...(this.conferenceId !== undefined && { conferenceId: this.conferenceId }),
            isEncrypted: this.single.has("m.room.encryption"),
            powerLevels: new PowerLevels(this.single.get("m.room.power_levels"), this.single.get("m.room.create")),
            members: new Map(this.members),
            names: new Map(this.names),
            answers: new Map(this.answers),
            ...(this.ownResponses && { ownResponses: this.ownResponses }),
        };
    }

    /** Confidential meetings whose text is not known. */
    public hiddenMeetings(): Meeting[] {
        return [...this.meetings.values()].filter(({ confidential, title }) => confidential && title === "");
    }

    /** Whether the meeting is still the one whose text was read. */
    public reveal(meeting: Meeting, text: ConfidentialText): boolean {
        if (this.meetings.get(meeting.uid) !== meeting) return false;
        this.meetings.set(meeting.uid, revealed(meeting, text));
        return true;
    }

    /** The same while the events that it is read from are. */
    private ownRoomMeeting(): Meeting | Invalid | undefined {
        const metadata = this.single.get(METADATA_EVENT);
        if (!metadata || Object.keys(metadata.content).length === 0 || !this.isMeetingRoom()) return undefined;
        const [name, topic, tombstone] = ["m.room.name", "m.room.topic", "m.room.tombstone"].map((type) =>
            this.single.get(type),
        );
        const known = this.ownRoom?.from;
        const isKnown =
            known?.metadata === metadata &&
            known.name === name &&
            known.topic === topic &&
            known.tombstone === tombstone;
        if (!isKnown) {
            const from = { metadata, name, topic, tombstone };
            this.ownRoom = { from, read: decodeOwnRoomMeeting(from) };
        }
        return this.ownRoom?.read;
    }

    private isMeetingRoom(): boolean {
        return this.single.get("m.room.create")?.content["type"] === MEETING_ROOM_TYPE;
    }

    private content<T extends v.GenericSchema>(type: string, schema: T): v.InferOutput<T> | undefined {
        const parsed = v.safeParse(schema, this.single.get(type)?.content);
        return parsed.success ? parsed.output : undefined;
    }

    private takeConference({ content }: StateEvent): void {
        this.hasConference = "url" in content;
        const parsed = v.safeParse(conferenceContent, content);
        this.conferenceId = parsed.success ? parsed.output.data.conferenceId : undefined;
    }

    private takeMember({ stateKey, sender, originServerTs, content }: StateEvent): void {
        const parsed = v.safeParse(memberContent, content);
        this.members.delete(stateKey);
        if (!parsed.success) return;
        const { membership, displayname, reason } = parsed.output;
        if (stateKey === this.userId && membership === "invite") {
            this.invitation = { sender, ...(reason !== undefined && { reason }), sentAt: originServerTs };
        }
        if (displayname !== undefined) this.names.set(stateKey, displayname);
        if (membership !== "join" && membership !== "invite") return;
        this.members.set(stateKey, { userId: stateKey, name: displayname ?? stateKey, membership });
    }

    private takeMeeting(event: StateEvent): void {
        const meeting = decodeMeeting(event);
        this.meetings.delete(event.stateKey);
        this.unreadable.delete(event.stateKey);
        if (meeting === "removed") return;
        if ("invalid" in meeting) {
            const { stateKey, sender } = event;
            this.unreadable.set(stateKey, { stateKey, sender, reason: meeting.invalid });
            console.warn(`[HessenConnect] Meeting ${stateKey} in ${event.roomId}: ${meeting.invalid}`);
        } else this.meetings.set(event.stateKey, meeting);
    }
}
