// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { useEffect, useState } from "react";

import type { Matrix } from "../../core/matrix/matrix";
import { watchRoomConference, type RoomConference } from "./room-conference";

/** What is known about the room's conference. */
export type RoomConferenceReading =
    | { readonly status: "loading" }
    | { readonly status: "known"; readonly conference: RoomConference }
    /** The room's state cannot be read; `retry` tries again. */
    | { readonly status: "unreadable"; readonly retry: () => void };

/** Follows what the widget's room says about its conference, as long as the component is shown. */
export function useRoomConference(matrix: Matrix & { readonly roomId: string }): RoomConferenceReading {
    const [attempt, setAttempt] = useState(0);
    const [reading, setReading] = useState<RoomConferenceReading>({ status: "loading" });

    useEffect(() => {
        let current = true;
        let end: (() => void) | undefined;
        watchRoomConference(matrix, (conference) => {
            if (current) setReading({ status: "known", conference });
        }).then(
            (stop) => {
                if (current) end = stop;
                else stop();
            },
            (error: unknown) => {
                if (!current) return;
                console.warn("The room's conference cannot be read", error);
                const retry = (): void => {
                    setReading({ status: "loading" });
                    setAttempt((count) => count + 1);
                };
                setReading({ status: "unreadable", retry });
            },
        );
        return () => {
            current = false;
            end?.();
        };
    }, [matrix, attempt]);

    return reading;
}
