// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { useEffect, useState } from "react";
import type { Matrix, Person } from "../../core/matrix/matrix";

/** How long one may pause while typing before the homeserver is asked. */
const PAUSE_MS = 250;

/** What the user directory said to the latest words. */
export interface FoundPeople {
    readonly state: "idle" | "searching" | "done" | "failed";
    readonly people: readonly Person[];
}

const NOBODY: FoundPeople = { state: "idle", people: [] };

/** Asks the user directory while somebody types; answers to earlier words are dropped. */
export function usePeopleSearch(matrix: Matrix, term: string): FoundPeople {
    const [found, setFound] = useState<FoundPeople & { readonly term: string }>({ ...NOBODY, term: "" });
    const wanted = term.trim();
    useEffect(() => {
        if (wanted.length < 2 || !matrix.searchPeople) return;
        let isLatest = true;
        const pause = setTimeout(() => {
            const show = (next: FoundPeople): void => {
                if (isLatest) setFound({ ...next, term: wanted });
            };
            matrix.searchPeople!(wanted, 10).then(
                ({ people }) => show({ state: "done", people }),
                (error: unknown) => {
                    console.error(`[HessenConnect] People could not be searched: ${String(error)}`);
                    show({ state: "failed", people: [] });
                },
            );
        }, PAUSE_MS);
        return () => {
            isLatest = false;
            clearTimeout(pause);
        };
    }, [matrix, wanted]);
    if (wanted.length < 2) return NOBODY;
    if (!matrix.searchPeople) return { state: "done", people: [] };
    return found.term === wanted ? found : { state: "searching", people: found.people };
}
