// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { MemoryHomeserver } from "../../test/memory/homeserver";
import type { Matrix } from "../matrix/matrix";
import { MatrixError } from "../matrix/matrix-error";
import { RESPONSE_EVENT } from "./event-type";
import { MeetingStore } from "./meeting-rooms";
import { AnswerWriter } from "./save-answer";

/** A place that sends each write only when it is let through. */
function slow(matrix: Matrix): { readonly matrix: Matrix; readonly held: ((error?: MatrixError) => void)[] } {
    const held: ((error?: MatrixError) => void)[] = [];
    return {
        held,
        matrix: {
            ...matrix,
            sendState: (...event) =>
                new Promise((resolve, reject) => {
                    held.push((error) => (error ? reject(error) : resolve(matrix.sendState(...event))));
                }),
        },
    };
}

async function room(before?: object): Promise<{
    readonly roomId: string;
    readonly matrix: Matrix;
    responses(): unknown;
}> {
    const homeserver = new MemoryHomeserver();
    const anna = homeserver.register("anna");
    const roomId = await anna.createRoom({});
    if (before) await anna.sendState(roomId, RESPONSE_EVENT, anna.userId, { ...before });
    const matrix = homeserver.matrixFor(anna.userId);
    return { roomId, matrix, responses: () => homeserver.state(roomId, RESPONSE_EVENT, anna.userId) };
}

function writerFor(matrix: Matrix): AnswerWriter {
    const store = new MeetingStore(matrix);
    store.start();
    return new AnswerWriter(matrix, store);
}

/** Lets all writes through that are waiting, and those that come of it. */
async function letAllThrough(held: ((error?: MatrixError) => void)[]): Promise<void> {
    while (held.length > 0) {
        held.shift()!();
        await new Promise(setImmediate);
    }
}

describe("an answer", () => {
    it("is sent with those that were given before, and can be taken back", async () => {
        const before = { responses: { u0: { status: "accepted", seen: true } }, "org.example.other": 1 };
        const { roomId, matrix, responses } = await room(before);
        const writer = writerFor(matrix);
        await writer.save(roomId, "u1", { status: "declined", note: "Arzt" });
        expect(responses()).toEqual({
            ...before,
            responses: { ...before.responses, u1: { status: "declined", note: "Arzt" } },
        });
        await writer.save(roomId, "u1", undefined);
        expect(responses()).toEqual(before);
    });

    it("does not lose another that was given at the same time", async () => {
        const { roomId, matrix, responses } = await room();
        const place = slow(matrix);
        const writer = writerFor(place.matrix);
        const saving = [
            writer.save(roomId, "u1", { status: "accepted" }),
            writer.save(roomId, "u2", { status: "declined" }),
            writer.save(roomId, "u3", { status: "tentative" }),
        ];
        await new Promise(setImmediate);
        // However the requests overtake each other.
        place.held.reverse();
        await letAllThrough(place.held);
        await Promise.all(saving);
        expect(responses()).toEqual({
            responses: { u1: { status: "accepted" }, u2: { status: "declined" }, u3: { status: "tentative" } },
        });
    });

    it("that was refused is not sent with the next", async () => {
        const { roomId, matrix, responses } = await room();
        const place = slow(matrix);
        const writer = writerFor(place.matrix);
        const first = writer.save(roomId, "u1", { status: "accepted" });
        const refused = expect(first).rejects.toMatchObject({ kind: "limited" });
        const second = writer.save(roomId, "u2", { status: "declined" });
        await new Promise(setImmediate);
        place.held.shift()!(new MatrixError("limited", "slow down"));
        await refused;
        await new Promise(setImmediate);
        await letAllThrough(place.held);
        await second;
        expect(responses()).toEqual({ responses: { u2: { status: "declined" } } });
    });

    it("of somebody who is not in the room is refused in words of ours", async () => {
        const { matrix } = await room();
        const writer = writerFor({ ...matrix, sendState: () => Promise.reject(new Error("no idea")) });
        const refused = writer.save("!r:memory", "u1", { status: "accepted" });
        await expect(refused).rejects.toBeInstanceOf(MatrixError);
        await expect(refused).rejects.toMatchObject({ kind: "unknown" });
    });
});
