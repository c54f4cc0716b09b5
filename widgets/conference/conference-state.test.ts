// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { initialState, nextState, staysInSight, type ConferenceEvent, type ConferenceState } from "./conference-state";

const call = { conferenceId: "3f9c0b5e7d2a4c1f", name: "Anna", microphone: true, camera: false };
const problem = { kind: "connection-lost", cause: "conference.iceFailed", at: 0 } as const;

const join: ConferenceEvent = { type: "join", call };
const joined: ConferenceEvent = { type: "joined" };
const hangUp: ConferenceEvent = { type: "hang-up" };
const left: ConferenceEvent = { type: "left" };
const failed: ConferenceEvent = { type: "failed", problem };

function after(...events: ConferenceEvent[]): ConferenceState {
    return events.reduce(nextState, initialState);
}

test("leads in, and by hanging up out again", () => {
    expect(after(join).step).toBe("joining");
    expect(after(join, joined).step).toBe("joined");
    expect(after(join, joined, hangUp).step).toBe("leaving");
    expect(after(join, joined, hangUp, left)).toEqual({ step: "before", after: "conference" });
    expect(after(join, joined, hangUp, left, join).step).toBe("joining");
});

test("who is not in yet gets out without a goodbye", () => {
    expect(after(join, hangUp)).toEqual({ step: "before", after: "attempt" });
});

test("remembers what joining waits for until it has succeeded", () => {
    const waiting = after(join, { type: "waiting", waitingFor: "lobby" });
    expect(waiting).toMatchObject({ step: "joining", waitingFor: "lobby" });
    expect(nextState(waiting, joined)).toEqual({ step: "joined", call });
});

test("a problem ends joining and the conference, but not a goodbye", () => {
    expect(after(join, failed)).toMatchObject({ step: "problem", problem });
    expect(after(join, joined, failed)).toMatchObject({ step: "problem", problem });
    expect(after(join, joined, hangUp, failed)).toEqual({ step: "before", after: "conference" });
});

test("from a problem one can try again or go back", () => {
    expect(after(join, failed, join).step).toBe("joining");
    expect(after(join, failed, { type: "back" })).toEqual({ step: "before", after: "attempt" });
});

test("what Jitsi says too late, or twice, changes nothing", () => {
    const goodbye = after(join, joined, hangUp, left);
    for (const event of [left, joined, failed, { type: "waiting", waitingFor: "host" } as const]) {
        expect(nextState(goodbye, event)).toBe(goodbye);
    }
    const inConference = after(join, joined);
    for (const event of [join, joined, { type: "waiting", waitingFor: "host" } as const]) {
        expect(nextState(inConference, event)).toBe(inConference);
    }
});

test("stays in sight from the press of the button to the end of the goodbye, or until a problem is seen", () => {
    const inSight = [after(join), after(join, joined), after(join, joined, hangUp), after(join, joined, failed)];
    expect(inSight.map(staysInSight)).toEqual([true, true, true, true]);
    const back = after(join, joined, failed, { type: "back" });
    const ended = after(join, joined, { type: "failed", problem: { ...problem, kind: "ended" } });
    const outOfSight = [initialState, after(join, joined, hangUp, left), back, ended];
    expect(outOfSight.map(staysInSight)).toEqual([false, false, false, false]);
});
