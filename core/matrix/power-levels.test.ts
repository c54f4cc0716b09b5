// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { StateEvent } from "./matrix";
import { PowerLevels } from "./power-levels";

const [ANNA, BERND] = ["@anna:example.org", "@bernd:example.org"] as const;

function event(type: string, content: Record<string, unknown>): StateEvent {
    return { roomId: "!r", type, stateKey: "", eventId: "$1", sender: ANNA, originServerTs: 0, content };
}

const created = (version: string): StateEvent => event("m.room.create", { room_version: version });
const levels = (content: Record<string, unknown>): StateEvent => event("m.room.power_levels", content);

describe("power levels", () => {
    it("has the specification's defaults", () => {
        const power = new PowerLevels(levels({ users: { [ANNA]: 100 } }), created("11"));
        expect(power.maySendState(ANNA, "x", "")).toBe(true);
        expect(power.maySendState(BERND, "x", "")).toBe(false);
        expect(power.namedWith(50)).toEqual([ANNA]);
    });

    it("lets everybody do what needs no level, but nobody under another's Matrix ID", () => {
        const power = new PowerLevels(levels({ events: { x: 0 } }), created("11"));
        expect(power.maySendState(BERND, "x", BERND)).toBe(true);
        expect(power.maySendState(BERND, "x", ANNA)).toBe(false);
    });

    it("puts creators above all in version 12, and not before", () => {
        const content = { users: {}, state_default: 100 };
        expect(new PowerLevels(levels(content), created("12")).maySendState(ANNA, "x", "")).toBe(true);
        expect(new PowerLevels(levels(content), created("11")).maySendState(ANNA, "x", "")).toBe(false);
    });

    it.each([{ users: "all" }, { users: { [BERND]: "much" } }, { events: [] }, { state_default: null }])(
        "reads %j as far as it is readable",
        (content) => {
            expect(new PowerLevels(levels(content), undefined).maySendState(BERND, "x", "")).toBe(false);
        },
    );
});
