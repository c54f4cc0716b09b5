// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

/**
 * What our features ask of Matrix. They know neither the widget API nor matrix-js-sdk: a place (a widget in a room, a
 * page in Element, a test) hands them one of these.
 *
 * What a place cannot do is *absent* from the object. A feature looks before it offers something, and shows what it can
 * do instead; nothing pretends.
 */
export interface Matrix {
    /** The signed-in person, for example `@anna:example.org`. */
    readonly userId: string;

    /** The room that this place is shown in; absent on a page that belongs to no room. */
    readonly roomId?: string;

    /**
     * Follows the current state of some event types in all rooms that this place may see.
     *
     * The observer first gets everything that there is now, in one call that is made before the promise resolves (also
     * when there is nothing: then with an empty array). After that it gets each change once and in order. Only rooms
     * whose own membership is `join` or `invite` count: a room that is left is reported as `gone`, with all its state;
     * one that is joined later arrives with its state.
     *
     * @param types event types whose state is wanted, for example `["m.room.name"]`. The own membership is always
     *   followed and need not be named.
     * @returns a function that ends the observation; no call to the observer is made after it.
     * @throws MatrixError when the state cannot be read at all.
     */
    watchState(types: readonly string[], observer: StateObserver): Promise<() => void>;

    /**
     * Sends a state event. Resolves with the event's id when the homeserver has accepted it; the event itself arrives
     * through {@link watchState}, perhaps earlier.
     *
     * @throws MatrixError with the kind of the refusal
     */
    sendState(roomId: string, type: string, stateKey: string, content: EventContent): Promise<string>;

    /**
     * Sends an event into a room's timeline, encrypted where the room is. Resolves with the event's id.
     *
     * @throws MatrixError with the kind of the refusal
     */
    sendEvent(roomId: string, type: string, content: EventContent): Promise<string>;

    /**
     * The events of one type that refer to an event (`m.reference`), decrypted where the room is encrypted; those that
     * cannot be decrypted are left out.
     *
     * @throws MatrixError
     * @see https://spec.matrix.org/v1.16/client-server-api/#reference-relations
     */
    readReferences?(roomId: string, eventId: string, type: string): Promise<readonly TimelineEvent[]>;

    /**
     * Invites a person to a room.
     *
     * @throws MatrixError with the kind of the refusal
     */
    invite?(roomId: string, userId: string, reason?: string): Promise<void>;

    /**
     * Creates a room, complete from its first event on: it either exists as the request says, or not at all. (People
     * on other homeservers are better invited afterwards: what fails with one of them is reported though the room
     * exists.)
     *
     * @returns the room's id
     * @throws MatrixError with the kind of the refusal
     * @see https://spec.matrix.org/v1.16/client-server-api/#post_matrixclientv3createroom
     */
    createRoom?(request: RoomRequest): Promise<string>;

    /**
     * Joins a room that one is invited to, or may join without.
     *
     * @param via servers that know the room, where the own one may not
     * @throws MatrixError with the kind of the refusal
     */
    joinRoom?(roomId: string, via?: readonly string[]): Promise<void>;

    /**
     * Asks to be let into a room.
     *
     * @param via servers that know the room, where the own one may not
     * @throws MatrixError with the kind of the refusal
     * @see https://spec.matrix.org/v1.16/client-server-api/#knocking-on-rooms
     */
    knockRoom?(roomId: string, reason?: string, via?: readonly string[]): Promise<void>;

    /**
     * What a space has: its rooms and the spaces below it, in the space's own order, as far as one may know of them.
     *
     * @throws MatrixError
     * @see https://spec.matrix.org/v1.16/client-server-api/#get_matrixclientv1roomsroomidhierarchy
     */
    readSpace?(roomId: string): Promise<readonly ListedRoom[]>;

    /**
     * Asks for the rooms that the homeserver publishes.
     *
     * @param term what their name, topic or alias has; empty for all
     * @param since where an earlier answer ended
     * @throws MatrixError
     * @see https://spec.matrix.org/v1.16/client-server-api/#post_matrixclientv3publicrooms
     */
    searchPublicRooms?(term: string, since?: string): Promise<PublicRoomsResult>;

    /**
     * Leaves a room, or declines the invitation to it.
     *
     * @throws MatrixError with the kind of the refusal
     */
    leaveRoom?(roomId: string): Promise<void>;

    /**
     * Asks for all members of a room, of whom a place may know a few at first; they arrive through {@link watchState}.
     *
     * @throws MatrixError
     */
    loadMembers?(roomId: string): Promise<void>;

    /**
     * Asks the homeserver's user directory (`POST /user_directory/search`).
     *
     * @param limit how many people are wanted at the most
     * @throws MatrixError, `limited` when asked too often
     */
    searchPeople?(term: string, limit: number): Promise<PeopleSearchResult>;

    /**
     * What somebody's profile says: name, picture and any further field whose value is a text, by the field's name.
     *
     * @throws MatrixError, `forbidden` when the homeserver tells people of shared rooms only
     * @see https://spec.matrix.org/v1.16/client-server-api/#profiles
     */
    readProfile?(userId: string): Promise<ReadonlyMap<string, string>>;

    /**
     * Whether somebody is there now.
     *
     * @throws MatrixError, `not-found` or `forbidden` when the homeserver does not say
     * @see https://spec.matrix.org/v1.16/client-server-api/#presence
     */
    readPresence?(userId: string): Promise<Presence>;

    /**
     * Shows the chat with a person, and begins one where there is none.
     *
     * @returns the room's id
     * @throws MatrixError with the kind of the refusal
     */
    openChat?(userId: string): Promise<string>;

    /**
     * Shows a room in the client around us.
     *
     * @throws MatrixError
     */
    openRoom?(roomId: string): Promise<void>;

    /**
     * Shows a person in the client around us, from where a chat with them is one step.
     *
     * @throws MatrixError
     */
    openPerson?(userId: string): Promise<void>;

    /**
     * Fetches a picture from the authenticated media repository.
     *
     * @param uri `mxc://server/id`; @param size wanted edge in CSS pixels (a place may deliver a larger one)
     * @throws MatrixError
     */
    fetchAvatar?(uri: string, size: number): Promise<Blob>;
}

/** What a room is created from, by a person with their own rights. */
export interface RoomRequest {
    readonly name: string;
    readonly topic?: string;
    /** Absent for the homeserver's default. */
    readonly roomVersion?: string;
    /** The content of `m.room.create`: the room's type. */
    readonly creationContent: EventContent;
    /** State besides name, topic and power levels. */
    readonly initialState: readonly {
        readonly type: string;
        readonly stateKey: string;
        readonly content: EventContent;
    }[];
    /** Top-level keys of `m.room.power_levels` that differ from the homeserver's preset `private_chat`. */
    readonly powerLevels: EventContent;
    /** Who is invited with the creation; more than ten are refused by a homeserver with Synapse's defaults. */
    readonly invite: readonly string[];
}

/** The content of an event as it came: any JSON object. Features decode it with a schema before they use it. */
export type EventContent = Readonly<Record<string, unknown>>;

/** A state event whose envelope has been checked ({@link parseStateEvent}); its content has not. */
export interface StateEvent {
    readonly roomId: string;
    readonly type: string;
    readonly stateKey: string;
    readonly eventId: string;
    readonly sender: string;
    /** Milliseconds since 1970 on the sender's homeserver. */
    readonly originServerTs: number;
    readonly content: EventContent;
}

/** An event of a room's timeline; its content has not been checked. */
export interface TimelineEvent {
    readonly eventId: string;
    readonly sender: string;
    readonly content: EventContent;
}

/** Own memberships that make a room count. */
export type OwnMembership = "join" | "invite";

/** One step of what {@link Matrix.watchState} reports. */
export type StateChange =
    /** A room counts from now on, or the own membership in it changed. Comes before any of its state. */
    | { readonly kind: "room"; readonly roomId: string; readonly membership: OwnMembership }
    /** A state event of a wanted type is now current; it replaces the one of same room, type and state key. */
    | { readonly kind: "state"; readonly event: StateEvent }
    /** The room does not count any more; forget all its state. */
    | { readonly kind: "gone"; readonly roomId: string };

/** Takes changes in order; several that came together come in one call, so that a view needs to draw but once. */
export type StateObserver = (changes: readonly StateChange[]) => void;

/** A person as the user directory has them. */
export interface Person {
    readonly userId: string;
    readonly displayName?: string;
    /** `mxc://…` */
    readonly avatarUrl?: string;
}

/** A room as somebody is told of it who need not be in it. */
export interface ListedRoom {
    readonly roomId: string;
    readonly name?: string;
    readonly topic?: string;
    readonly isSpace: boolean;
    readonly joinedMembers: number;
    /** `public`, `knock`, `invite`, `restricted` …; what a homeserver leaves out is `public`. */
    readonly joinRule: string;
    /** Servers that know the room. */
    readonly via: readonly string[];
}

/** Some of the published rooms. */
export interface PublicRoomsResult {
    readonly rooms: readonly ListedRoom[];
    /** Where the next ones begin; absent when there are none. */
    readonly next?: string;
}

/** Whether somebody is there. */
export interface Presence {
    readonly presence: "online" | "unavailable" | "offline";
    /** Milliseconds since they last did something, when the homeserver says so. */
    readonly lastActiveAgoMs?: number;
    /** In their own words. */
    readonly status?: string;
}

/** What the user directory answered. */
export interface PeopleSearchResult {
    readonly people: readonly Person[];
    /** There were more than the limit. */
    readonly limited: boolean;
}
