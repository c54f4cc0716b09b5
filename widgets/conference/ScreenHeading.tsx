// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { useEffect, useRef, type ReactElement, type ReactNode } from "react";

import styles from "./ScreenHeading.module.css";

interface Props {
    children: ReactNode;
    /** Whether this screen follows another one, so that the focus would otherwise be lost. */
    takesFocus: boolean;
    /** The id of an element that says more, read after the heading. */
    describedBy?: string | undefined;
    className?: string | undefined;
}

/**
 * A screen's heading. A screen that takes another one's place puts the focus here, so that a screen reader reads what
 * is new and the next Tab goes to the screen's first control. It does so only while the focus is in this page: somebody
 * who is writing in the room at that moment goes on writing.
 */
export function ScreenHeading({ children, takesFocus, describedBy, className }: Props): ReactElement {
    const heading = useRef<HTMLHeadingElement>(null);

    useEffect(() => {
        if (takesFocus && document.hasFocus()) heading.current?.focus();
    }, [takesFocus]);

    return (
        <h1
            ref={heading}
            tabIndex={-1}
            aria-describedby={describedBy}
            className={[styles.heading, className].filter(Boolean).join(" ")}
        >
            {children}
        </h1>
    );
}
