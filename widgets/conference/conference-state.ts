// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

/**
 * Why there is no conference, each with its own screen:
 *
 * - `unreachable`: the conference service did not answer, or with something else than Jitsi
 * - `connection-lost`: the connection broke and Jitsi gave up
 * - `removed`: a moderator removed this person
 * - `ended`: somebody ended the conference for all
 * - `refused`: this person was not let in
 * - `full`: no more people fit in
 * - `out-of-service`: the service answers but cannot hold a conference now
 */
export type ProblemKind =
    "unreachable" | "connection-lost" | "removed" | "ended" | "refused" | "full" | "out-of-service";

/** A problem, with what the service desk wants to know. */
export interface Problem {
    readonly kind: ProblemKind;
    /** What was seen, in Jitsi's words or ours: `conference.iceFailed`, `no-answer`. Never shown as the message. */
    readonly cause: string;
    /** Milliseconds since 1970. */
    readonly at: number;
}

/** What joining waits for, where that is not the network. */
export type WaitingFor = "lobby" | "host" | "password";

/** What a person chose on the first screen. */
export interface JoinChoices {
    /** The name that the others see: one line, not empty. */
    readonly name: string;
    readonly microphone: boolean;
    readonly camera: boolean;
}

/** What somebody joins and how; it stays as it was when they pressed the button. */
export interface Call extends JoinChoices {
    /** The room's checked conference id. */
    readonly conferenceId: string;
}

/** Where a person is on the way into the conference and out of it. */
export type ConferenceState =
    /** On the first screen; `after` says what they come back from. */
    | { readonly step: "before"; readonly after?: "conference" | "attempt" }
    /** Jitsi is being loaded, or is connecting, or lets them wait. */
    | { readonly step: "joining"; readonly call: Call; readonly waitingFor?: WaitingFor }
    | { readonly step: "joined"; readonly call: Call }
    /** They have hung up; Jitsi is saying goodbye. */
    | { readonly step: "leaving"; readonly call: Call }
    | { readonly step: "problem"; readonly problem: Problem; readonly call: Call };

/** Where somebody is who has pressed the button and is not back yet. */
export type StateOfCall = Exclude<ConferenceState, { step: "before" }>;

/** What people do (`join` … `back`) and what Jitsi reports (`joined` … `failed`). */
export type ConferenceEvent =
    | { readonly type: "join"; readonly call: Call }
    | { readonly type: "hang-up" }
    | { readonly type: "back" }
    | { readonly type: "joined" }
    | { readonly type: "waiting"; readonly waitingFor: WaitingFor }
    | { readonly type: "left" }
    | { readonly type: "failed"; readonly problem: Problem };

/** Nobody has joined yet. */
export const initialState: ConferenceState = { step: "before" };

/**
 * Whether the page must stay in sight while other rooms are shown: as long as Jitsi is on it; and with a problem, which
 * somebody who is looking at another room would otherwise not notice. That a conference has ended needs no such hint.
 */
export function staysInSight(state: ConferenceState): boolean {
    return isInConference(state) || (state.step === "problem" && state.problem.kind !== "ended");
}

/**
 * The next state. An event that makes no sense where somebody is changes nothing: Jitsi may report the end of a
 * conference twice, or something after its frame has gone.
 */
export function nextState(state: ConferenceState, event: ConferenceEvent): ConferenceState {
    switch (event.type) {
        case "join":
            return isInConference(state) ? state : { step: "joining", call: event.call };
        case "hang-up":
            // Who is not in yet needs no goodbye.
            if (state.step === "joining") return { step: "before", after: "attempt" };
            return state.step === "joined" ? { step: "leaving", call: state.call } : state;
        case "back":
            return state.step === "problem" ? { step: "before", after: "attempt" } : state;
        case "joined":
            return state.step === "joining" ? { step: "joined", call: state.call } : state;
        case "waiting":
            return state.step === "joining" ? { ...state, waitingFor: event.waitingFor } : state;
        case "left":
            return isInConference(state) ? { step: "before", after: "conference" } : state;
        case "failed":
            // A failure while hanging up is the end that was asked for.
            if (state.step === "leaving") return { step: "before", after: "conference" };
            return state.step === "joining" || state.step === "joined"
                ? { step: "problem", problem: event.problem, call: state.call }
                : state;
    }
}

function isInConference({ step }: ConferenceState): boolean {
    return step === "joining" || step === "joined" || step === "leaving";
}
