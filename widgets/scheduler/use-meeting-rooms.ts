// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { Matrix } from "../../core/matrix/matrix";
import { MeetingStore, type MeetingRooms } from "../../core/meetings/meeting-rooms";

/**
 * All meetings that this place may see, renewed as they change.
 *
 * @param followed what follows them already; without it, that is done here
 */
export function useMeetingRooms(
    matrix: Matrix,
    followed: MeetingStore | undefined,
): { readonly store: MeetingStore; readonly meetingRooms: MeetingRooms } {
    const store = useMemo(() => followed ?? new MeetingStore(matrix), [matrix, followed]);
    useEffect(() => (followed ? undefined : store.start()), [followed, store]);
    const meetingRooms = useSyncExternalStore(store.subscribe, store.snapshot);
    return { store, meetingRooms };
}
