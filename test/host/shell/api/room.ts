// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { type Room, Watchable } from "@element-hq/element-web-module-api";
import { RoomEvent, type Room as SdkRoom } from "matrix-js-sdk/src/matrix";
import { MatrixClientPeg } from "matrix-react-sdk/src/MatrixClientPeg";

/** A room that the signed-in person has, or null. */
export function roomById(id: string): Room | null {
    const room = MatrixClientPeg.get()?.getRoom(id);
    return room ? { id, name: new RoomName(room), getLastActiveTimestamp: () => room.getLastActiveTimestamp() } : null;
}

class RoomName extends Watchable<string> {
    public constructor(private readonly room: SdkRoom) {
        super(room.name);
    }

    protected onFirstWatch(): void {
        this.room.on(RoomEvent.Name, this.update);
    }

    protected onLastWatch(): void {
        this.room.off(RoomEvent.Name, this.update);
    }

    private readonly update = (): void => {
        this.value = this.room.name;
    };
}
