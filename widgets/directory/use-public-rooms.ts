// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { useEffect, useState } from "react";
import type { ListedRoom, Matrix } from "../../core/matrix/matrix";

/** How long one may pause while typing before the homeserver is asked. */
const PAUSE_MS = 250;

/** What the homeserver publishes, for what was typed. */
export interface PublicRooms {
    readonly term: string;
    readonly rooms: readonly ListedRoom[];
    /** Where the next ones begin; absent when there are none. */
    readonly next?: string | undefined;
    readonly isAsking: boolean;
    readonly error?: unknown;
    more(): void;
    retry(): void;
}

interface Known {
    readonly term: string;
    readonly rooms: readonly ListedRoom[];
    readonly next?: string | undefined;
    readonly error?: unknown;
}

/** Asks for published rooms while somebody types; answers to earlier words are dropped. */
export function usePublicRooms(matrix: Matrix, typed: string): PublicRooms {
    const term = typed.trim();
    const [known, setKnown] = useState<Known>();
    const [asking, setAsking] = useState<{ readonly since?: string | undefined; readonly turn: number }>({ turn: 0 });
    const isCurrent = known?.term === term;
    useEffect(() => {
        let isOver = false;
        const { since } = asking;
        const pause = setTimeout(
            () => {
                matrix.searchPublicRooms?.(term, since).then(
                    ({ rooms, next }) => {
                        if (isOver) return;
                        setKnown((before) => ({
                            term,
                            next,
                            rooms: since === undefined || before?.term !== term ? rooms : [...before.rooms, ...rooms],
                        }));
                    },
                    (error: unknown) => {
                        if (isOver) return;
                        setKnown((before) => ({ term, rooms: before?.term === term ? before.rooms : [], error }));
                    },
                );
            },
            since === undefined ? PAUSE_MS : 0,
        );
        return () => {
            isOver = true;
            clearTimeout(pause);
        };
    }, [matrix, term, asking]);
    return {
        term,
        rooms: known?.rooms ?? [],
        next: isCurrent ? known.next : undefined,
        isAsking: !isCurrent,
        error: isCurrent ? known.error : undefined,
        more: () => setAsking(({ turn }) => ({ since: known?.next, turn: turn + 1 })),
        retry: () => {
            setKnown(undefined);
            setAsking(({ turn }) => ({ turn: turn + 1 }));
        },
    };
}
