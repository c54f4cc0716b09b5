// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as v from "valibot";
import { MatrixError } from "../matrix/matrix-error";
import type { Matrix, StateChange, StateEvent } from "../matrix/matrix";
import { PowerLevels } from "../matrix/power-levels";
import { MEETING_EVENT } from "./event-type";
import { decodeMeeting } from "./meeting-event";
import type { Meeting } from "./meeting";

/** The room's conference, a widget event with this state key. */
export const CONFERENCE_WIDGET = "de.hessen.connect.conference";

const WIDGET_EVENT = "im.vector.modular.widgets";

/** The state that meetings are made of; a place must be able to read these types. */
export const MEETING_STATE = [
    MEETING_EVENT,
    WIDGET_EVENT,
    "m.room.create",
    "m.room.member",
    "m.room.name",
    "m.room.power_levels",
] as const;

/** A room and its meetings. Replaced, not changed, when something in it changes. */
export interface MeetingRoom {
    readonly roomId: string;
    /** Absent when the room has none. */
    readonly name?: string;
    readonly meetings: readonly Meeting[];
    /** How many entries could not be read. */
    readonly unreadable: number;
    readonly hasConference: boolean;
    readonly powerLevels: PowerLevels;
    /** Display names of the members that are known here, by Matrix ID. */
    readonly names: ReadonlyMap<string, string>;
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

    public constructor(private readonly matrix: Matrix) {}

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
        for (const change of changes) {
            if (change.kind === "gone") this.sources.delete(change.roomId);
            else if (change.kind === "room") this.source(change.roomId);
            else this.source(change.event.roomId).take(change.event);
            touched.add(change.kind === "state" ? change.event.roomId : change.roomId);
        }
        const rooms = new Map(this.current.rooms);
        for (const roomId of touched) {
            const source = this.sources.get(roomId);
            if (source) rooms.set(roomId, source.read());
            else rooms.delete(roomId);
        }
        this.publish("ready", rooms);
    }

    private source(roomId: string): RoomSource {
        let source = this.sources.get(roomId);
        if (!source) this.sources.set(roomId, (source = new RoomSource(roomId)));
        return source;
    }

    private publish(status: MeetingRooms["status"], rooms: MeetingRooms["rooms"] = this.current.rooms): void {
        this.current = { status, rooms };
        for (const listener of this.listeners) listener();
    }
}

const nameContent = v.object({ name: v.pipe(v.string(), v.trim(), v.nonEmpty()) });
const memberContent = v.object({ displayname: v.pipe(v.string(), v.trim(), v.nonEmpty()) });

/** What a room's {@link MeetingRoom} is read from. */
class RoomSource {
    private readonly meetings = new Map<string, Meeting>();
    private readonly unreadable = new Set<string>();
    private readonly names = new Map<string, string>();
    private name: string | undefined;
    private hasConference = false;
    private powerLevels: StateEvent | undefined;
    private create: StateEvent | undefined;

    public constructor(private readonly roomId: string) {}

    public take(event: StateEvent): void {
        switch (event.type) {
            case MEETING_EVENT:
                return this.takeMeeting(event);
            case WIDGET_EVENT:
                if (event.stateKey === CONFERENCE_WIDGET) this.hasConference = "url" in event.content;
                return;
            case "m.room.name":
                this.name = v.is(nameContent, event.content) ? event.content.name : undefined;
                return;
            case "m.room.member":
                if (v.is(memberContent, event.content)) this.names.set(event.stateKey, event.content.displayname);
                return;
            case "m.room.power_levels":
                this.powerLevels = event;
                return;
            case "m.room.create":
                this.create = event;
        }
    }

    public read(): MeetingRoom {
        return {
            roomId: this.roomId,
            ...(this.name !== undefined && { name: this.name }),
            meetings: [...this.meetings.values()],
            unreadable: this.unreadable.size,
            hasConference: this.hasConference,
            powerLevels: new PowerLevels(this.powerLevels, this.create),
            names: new Map(this.names),
        };
    }

    private takeMeeting(event: StateEvent): void {
        const meeting = decodeMeeting(event);
        this.meetings.delete(event.stateKey);
        this.unreadable.delete(event.stateKey);
        if (meeting === "removed") return;
        if ("invalid" in meeting) {
            this.unreadable.add(event.stateKey);
            console.warn(`[HessenConnect] Meeting ${event.stateKey} in ${event.roomId}: ${meeting.invalid}`);
        } else this.meetings.set(event.stateKey, meeting);
    }
}
