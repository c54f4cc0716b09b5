// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { KnownState } from "../../core/matrix/known-state";
import type { EventContent, Matrix, Person, StateEvent, StateObserver, TimelineEvent } from "../../core/matrix/matrix";
import { MatrixError } from "../../core/matrix/matrix-error";
import { PowerLevels } from "../../core/matrix/power-levels";

const LARGEST_EVENT_BYTES = 65_536;

function refersTo({ content }: TimelineEvent, eventId: string): boolean {
    const relation = content["m.relates_to"] as { rel_type?: unknown; event_id?: unknown } | undefined;
    return relation?.rel_type === "m.reference" && relation.event_id === eventId;
}

/** What a room is made with, as `POST /createRoom` takes it. */
export interface NewRoom {
    readonly name?: string;
    readonly invite?: readonly string[];
    readonly initial_state?: readonly { type: string; state_key?: string; content: EventContent }[];
    readonly creation_content?: EventContent;
    /** Replaces top-level keys. */
    readonly power_level_content_override?: EventContent;
}

/**
 * A homeserver in memory for several people: rooms, memberships, power levels, a directory, media. It keeps to what
 * `test/contract` asks of every place; it is no homeserver otherwise.
 */
export class MemoryHomeserver {
    private readonly rooms = new Map<string, Map<string, StateEvent>>();
    private readonly people = new Map<string, MemoryPerson>();
    private readonly media = new Map<string, Blob>();
    private readonly messages: (TimelineEvent & { readonly roomId: string; readonly type: string })[] = [];
    private count = 0;

    /** Registers somebody. */
    public register(localpart: string, displayName = localpart): MemoryPerson {
        const person = new MemoryPerson(this, `@${localpart}:memory`, displayName);
        this.people.set(person.userId, person);
        return person;
    }

    /** What somebody's place gets: a widget's in a room, or a page's. */
    public matrixFor(userId: string, roomId: string): Matrix & { readonly roomId: string };
    public matrixFor(userId: string): Matrix;
    public matrixFor(userId: string, roomId?: string): Matrix {
        const person = this.person(userId);
        return {
            userId,
            ...(roomId !== undefined && { roomId }),
            watchState: async (types: readonly string[], observer: StateObserver) =>
                person.known.observe(types, observer),
            sendState: async (room, type, stateKey, content) => this.send(userId, room, type, stateKey, content),
            sendEvent: async (room, type, content) => this.sendMessage(userId, room, type, content),
            readReferences: async (room, eventId, type) => this.references(room, eventId, type),
            invite: async (room, invited, reason) => person.invite(room, invited, reason),
            createRoom: async ({ name, topic, creationContent, initialState, powerLevels, invite }) =>
                this.createRoom(userId, {
                    name,
                    invite,
                    creation_content: creationContent,
                    initial_state: [
                        ...(topic === undefined ? [] : [{ type: "m.room.topic", content: { topic } }]),
                        ...initialState.map(({ stateKey, ...event }) => ({ ...event, state_key: stateKey })),
                    ],
                    power_level_content_override: powerLevels,
                }),
            joinRoom: async (room) => person.join(room),
            leaveRoom: async (room) => person.leave(room),
            loadMembers: async () => undefined,
            searchPeople: async (term, limit) => this.search(term, limit),
            fetchAvatar: async (uri) => {
                const file = this.media.get(uri);
                if (!file) throw new MatrixError("not-found", `No media: ${uri}`);
                return file;
            },
        };
    }

    /** Makes a room and returns its ID. */
    public createRoom(creator: string, { name, invite = [], initial_state = [], ...room }: NewRoom): string {
        const roomId = `!${++this.count}:memory`;
        this.rooms.set(roomId, new Map());
        const put = (type: string, stateKey: string, content: EventContent): unknown =>
            this.put(creator, roomId, type, stateKey, content);
        put("m.room.create", "", { ...room.creation_content, room_version: "11" });
        put("m.room.member", creator, this.membership(creator, "join"));
        put("m.room.power_levels", "", {
            users: { [creator]: 100 },
            ban: 50,
            kick: 50,
            invite: 50,
            state_default: 50,
            events: {},
            ...room.power_level_content_override,
        });
        if (name !== undefined) put("m.room.name", "", { name });
        for (const { type, state_key = "", content } of initial_state) put(type, state_key, content);
        for (const userId of invite) put("m.room.member", userId, this.membership(userId, "invite"));
        return roomId;
    }

    /** @throws MatrixError, as a homeserver refuses */
    public send(sender: string, roomId: string, type: string, stateKey: string, content: EventContent): string {
        this.mustBeJoined(sender, roomId);
        if (!this.levels(roomId).maySendState(sender, type, stateKey)) throw new MatrixError("forbidden", type);
        return this.put(sender, roomId, type, stateKey, content);
    }

    /** @throws MatrixError, as a homeserver refuses */
    public sendMessage(sender: string, roomId: string, type: string, content: EventContent): string {
        this.mustBeJoined(sender, roomId);
        mustFit(content);
        const eventId = `$${++this.count}`;
        this.messages.push({ roomId, type, eventId, sender, content });
        return eventId;
    }

    private references(roomId: string, eventId: string, type: string): readonly TimelineEvent[] {
        return this.messages
            .filter((message) => message.roomId === roomId && message.type === type && refersTo(message, eventId))
            .reverse();
    }

    /** Changes somebody's membership. @throws MatrixError when the sender may not */
    public setMembership(sender: string, roomId: string, userId: string, membership: string, reason?: string): void {
        const own = this.room(roomId).get(keyOf("m.room.member", sender))?.content["membership"];
        const isAllowed =
            sender === userId
                ? membership === "leave" || own === "invite" || own === "join"
                : own === "join" && this.levels(roomId).of(sender) >= 50;
        if (!isAllowed) throw new MatrixError("forbidden", `${sender} may not set ${membership}`);
        this.put(sender, roomId, "m.room.member", userId, this.membership(userId, membership, reason));
    }

    /** Keeps a file and returns its `mxc://` URI. */
    public upload(file: Blob): string {
        const uri = `mxc://memory/${++this.count}`;
        this.media.set(uri, file);
        return uri;
    }

    /** @returns undefined when the room has no such state */
    public state(roomId: string, type: string, stateKey = ""): EventContent | undefined {
        return this.room(roomId).get(keyOf(type, stateKey))?.content;
    }

    private put(sender: string, roomId: string, type: string, stateKey: string, content: EventContent): string {
        mustFit(content);
        const room = this.room(roomId);
        const eventId = `$${++this.count}`;
        const event: StateEvent = { roomId, type, stateKey, eventId, sender, originServerTs: Date.now(), content };
        room.set(keyOf(type, stateKey), event);
        for (const { userId, known } of this.people.values()) {
            const membership = room.get(keyOf("m.room.member", userId))?.content["membership"];
            const isOwn = type === "m.room.member" && stateKey === userId;
            if (isOwn && membership === "join") known.put([...room.values()]);
            else if (isOwn && membership === "invite") known.put([...room.values()].filter(isShownToInvited));
            else if (isOwn || membership === "join") known.put([event]);
        }
        return eventId;
    }

    private search(term: string, limit: number): { people: Person[]; limited: boolean } {
        const found = [...this.people.values()].filter(({ userId, displayName }) =>
            `${displayName} ${userId}`.toLowerCase().includes(term.toLowerCase()),
        );
        const people = found.slice(0, limit).map(({ userId, displayName }) => ({ userId, displayName }));
        return { people, limited: found.length > limit };
    }

    private membership(userId: string, membership: string, reason?: string): EventContent {
        const { displayName } = this.person(userId);
        return { membership, displayname: displayName, ...(reason !== undefined && { reason }) };
    }

    private mustBeJoined(userId: string, roomId: string): void {
        const member = this.room(roomId).get(keyOf("m.room.member", userId));
        if (member?.content["membership"] !== "join")
            throw new MatrixError("forbidden", `${userId} is not in ${roomId}`);
    }

    private levels(roomId: string): PowerLevels {
        const room = this.room(roomId);
        return new PowerLevels(room.get(keyOf("m.room.power_levels", "")), room.get(keyOf("m.room.create", "")));
    }

    private room(roomId: string): Map<string, StateEvent> {
        const room = this.rooms.get(roomId);
        if (!room) throw new MatrixError("not-found", `No such room: ${roomId}`);
        return room;
    }

    private person(userId: string): MemoryPerson {
        const person = this.people.get(userId);
        if (!person) throw new MatrixError("not-found", `No such person: ${userId}`);
        return person;
    }
}

/** Somebody on the homeserver, who acts as by another client. */
export class MemoryPerson {
    /** What this person's clients know. */
    public readonly known: KnownState;

    public constructor(
        private readonly homeserver: MemoryHomeserver,
        public readonly userId: string,
        public readonly displayName: string,
    ) {
        this.known = new KnownState(userId);
    }

    public async createRoom(room: NewRoom): Promise<string> {
        return this.homeserver.createRoom(this.userId, room);
    }

    public async sendState(roomId: string, type: string, stateKey: string, content: EventContent): Promise<string> {
        return this.homeserver.send(this.userId, roomId, type, stateKey, content);
    }

    public async getState(roomId: string, type: string, stateKey = ""): Promise<EventContent | undefined> {
        return this.homeserver.state(roomId, type, stateKey);
    }

    public async invite(roomId: string, userId: string, reason?: string): Promise<void> {
        this.homeserver.setMembership(this.userId, roomId, userId, "invite", reason);
    }

    public async join(roomId: string): Promise<void> {
        this.homeserver.setMembership(this.userId, roomId, this.userId, "join");
    }

    public async leave(roomId: string): Promise<void> {
        this.homeserver.setMembership(this.userId, roomId, this.userId, "leave");
    }

    public async ban(roomId: string, userId: string): Promise<void> {
        this.homeserver.setMembership(this.userId, roomId, userId, "ban");
    }

    public async uploadMedia(file: Blob): Promise<string> {
        return this.homeserver.upload(file);
    }
}

function keyOf(type: string, stateKey: string): string {
    return JSON.stringify([type, stateKey]);
}

/** What an invited person sees of a room before joining. */
function isShownToInvited({ type }: StateEvent): boolean {
    return ["m.room.create", "m.room.name", "m.room.member"].includes(type);
}

function mustFit(content: EventContent): void {
    if (JSON.stringify(content).length > LARGEST_EVENT_BYTES) throw new MatrixError("too-large", "event too large");
}
