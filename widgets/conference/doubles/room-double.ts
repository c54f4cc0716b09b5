// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { KnownState } from "../../../core/matrix/known-state";
import type { EventContent, Matrix, StateObserver } from "../../../core/matrix/matrix";

const ROOM = "!team:example.org";
const ANNA = "@anna:example.org";

/** A room that Anna is in, as a widget sees it. */
export class RoomDouble {
    /** What reading fails with, if it is to fail. */
    public refuses: Error | undefined;
    private readonly known = new KnownState(ANNA);
    private events = 0;

    public constructor() {
        this.set("m.room.member", ANNA, { membership: "join" });
    }

    public readonly matrix: Matrix & { readonly roomId: string } = {
        userId: ANNA,
        roomId: ROOM,
        watchState: async (types: readonly string[], observer: StateObserver) => {
            if (this.refuses) throw this.refuses;
            return this.known.observe(types, observer);
        },
        sendState: () => Promise.reject(new Error("The conference writes nothing")),
        sendEvent: () => Promise.reject(new Error("The conference writes nothing")),
    };

    public set(type: string, stateKey: string, content: EventContent, roomId = ROOM): void {
        const eventId = `$${++this.events}`;
        this.known.put([{ roomId, type, stateKey, eventId, sender: ANNA, originServerTs: 0, content }]);
    }
}
