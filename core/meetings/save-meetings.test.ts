// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { MemoryHomeserver } from "../../test/memory/homeserver";
import type { Matrix, StateChange } from "../matrix/matrix";
import { MatrixError } from "../matrix/matrix-error";
import { MEETING_EVENT } from "./event-type";
import type { Meeting } from "./meeting";
import { MeetingStore } from "./meeting-rooms";
import { reversed, saveMeetings, writesOf, type MeetingWrite } from "./save-meetings";

const at = (value: string): object => ({ tzid: "Europe/Berlin", value });
const CALENDAR = [{ uid: "u1", dtstart: at("20261123T100000"), dtend: at("20261123T110000") }];

/** A place whose homeserver refuses the nth write. */
function refusing(matrix: Matrix, nth: number, error: unknown): Matrix {
    let writes = 0;
    return {
        ...matrix,
        sendState: async (...event) => {
            if ((writes += 1) === nth) throw error;
            return matrix.sendState(...event);
        },
    };
}

/** A place to which events come back only when they are let through. */
function delaying(matrix: Matrix): { readonly matrix: Matrix; letThrough(): void } {
    const held: (() => void)[] = [];
    let isFirst = true;
    return {
        matrix: {
            ...matrix,
            watchState: (types, observer) =>
                matrix.watchState(types, (changes: readonly StateChange[]) => {
                    if (isFirst) observer(changes);
                    else held.push(() => observer(changes));
                    isFirst = false;
                }),
        },
        letThrough: () => held.splice(0).forEach((one) => one()),
    };
}

async function team(): Promise<{
    readonly homeserver: MemoryHomeserver;
    readonly matrix: Matrix;
    readonly roomId: string;
    readonly old: Record<string, unknown>;
}> {
    const homeserver = new MemoryHomeserver();
    const anna = homeserver.register("anna");
    const roomId = await anna.createRoom({});
    const old = { title: "Jour fixe", creator: anna.userId, calendar: CALENDAR, "org.example.other": 1 };
    await anna.sendState(roomId, MEETING_EVENT, "u1", old);
    return { homeserver, matrix: homeserver.matrixFor(anna.userId), roomId, old };
}

function following(matrix: Matrix): MeetingStore {
    const store = new MeetingStore(matrix);
    store.start();
    return store;
}

/** A new meeting, and a change of the one that there is. */
function twoWrites(store: MeetingStore, roomId: string): [MeetingWrite, MeetingWrite] {
    const meeting = store.snapshot().rooms.get(roomId)!.meetings[0]!;
    const { source: _, ...others } = meeting;
    const added: Meeting = { ...others, uid: "u2", title: "Neu" };
    return [...writesOf(added), ...writesOf({ ...meeting, title: "Anders", sequence: 1 })] as [
        MeetingWrite,
        MeetingWrite,
    ];
}

describe("saving meetings", () => {
    it("is done when all have come back, and keeps what others wrote", async () => {
        const { homeserver, matrix, roomId, old } = await team();
        const store = following(matrix);
        await saveMeetings(matrix, store, twoWrites(store, roomId));
        const titles = store
            .snapshot()
            .rooms.get(roomId)!
            .meetings.map(({ title }) => title);
        expect(titles.sort()).toEqual(["Anders", "Neu"]);
        expect(homeserver.state(roomId, MEETING_EVENT, "u1")).toEqual({
            ...old,
            title: "Anders",
            "de.hessen.connect": { sequence: 1 },
        });
    });

    it("waits for the event, however late it comes", async () => {
        const { matrix, roomId } = await team();
        const late = delaying(matrix);
        const store = following(late.matrix);
        let isDone = false;
        const saving = saveMeetings(late.matrix, store, twoWrites(store, roomId)).then(() => (isDone = true));
        await new Promise(setImmediate);
        expect(isDone).toBe(false);
        late.letThrough();
        await saving;
        expect(store.snapshot().rooms.get(roomId)!.meetings).toHaveLength(2);
    });

    it("says offline when nothing comes back", async () => {
        const { matrix, roomId } = await team();
        const late = delaying(matrix);
        const store = following(late.matrix);
        jest.useFakeTimers();
        try {
            const saving = saveMeetings(late.matrix, store, twoWrites(store, roomId));
            const refused = expect(saving).rejects.toMatchObject({ kind: "offline" });
            await jest.advanceTimersByTimeAsync(60_000);
            await refused;
        } finally {
            jest.useRealTimers();
        }
    });

    it("takes back the first when the second is refused", async () => {
        const { homeserver, matrix, roomId, old } = await team();
        const place = refusing(matrix, 2, new MatrixError("limited", "slow down", 1500));
        const store = following(place);
        const [added, changed] = twoWrites(store, roomId);
        await expect(saveMeetings(place, store, [added, changed])).rejects.toMatchObject({
            kind: "limited",
            retryAfterMs: 1500,
        });
        expect(homeserver.state(roomId, MEETING_EVENT, "u1")).toEqual(old);
        expect(homeserver.state(roomId, MEETING_EVENT, "u2")).toEqual({});
        expect(
            store
                .snapshot()
                .rooms.get(roomId)!
                .meetings.map(({ title }) => title),
        ).toEqual(["Jour fixe"]);
    });

    it("gives a change back as it was when what comes after it is refused", async () => {
        const { homeserver, matrix, roomId, old } = await team();
        const place = refusing(matrix, 2, new Error("no idea"));
        const store = following(place);
        const [added, changed] = twoWrites(store, roomId);
        await expect(saveMeetings(place, store, [changed, added])).rejects.toMatchObject({ kind: "unknown" });
        expect(homeserver.state(roomId, MEETING_EVENT, "u1")).toEqual(old);
    });

    it("does nothing more when the first is refused", async () => {
        const { homeserver, roomId, old } = await team();
        const bernd = homeserver.register("bernd");
        homeserver.setMembership("@anna:memory", roomId, bernd.userId, "invite");
        await bernd.join(roomId);
        const matrix = homeserver.matrixFor(bernd.userId);
        const store = following(matrix);
        await expect(saveMeetings(matrix, store, twoWrites(store, roomId))).rejects.toMatchObject({
            kind: "forbidden",
        });
        expect(homeserver.state(roomId, MEETING_EVENT, "u1")).toEqual(old);
        expect(homeserver.state(roomId, MEETING_EVENT, "u2")).toBeUndefined();
    });

    it("can be taken back as a whole", async () => {
        const { homeserver, matrix, roomId, old } = await team();
        const store = following(matrix);
        const writes = twoWrites(store, roomId);
        await saveMeetings(matrix, store, writes);
        await saveMeetings(matrix, store, reversed(writes));
        expect(homeserver.state(roomId, MEETING_EVENT, "u1")).toEqual(old);
        expect(homeserver.state(roomId, MEETING_EVENT, "u2")).toEqual({});
        expect(reversed(reversed(writes))).toEqual(writes);
    });
});

describe("an event that was sent", () => {
    it("is seen at once when it came back before the answer did, and by all who wait for it", async () => {
        const { matrix, roomId, old } = await team();
        const late = delaying(matrix);
        const store = following(late.matrix);
        const eventId = await matrix.sendState(roomId, MEETING_EVENT, "u1", { ...old, title: "Anders" });
        const waiting = [store.whenSeen(eventId), store.whenSeen(eventId)];
        late.letThrough();
        await Promise.all(waiting);
        await store.whenSeen(eventId);
    });
});
