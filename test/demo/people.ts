// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { randomBytes } from "node:crypto";

import type { Account } from "../homeserver/account";
import type { Homeserver } from "../homeserver/homeserver";
import type { Staff } from "./authority";

/** What the people are called. */
export const STAFF_NAMES: Readonly<Record<keyof Staff, string>> = {
    anna: "Anna Beispielfrau",
    bernd: "Bernd Mustermann",
    clara: "Clara Probe",
};

/**
 * Registers the demo's people: with names that one can type on a homeserver that lives no longer than the demo, and as
 * new people with passwords that nobody can guess on one that goes on.
 */
export async function registerStaff(homeserver: Homeserver, isOurOwn: boolean): Promise<Staff> {
    const suffix = isOurOwn ? "" : `-${randomBytes(3).toString("hex")}`;
    const register = (key: keyof Staff): Promise<Account> => {
        const person = { localpart: key + suffix, displayName: STAFF_NAMES[key] };
        return homeserver.register(isOurOwn ? { ...person, password: `demo-${key}` } : person);
    };
    return { anna: await register("anna"), bernd: await register("bernd"), clara: await register("clara") };
}
