// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { useEffect, useState } from "react";
import { MatrixError } from "../../core/matrix/matrix-error";
import type { Presence } from "../../core/matrix/matrix";
import { usePlace, type Availability } from "./place";

/** What is asked of somebody when they are looked at. */
export interface PersonNow {
    /** Their profile's texts by its fields; undefined until they are there, or where profiles cannot be read. */
    readonly profile?: ReadonlyMap<string, string>;
    readonly presence?: Presence;
    readonly availability?: Availability;
    /** There is no such account. */
    readonly isUnknown?: boolean;
}

/** Asks for what is shown of somebody beyond what is known; what cannot be had is absent. */
export function usePerson(userId: string): PersonNow {
    const { matrix, availability } = usePlace();
    const [now, setNow] = useState<PersonNow>({});
    useEffect(() => {
        let isOver = false;
        const add = (more: PersonNow): void => {
            if (!isOver) setNow((known) => ({ ...known, ...more }));
        };
        const leaveOut = (error: unknown): void => {
            const isUnknown = error instanceof MatrixError && error.kind === "not-found";
            if (isUnknown) add({ isUnknown });
        };
        matrix.readProfile?.(userId).then((profile) => add({ profile }), leaveOut);
        // Homeservers may keep it to themselves.
        matrix.readPresence?.(userId).then(
            (presence) => add({ presence }),
            () => undefined,
        );
        availability?.(userId).then(
            (known) => add({ availability: known }),
            () => undefined,
        );
        return () => void (isOver = true);
    }, [matrix, availability, userId]);
    return now;
}
