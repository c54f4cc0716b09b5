// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import BackIcon from "@vector-im/compound-design-tokens/assets/web/icons/arrow-left";
import type { ReactElement, ReactNode } from "react";
import styles from "./PageFrame.module.css";

interface Props {
    readonly heading: string;
    /** What the way back to Element is called. */
    readonly backLabel: string;
    /** Leads back to Element; undefined where Element's own navigation is beside the page. */
    readonly onLeave: (() => void) | undefined;
    readonly children: ReactNode;
}

/** A page of ours in Element: its heading, a way back where it covers Element, and what fills the rest. */
export function PageFrame({ heading, backLabel, onLeave, children }: Props): ReactElement {
    return (
        <div className={styles["page"]}>
            <header className={styles["header"]}>
                {onLeave && (
                    <button type="button" className={styles["back"]} aria-label={backLabel} onClick={onLeave}>
                        <BackIcon aria-hidden width={24} height={24} />
                    </button>
                )}
                <h1 className={styles["heading"]}>{heading}</h1>
            </header>
            <div className={styles["content"]}>{children}</div>
        </div>
    );
}
