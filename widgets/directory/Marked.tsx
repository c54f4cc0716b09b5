// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { ReactElement, ReactNode } from "react";
import styles from "./Marked.module.css";

interface Props {
    readonly text: string;
    /** From and to, in UTF-16 units, in order and apart. */
    readonly ranges: readonly (readonly [number, number])[] | undefined;
}

/** A text whose matching parts are marked. */
export function Marked({ text, ranges = [] }: Props): ReactElement {
    const parts: ReactNode[] = [];
    let at = 0;
    for (const [from, to] of ranges) {
        parts.push(
            text.slice(at, from),
            <mark key={from} className={styles["mark"]}>
                {text.slice(from, to)}
            </mark>,
        );
        at = to;
    }
    return (
        <>
            {parts}
            {text.slice(at)}
        </>
    );
}
