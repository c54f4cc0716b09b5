// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { EventContent } from "../matrix/matrix";
import { METADATA_EVENT, RESPONSE_EVENT } from "./event-type";
import { hasChat, withChat, withOrganiser } from "./organise-room";

const ANNA = "@anna:example.org";
const BERND = "@bernd:example.org";

const LEVELS: EventContent = {
    users: { [ANNA]: 100 },
    events: { [RESPONSE_EVENT]: 0, [METADATA_EVENT]: 50 },
    events_default: 0,
    notifications: { room: 50 },
    "org.example.other": { a: 1 },
};

describe("writing in a meeting's room", () => {
    it("is organisers' alone when it is switched off, and everybody's again", () => {
        const off = withChat(LEVELS, false);
        expect(off).toEqual({ ...LEVELS, events_default: 50 });
        expect([hasChat(LEVELS), hasChat(off)]).toEqual([true, false]);
        expect(withChat(off, true)).toEqual(LEVELS);
    });

    it("is not found in single types of message", () => {
        const levels = { events: { "m.room.message": 0, "m.room.encrypted": 0, "m.reaction": 0, [RESPONSE_EVENT]: 0 } };
        expect(withChat(levels, false)).toEqual({ events_default: 50, events: { [RESPONSE_EVENT]: 0 } });
        expect(withChat({ events: { "m.room.encrypted": 50 } }, true)).toEqual({ events_default: 0, events: {} });
    });

    it("stays as it is where it is so already, as in a room that NeoDateFix made", () => {
        const off = { ...LEVELS, events_default: 100 };
        expect(withChat(off, false)).toBe(off);
        expect(withChat({}, true)).toEqual({});
        expect(withChat({}, false)).toEqual({ events_default: 50 });
    });
});

describe("an organiser", () => {
    it("is named with what they need, and taken off again", () => {
        const both = withOrganiser(LEVELS, BERND, true);
        expect(both).toEqual({ ...LEVELS, users: { [ANNA]: 100, [BERND]: 50 } });
        expect(withOrganiser(both, BERND, false)).toEqual(LEVELS);
    });

    it("needs as much as the room wants for its metadata", () => {
        const bots = { ...LEVELS, events: { [METADATA_EVENT]: 100 } };
        expect(withOrganiser(bots, BERND, true)["users"]).toEqual({ [ANNA]: 100, [BERND]: 100 });
        expect(withOrganiser({ state_default: 75 }, BERND, true)).toEqual({
            state_default: 75,
            users: { [BERND]: 75 },
        });
        expect(withOrganiser({ state_default: 0 }, BERND, true)["users"]).toEqual({ [BERND]: 50 });
    });

    it("who is one stays as they are, and so do creators who stand above all levels", () => {
        expect(withOrganiser(LEVELS, ANNA, true)).toBe(LEVELS);
        expect(withOrganiser(LEVELS, BERND, false)).toBe(LEVELS);
        expect(withOrganiser({}, ANNA, true, [ANNA])).toEqual({});
    });
});
