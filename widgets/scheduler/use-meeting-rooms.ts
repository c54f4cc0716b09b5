// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { Matrix } from "../../core/matrix/matrix";
import { MeetingStore, type MeetingRooms } from "../../core/meetings/meeting-rooms";

/** All meetings that this place may see, renewed as they change. */
export function useMeetingRooms(matrix: Matrix): { readonly store: MeetingStore; readonly meetingRooms: MeetingRooms } {
    const store = useMemo(() => new MeetingStore(matrix), [matrix]);
    useEffect(() => store.start(), [store]);
    const meetingRooms = useSyncExternalStore(store.subscribe, store.snapshot);
    return { store, meetingRooms };
}
