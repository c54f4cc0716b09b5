// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { Matrix, RoomRequest } from "../../core/matrix/matrix";
import { MatrixError } from "../../core/matrix/matrix-error";
import type { InvitationQueue } from "../../core/meetings/invitation-queue";
import type { Meeting } from "../../core/meetings/meeting";
import type { MeetingStore } from "../../core/meetings/meeting-rooms";
import { ownRoomRequest, type RoomWidgetState } from "../../core/meetings/own-room-request";
import type { OwnRooms } from "../../core/meetings/own-rooms";
import type { WidgetManifest } from "../../core/widget/manifest";
import { widgetUrl } from "../../core/widget/widget-url";
import { manifest as conference } from "../../widgets/conference/manifest";
import { manifest as scheduler } from "../../widgets/scheduler/manifest";
import type { MeetingsConfig } from "./config";

/** What meetings' rooms are made with. */
export interface RoomMaker {
    readonly matrix: Matrix;
    readonly store: MeetingStore;
    readonly queue: InvitationQueue;
    readonly config: MeetingsConfig["own_rooms"];
    /** Absent where rooms get no widgets. */
    readonly widgetsUrl: string | undefined;
    /** What an invitation to a meeting says. */
    reasonOf(meeting: Meeting): string;
    /** What the widgets are called in the room's state, which has one language for all. */
    readonly names: { readonly scheduler: string; readonly conference: string };
}

/** Makes meetings' rooms with the rights of the person who is signed in. */
export class ClientOwnRooms implements OwnRooms {
    public constructor(private readonly maker: RoomMaker) {}

    /** @param from the room from which the meeting is planned */
    public async plan(meeting: Meeting, people: readonly string[], from?: string): Promise<string> {
        const { matrix, queue, config, reasonOf } = this.maker;
        if (!matrix.createRoom) throw new MatrixError("unknown", "This place cannot make rooms");
        const planned = { ...meeting, kind: "own-room", creator: matrix.userId } as const;
        const { request, later } = ownRoomRequest(planned, people, {
            isEncrypted: config.encrypted,
            historyVisibility: config.history_visibility,
            roomVersion: config.room_version,
            parentRoomId: from,
            ...this.widgets(meeting.hasConference),
        });
        if (config.invite_with_room && request.invite.length > 0) {
            const roomId = await this.createWithPeople(request);
            if (roomId === undefined) return this.createAlone(request, later, planned);
            queue.add(roomId, later, reasonOf(planned));
            return roomId;
        }
        return this.createAlone(request, later, planned);
    }

    /** Makes no room when the homeserver lets the person invite fewer just now, as after another meeting. */
    private async createWithPeople(request: RoomRequest): Promise<string | undefined> {
        try {
            return await this.maker.matrix.createRoom!(request);
        } catch (error) {
            const isTooMany = error instanceof MatrixError && /invite so many/i.test(error.message);
            if (isTooMany) return undefined;
            throw error;
        }
    }

    private async createAlone(request: RoomRequest, later: readonly string[], planned: Meeting): Promise<string> {
        const { matrix, queue, reasonOf } = this.maker;
        const roomId = await matrix.createRoom!({ ...request, invite: [] });
        queue.add(roomId, [...request.invite, ...later], reasonOf(planned));
        return roomId;
    }

    public async invite(roomId: string, people: readonly string[]): Promise<void> {
        const { store, queue, reasonOf } = this.maker;
        const meeting = store
            .snapshot()
            .rooms.get(roomId)
            ?.meetings.find(({ kind }) => kind === "own-room");
        if (!meeting) throw new MatrixError("not-found", `${roomId} is no meeting's room`);
        queue.add(roomId, people, reasonOf(meeting));
    }

    private widgets(hasConference: boolean): { scheduler?: RoomWidgetState; conference?: RoomWidgetState } {
        const { names, widgetsUrl } = this.maker;
        if (widgetsUrl === undefined) return {};
        return {
            scheduler: this.widget(scheduler, names.scheduler, widgetsUrl),
            ...(hasConference && {
                conference: this.widget(conference, names.conference, widgetsUrl, { conferenceId: unguessable() }),
            }),
        };
    }

    private widget({ name, type }: WidgetManifest, title: string, address: string, data = {}): RoomWidgetState {
        return {
            stateKey: type,
            content: {
                id: type,
                type,
                name: title,
                url: widgetUrl(address, name),
                creatorUserId: this.maker.matrix.userId,
                data: { title, ...data },
            },
        };
    }
}

/** What a conference is called must not be guessed by those who are not invited. */
function unguessable(): string {
    return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
