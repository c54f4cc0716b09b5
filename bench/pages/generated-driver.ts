// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import {
    WidgetDriver,
    type Capability,
    type IRoomEvent,
    type ISearchUserDirectoryResult,
    type ISendEventDetails,
} from "matrix-widget-api";

/** What ClientWidgetApi asks of a client, answered from generated state. Every capability is granted. */
export class GeneratedDriver extends WidgetDriver {
    public constructor(private readonly rooms: ReadonlyMap<string, IRoomEvent[]>) {
        super();
    }

    public override async validateCapabilities(requested: Set<Capability>): Promise<Set<Capability>> {
        return requested;
    }

    public override getKnownRooms(): string[] {
        return [...this.rooms.keys()];
    }

    public override async readRoomState(roomId: string, type: string, stateKey?: string): Promise<IRoomEvent[]> {
        const state = this.rooms.get(roomId) ?? [];
        return state.filter((event) => event.type === type && (stateKey ?? event.state_key) === event.state_key);
    }

    public override async readRoomTimeline(): Promise<IRoomEvent[]> {
        return [];
    }

    public override async searchUserDirectory(): Promise<ISearchUserDirectoryResult> {
        return { limited: false, results: [] };
    }

    public override async sendEvent(): Promise<ISendEventDetails> {
        throw new Error("The bench only reads");
    }
}
