// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { KnownPerson } from "../../core/people/known-person";
import { generatePeople } from "./generate-people";

/** The part of the Matrix IDs after the colon. */
export const SERVER_NAME = "hessen.example";

/** Those of an invented authority whom somebody knows by many common rooms: a few of one room, some of others. */
export function knownPeople(count: number): readonly KnownPerson[] {
    return generatePeople(count).map(({ login, displayName, fields }, number) => ({
        userId: `@${login}:${SERVER_NAME}`,
        displayName,
        fields,
        ...(number % 400 === 99 && { isHere: true }),
        ...(number % 25 === 24 && { sharedRooms: 1 + (number % 7) }),
    }));
}
