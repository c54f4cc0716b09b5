// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { ProblemKind, WaitingFor } from "./conference-state";

// Names from lib-jitsi-meet's JitsiConferenceErrors and JitsiConnectionErrors.
const PROBLEMS: Readonly<Record<string, ProblemKind>> = {
    "conference.destroyed": "ended",
    "conference.connectionError.accessDenied": "refused",
    "conference.connectionError.notAllowed": "refused",
    "conference.max_users": "full",
    "conference.gracefulShutdown": "out-of-service",
    "conference.incompatible_server_versions": "out-of-service",
    "conference.reservationError": "out-of-service",
    "conference.videobridgeNotAvailable": "out-of-service",
};

const WAITING: Readonly<Record<string, WaitingFor>> = {
    "conference.authenticationRequired": "host",
    "conference.connectionError.membersOnly": "lobby",
    "conference.passwordRequired": "password",
};

/** What an `errorOccurred` of Jitsi means for the person in front of it. */
export type JitsiErrorMeaning =
    | { readonly problem: ProblemKind }
    | { readonly waitingFor: WaitingFor }
    /** Jitsi deals with it, or shows it itself. */
    | undefined;

/**
 * @param name the error's name, for example `conference.max_users`
 * @param fatal whether Jitsi has given up (`isFatal`)
 */
export function meaningOfJitsiError(name: string, fatal: boolean): JitsiErrorMeaning {
    const waitingFor = Object.hasOwn(WAITING, name) ? WAITING[name] : undefined;
    if (waitingFor !== undefined) return { waitingFor };
    const problem = Object.hasOwn(PROBLEMS, name) ? PROBLEMS[name] : undefined;
    if (problem !== undefined) return { problem };
    return fatal ? { problem: "connection-lost" } : undefined;
}
