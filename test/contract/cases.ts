// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { EventContent, Matrix, PeopleSearchResult, StateChange } from "../../core/matrix/matrix";
import { MatrixError } from "../../core/matrix/matrix-error";

/** Somebody who acts by other means than what is tested: by the client-server API, or in memory. */
export interface Peer {
    readonly userId: string;
    createRoom(room: {
        name?: string;
        invite?: string[];
        preset?: string;
        visibility?: string;
        creation_content?: EventContent;
        initial_state?: { type: string; state_key?: string; content: EventContent }[];
        power_level_content_override?: { events?: Record<string, number> };
    }): Promise<string>;
    sendState(roomId: string, type: string, stateKey: string, content: EventContent): Promise<string>;
    getState(roomId: string, type: string, stateKey?: string): Promise<EventContent | undefined>;
    invite(roomId: string, userId: string): Promise<void>;
    join(roomId: string): Promise<void>;
    leave(roomId: string): Promise<void>;
    ban(roomId: string, userId: string): Promise<void>;
    uploadMedia(file: Blob, name: { filename: string; contentType: string }): Promise<string>;
}

/** What a case runs in. */
export interface Place {
    /** What is tested: one person's Matrix in one place. */
    readonly matrix: Matrix;
    /** The same person, acting elsewhere. */
    readonly self: Peer;
    /** Somebody else, called Bernd Kontrakt. */
    readonly other: Peer;
}

/**
 * What every implementation of `Matrix` does. A case runs where the implementation is, for the real ones in a browser's
 * page, and returns what it saw, as JSON; the runner compares that with what is expected.
 */
export interface ContractCase {
    readonly name: string;
    /** `absent` where the place has no such ability, if it need not have it. */
    run(place: Place): Promise<unknown>;
    readonly expected: unknown;
    /** A widget cannot do this. */
    readonly mayBeAbsent?: true;
    /** It is about what homeservers have beyond rooms' state, which is not made up in memory. */
    readonly needsHomeserver?: true;
}

/** The event types that the cases use; a widget that runs them must be allowed to read and send these. */
export const TYPES = {
    note: "org.example.contract.note",
    mine: "org.example.contract.mine",
    none: "org.example.contract.none",
    detail: "org.example.contract.detail",
    otherDetail: "org.example.contract.other_detail",
} as const;

const { note: NOTE, mine: MINE, none: NONE, detail: DETAIL, otherDetail: OTHER_DETAIL } = TYPES;

export const CONTRACT: readonly ContractCase[] = [
    {
        name: "the first call brings the current state of one type over many rooms",
        run: async ({ matrix, self }) => {
            const rooms = await Promise.all(
                Array.from({ length: 20 }, (_, n) => self.createRoom({ initial_state: [note(`first ${n}`)] })),
            );
            // The client hears of them in its own time; a second observer begins when all are there.
            await seen(matrix, [NOTE], rooms, (log) => log.texts.length === rooms.length);
            const calls: number[] = [];
            const ours = new Set(rooms);
            const stop = await matrix.watchState([NOTE], (changes) =>
                calls.push(changes.filter((change) => change.kind === "state" && ours.has(change.event.roomId)).length),
            );
            const before = [...calls];
            stop();
            return before;
        },
        expected: [20],
    },
    {
        name: "the first call is made when there is nothing of the type, too",
        run: async ({ matrix }) => {
            const calls: unknown[] = [];
            const stop = await matrix.watchState([NONE], (changes) =>
                calls.push(changes.filter(({ kind }) => kind === "state").length),
            );
            stop();
            return calls;
        },
        expected: [0],
    },
    {
        name: "each change comes once and in order",
        run: async ({ matrix, self, other }) => {
            const roomId = await self.createRoom({ invite: [other.userId], initial_state: [note("0")], ...OPEN });
            await other.join(roomId);
            const all = seen(matrix, [NOTE], [roomId], ({ texts }) => texts.includes("30"));
            for (let n = 1; n <= 30; n += 1) await other.sendState(roomId, NOTE, "", { text: String(n) });
            const { texts } = await all;
            const numbers = texts.map(Number);
            return { isInOrder: numbers.every((n, i) => i === 0 || n > numbers[i - 1]!), last: numbers.at(-1) };
        },
        expected: { isInOrder: true, last: 30 },
    },
    {
        name: "after the observation has ended nothing more is reported",
        run: async ({ matrix, self }) => {
            const roomId = await self.createRoom({ initial_state: [note("before")] });
            await seen(matrix, [NOTE], [roomId], ({ texts }) => texts.includes("before"));
            let calls = 0;
            const stop = await matrix.watchState([NOTE], () => (calls += 1));
            stop();
            const other = seen(matrix, [NOTE], [roomId], ({ texts }) => texts.includes("after"));
            await self.sendState(roomId, NOTE, "", { text: "after" });
            await other;
            return calls;
        },
        expected: 1,
    },
    {
        name: "a room that is joined later arrives with its state, one that is left goes, and comes back on rejoining",
        run: async ({ matrix, self, other }) => {
            const roomId = await other.createRoom({ initial_state: [note("inside")], preset: "private_chat" });
            const story = seen(matrix, [NOTE], [roomId], ({ kinds }) => kinds.filter((k) => k === "gone").length === 2);
            const step = (text: string): Promise<unknown> => seen(matrix, [NOTE], [roomId], (log) => log.now === text);
            await other.invite(roomId, self.userId);
            await step("invite");
            await self.join(roomId);
            await step("join inside");
            await self.leave(roomId);
            await step("");
            await other.sendState(roomId, NOTE, "", { text: "meanwhile" });
            await other.invite(roomId, self.userId);
            await self.join(roomId);
            await step("join meanwhile");
            await self.leave(roomId);
            const { kinds, texts } = await story;
            return { first: kinds[0], last: kinds.at(-1), wasInside: texts.includes("inside"), end: texts.at(-1) };
        },
        expected: { first: "room invite", last: "gone", wasInside: true, end: "meanwhile" },
    },
    {
        name: "a room from which one was banned does not count",
        run: async ({ matrix, self, other }) => {
            const roomId = await other.createRoom({ initial_state: [note("inside")], invite: [self.userId] });
            await self.join(roomId);
            await seen(matrix, [NOTE], [roomId], ({ texts }) => texts.includes("inside"));
            const gone = seen(matrix, [NOTE], [roomId], ({ kinds }) => kinds.includes("gone"));
            await other.ban(roomId, self.userId);
            await gone;
            return (await seen(matrix, [NOTE], [roomId], () => true)).kinds;
        },
        expected: [],
    },
    {
        name: "state that is sent comes back",
        run: async ({ matrix, self }) => {
            const roomId = await self.createRoom({ initial_state: [note("old")] });
            await seen(matrix, [NOTE], [roomId], ({ texts }) => texts.includes("old"));
            const back = seen(matrix, [NOTE], [roomId], ({ texts }) => texts.includes("new"));
            const eventId = await matrix.sendState(roomId, NOTE, "", { text: "new" });
            await back;
            return [typeof eventId, await self.getState(roomId, NOTE)];
        },
        expected: ["string", { text: "new" }],
    },
    {
        name: "sending without permission is refused as forbidden",
        run: async ({ matrix, self, other }) => {
            const roomId = await other.createRoom({ invite: [self.userId], initial_state: [note("theirs")] });
            await self.join(roomId);
            await seen(matrix, [NOTE], [roomId], ({ texts }) => texts.includes("theirs"));
            return refusal(matrix.sendState(roomId, NOTE, "", { text: "mine" }));
        },
        expected: "forbidden",
    },
    {
        name: "state under the own Matrix ID can be sent where the type allows it, under somebody else's it cannot",
        run: async ({ matrix, self, other }) => {
            const roomId = await other.createRoom({ invite: [self.userId], initial_state: [note("theirs")], ...OPEN });
            await self.join(roomId);
            await seen(matrix, [NOTE], [roomId], ({ texts }) => texts.includes("theirs"));
            await matrix.sendState(roomId, MINE, self.userId, { text: "yes" });
            return [
                await other.getState(roomId, MINE, self.userId),
                await refusal(matrix.sendState(roomId, MINE, other.userId, { text: "no" })),
            ];
        },
        expected: [{ text: "yes" }, "forbidden"],
    },
    {
        name: "people are found, and it is said when there are more",
        run: async ({ matrix, other }) => {
            if (!matrix.searchPeople) return "absent";
            // Homeservers put their directory in order in the background, after people joined or left rooms.
            const deadline = Date.now() + PATIENCE_MS;
            let found: PeopleSearchResult;
            do found = await matrix.searchPeople("Kontrakt", 50);
            while (found.people.length < 2 && Date.now() < deadline);
            const { people: few, limited } = await matrix.searchPeople("Kontrakt", 1);
            return [found.people.some(({ userId }) => userId === other.userId), few.length, limited];
        },
        expected: [true, 1, true],
    },
    {
        name: "a room that one is invited to is joined, and left again",
        run: async ({ matrix, other, self }) => {
            if (!matrix.joinRoom || !matrix.leaveRoom) return "absent";
            const roomId = await other.createRoom({ invite: [self.userId], initial_state: [note("inside")] });
            const rooms = [roomId];
            await seen(matrix, [NOTE], rooms, (log) => log.now === "invite");
            await matrix.joinRoom(roomId);
            await seen(matrix, [NOTE], rooms, (log) => log.texts.includes("inside"));
            const membership = async (): Promise<unknown> =>
                (await other.getState(roomId, "m.room.member", self.userId))?.["membership"];
            const joined = await membership();
            await matrix.leaveRoom(roomId);
            return [joined, await membership()];
        },
        expected: ["join", "leave"],
    },
    {
        name: "a room that one is not invited to is not joined",
        run: async ({ matrix, other }) => {
            if (!matrix.joinRoom) return "absent";
            return refusal(matrix.joinRoom(await other.createRoom({ preset: "private_chat" })));
        },
        expected: "forbidden",
        mayBeAbsent: true,
    },
    {
        name: "a profile is read",
        mayBeAbsent: true,
        needsHomeserver: true,
        run: async ({ matrix, other }) => {
            if (!matrix.readProfile) return "absent";
            const profile = await matrix.readProfile(other.userId);
            return [profile.get("displayname"), await refusal(matrix.readProfile("@nobody-of-that-name:localhost"))];
        },
        expected: ["Bernd Kontrakt", "not-found"],
    },
    {
        name: "a space has its rooms in its order",
        mayBeAbsent: true,
        needsHomeserver: true,
        run: async ({ matrix, self }) => {
            if (!matrix.readSpace) return "absent";
            const [last, first] = [
                await self.createRoom({ name: "Last", preset: "public_chat" }),
                await self.createRoom({ name: "First", creation_content: { type: "m.space" } }),
            ];
            const listed = (
                roomId: string,
                order: string,
            ): { type: string; state_key: string; content: EventContent } => ({
                type: "m.space.child",
                state_key: roomId,
                content: { via: ["localhost"], order },
            });
            const space = await self.createRoom({
                creation_content: { type: "m.space" },
                initial_state: [listed(last, "b"), listed(first, "a")],
            });
            const rooms = await matrix.readSpace(space);
            return rooms.map(({ name, isSpace, joinRule }) => [name, isSpace, joinRule]);
        },
        expected: [
            ["First", true, "invite"],
            ["Last", false, "public"],
        ],
    },
    {
        name: "one asks to be let in, which a room that does not want that refuses",
        mayBeAbsent: true,
        needsHomeserver: true,
        run: async ({ matrix, self, other }) => {
            if (!matrix.knockRoom) return "absent";
            const rules = [{ type: "m.room.join_rules", state_key: "", content: { join_rule: "knock" } }];
            const roomId = await other.createRoom({ preset: "private_chat", initial_state: rules });
            await matrix.knockRoom(roomId, "Vertretung", ["localhost"]);
            const member = await other.getState(roomId, "m.room.member", self.userId);
            const closed = await other.createRoom({ preset: "private_chat" });
            return [member?.["membership"], member?.["reason"], await refusal(matrix.knockRoom(closed))];
        },
        expected: ["knock", "Vertretung", "forbidden"],
    },
    {
        name: "published rooms are found, page by page",
        mayBeAbsent: true,
        needsHomeserver: true,
        run: async ({ matrix, other }) => {
            if (!matrix.searchPublicRooms) return "absent";
            const word = `Kantine${Date.now()}`;
            for (const n of [1, 2]) {
                await other.createRoom({ name: `${word} ${n}`, preset: "public_chat", visibility: "public" });
            }
            const { rooms } = await matrix.searchPublicRooms(word);
            const none = await matrix.searchPublicRooms(`${word} of nobody`);
            return [
                rooms.map(({ name }) => name?.replace(word, "Kantine")).sort(),
                none.rooms.length,
                none.next ?? "end",
            ];
        },
        expected: [["Kantine 1", "Kantine 2"], 0, "end"],
    },
    {
        name: "a room is created complete, and arrives",
        mayBeAbsent: true,
        run: async ({ matrix, self, other }) => {
            if (!matrix.createRoom) return "absent";
            const roomId = await matrix.createRoom({
                name: "Complete",
                topic: "All of it",
                creationContent: { type: "org.example.contract.room" },
                initialState: [{ type: NOTE, stateKey: "", content: { text: "from the first" } }],
                powerLevels: { events: { [NOTE]: 0 }, users: { [self.userId]: 100 } },
                invite: [other.userId],
            });
            await seen(matrix, [NOTE], [roomId], (log) => log.texts.includes("from the first"));
            const read = (type: string, stateKey?: string): Promise<EventContent | undefined> =>
                self.getState(roomId, type, stateKey);
            return [
                (await read("m.room.create"))?.["type"],
                (await read("m.room.name"))?.["name"],
                (await read("m.room.topic"))?.["topic"],
                ((await read("m.room.power_levels"))?.["events"] as EventContent)[NOTE],
                (await read("m.room.member", other.userId))?.["membership"],
            ];
        },
        expected: ["org.example.contract.room", "Complete", "All of it", 0, "invite"],
    },
    {
        name: "somebody is invited",
        run: async ({ matrix, self, other }) => {
            if (!matrix.invite) return "absent";
            const roomId = await self.createRoom({ initial_state: [note("here")] });
            await seen(matrix, [NOTE], [roomId], ({ texts }) => texts.includes("here"));
            await matrix.invite(roomId, other.userId);
            return (await self.getState(roomId, "m.room.member", other.userId))?.["membership"];
        },
        expected: "invite",
    },
    {
        name: "a picture is fetched",
        run: async ({ matrix, self }) => {
            if (!matrix.fetchAvatar) return "absent";
            const picture = new Blob([Uint8Array.from(atob(PIXEL), (byte) => byte.charCodeAt(0))], {
                type: "image/png",
            });
            const uri = await self.uploadMedia(picture, { filename: "pixel.png", contentType: "image/png" });
            return (await matrix.fetchAvatar(uri, 32)).size > 0;
        },
        expected: true,
    },
    {
        name: "events that refer to another are found by it, the latest first, of the wanted type only",
        run: async ({ matrix, self }) => {
            const roomId = await self.createRoom({});
            await seen(matrix, [], [roomId], ({ now }) => now === "join");
            const anchor = await matrix.sendEvent(roomId, DETAIL, {});
            const reference = { "m.relates_to": { rel_type: "m.reference", event_id: anchor } };
            const sent: string[] = [];
            for (const text of ["first", "second"]) {
                sent.push(await matrix.sendEvent(roomId, DETAIL, { text, ...reference }));
            }
            await matrix.sendEvent(roomId, OTHER_DETAIL, { text: "other", ...reference });
            const found = (await matrix.readReferences?.(roomId, anchor, DETAIL)) ?? [];
            return [
                found.map(({ content }) => content["text"]),
                found.map(({ eventId }) => eventId).join() === sent.reverse().join(),
                found.every(({ sender }) => sender === matrix.userId),
            ];
        },
        expected: [["second", "first"], true, true],
    },
];

/** Everybody may send notes of their own. */
const OPEN = { power_level_content_override: { events: { [NOTE]: 0, [MINE]: 0 } } };

/** One transparent pixel. */
const PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

const PATIENCE_MS = 15_000;

function note(text: string): { type: string; state_key: string; content: EventContent } {
    return { type: NOTE, state_key: "", content: { text } };
}

interface Log {
    /** `room join`, `state`, `gone`, in order. */
    readonly kinds: string[];
    /** The notes' texts, in order. */
    readonly texts: string[];
    /** What is true of the one room now: membership and note, empty when it does not count. */
    now: string;
}

/** Follows some rooms until something is true of what was seen. */
async function seen(
    matrix: Matrix,
    types: readonly string[],
    rooms: readonly string[],
    isEnough: (log: Log) => boolean,
): Promise<Log> {
    const log: Log = { kinds: [], texts: [], now: "" };
    let resolve: () => void = () => undefined;
    const enough = new Promise<void>((done) => (resolve = done));
    const [ours, state] = [new Set(rooms), { membership: "", text: "" }];
    const stop = await matrix.watchState(types, (changes) => {
        for (const change of changes) if (ours.has(roomOf(change))) add(log, state, change);
        if (isEnough(log)) resolve();
    });
    const late = setTimeout(() => resolve(), PATIENCE_MS);
    await enough;
    clearTimeout(late);
    stop();
    if (!isEnough(log))
        throw new Error(`Not seen in ${PATIENCE_MS} ms: ${isEnough.toString()}; ${JSON.stringify(log)}`);
    return log;
}

function add(log: Log, state: { membership: string; text: string }, change: StateChange): void {
    switch (change.kind) {
        case "room":
            log.kinds.push(`room ${change.membership}`);
            state.membership = change.membership;
            break;
        case "gone":
            log.kinds.push("gone");
            state.membership = "";
            state.text = "";
            break;
        case "state":
            log.kinds.push("state");
            state.text = String(change.event.content["text"]);
            log.texts.push(state.text);
    }
    log.now = `${state.membership} ${state.text}`.trim();
}

function roomOf(change: StateChange): string {
    return change.kind === "state" ? change.event.roomId : change.roomId;
}

async function refusal(request: Promise<unknown>): Promise<string> {
    try {
        await request;
        return "accepted";
    } catch (error) {
        return error instanceof MatrixError ? error.kind : `no MatrixError: ${String(error)}`;
    }
}
