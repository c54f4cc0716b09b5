// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { useCallback, useRef, useState } from "react";
import type { ListedRoom, Matrix } from "../../core/matrix/matrix";

/** What is known of what a space has. */
export type Branch = { readonly state: "loading" } | { readonly state: "failed"; readonly error: unknown } | Loaded;

interface Loaded {
    readonly state: "loaded";
    readonly children: readonly ListedRoom[];
}

/** The branches of the organisation that were opened. */
export interface Tree {
    /** Which spaces are open, by path. */
    readonly expanded: ReadonlySet<string>;
    readonly branches: ReadonlyMap<string, Branch>;
    /** Opens or closes a space; what it has is asked for when it is opened. */
    toggle(path: string, roomId: string, isExpanded: boolean): void;
    /** Asks again. */
    load(roomId: string): void;
}

/** Follows which spaces are open, and asks for what they have. */
export function useTree(matrix: Matrix): Tree {
    const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set());
    const [branches, setBranches] = useState<ReadonlyMap<string, Branch>>(new Map());
    const asked = useRef(new Set<string>());
    const load = useCallback(
        (roomId: string): void => {
            if (asked.current.has(roomId) || !matrix.readSpace) return;
            asked.current.add(roomId);
            const put = (branch: Branch): void => setBranches((known) => new Map(known).set(roomId, branch));
            put({ state: "loading" });
            matrix.readSpace(roomId).then(
                (children) => put({ state: "loaded", children }),
                (error: unknown) => {
                    asked.current.delete(roomId);
                    put({ state: "failed", error });
                },
            );
        },
        [matrix],
    );
    const toggle = useCallback(
        (path: string, roomId: string, isExpanded: boolean): void => {
            setExpanded((known) => {
                const next = new Set(known);
                if (isExpanded) next.add(path);
                else next.delete(path);
                return next;
            });
            if (isExpanded) load(roomId);
        },
        [load],
    );
    return { expanded, branches, toggle, load };
}
