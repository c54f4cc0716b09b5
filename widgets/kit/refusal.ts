// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { KnownState } from "../../core/matrix/known-state";
import { PowerLevels } from "../../core/matrix/power-levels";
import type { StateEvent } from "../../core/matrix/matrix";

/**
 * Earlier clients say only that a state event could not be sent. Whether the person lacked the right can be told from
 * the room's power levels, if the widget may read them.
 */
export function mayHaveBeenForbidden(
    known: KnownState,
    roomId: string,
    { userId, type, stateKey }: { readonly userId: string; readonly type: string; readonly stateKey: string },
): boolean {
    let powerLevels: StateEvent | undefined;
    let create: StateEvent | undefined;
    const stop = known.observe(["m.room.power_levels", "m.room.create"], (changes) => {
        for (const change of changes) {
            if (change.kind !== "state" || change.event.roomId !== roomId || change.event.stateKey !== "") continue;
            if (change.event.type === "m.room.create") create = change.event;
            else powerLevels = change.event;
        }
    });
    stop();
    return powerLevels !== undefined && !new PowerLevels(powerLevels, create).maySendState(userId, type, stateKey);
}
