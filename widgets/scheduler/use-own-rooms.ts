// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { useEffect, useState } from "react";
import type { OwnRooms } from "../../core/meetings/own-rooms";

/** What makes rooms for meetings, once it is known whether something does; `waiting` until then. */
export function useOwnRooms(asked: Promise<OwnRooms | undefined> | undefined): OwnRooms | "waiting" | undefined {
    const [found, setFound] = useState<OwnRooms | "waiting" | undefined>(asked && "waiting");
    useEffect(() => {
        let isOver = false;
        asked?.then(
            (ownRooms) => !isOver && setFound(() => ownRooms),
            () => !isOver && setFound(undefined),
        );
        return () => void (isOver = true);
    }, [asked]);
    return found;
}
