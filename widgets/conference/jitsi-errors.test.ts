// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { meaningOfJitsiError } from "./jitsi-errors";

test.each([
    ["conference.destroyed", "ended"],
    ["conference.connectionError.accessDenied", "refused"],
    ["conference.max_users", "full"],
    ["conference.gracefulShutdown", "out-of-service"],
] as const)("%s is a problem that Jitsi cannot mend: %s", (name, problem) => {
    expect(meaningOfJitsiError(name, false)).toEqual({ problem });
});

test.each([
    ["conference.connectionError.membersOnly", "lobby"],
    ["conference.authenticationRequired", "host"],
    ["conference.passwordRequired", "password"],
] as const)("%s means waiting for the %s", (name, waitingFor) => {
    expect(meaningOfJitsiError(name, false)).toEqual({ waitingFor });
});

test("any other error matters only when Jitsi has given up", () => {
    expect(meaningOfJitsiError("conference.iceFailed", true)).toEqual({ problem: "connection-lost" });
    expect(meaningOfJitsiError("conference.chatError", false)).toBeUndefined();
});

test("a name from JavaScript's own objects means nothing special", () => {
    expect(meaningOfJitsiError("constructor", false)).toBeUndefined();
    expect(meaningOfJitsiError("__proto__", true)).toEqual({ problem: "connection-lost" });
});
