// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { useEffect, useRef, type ReactElement } from "react";

import styles from "./Announcement.module.css";

/**
 * Says to screen readers what has happened here while the person is elsewhere, writing in the room for example. Whoever
 * is in this page hears it from the new screen's heading, which takes the focus (`ScreenHeading`).
 */
export function Announcement({ words }: { words: string }): ReactElement {
    const region = useRef<HTMLParagraphElement>(null);

    useEffect(() => {
        if (region.current !== null) region.current.textContent = document.hasFocus() ? "" : words;
    }, [words]);

    // It is there before the words are: a region that comes with its words is not read.
    return <p ref={region} aria-live="polite" className={styles.announcement} />;
}
