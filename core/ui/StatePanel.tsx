// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { ComponentType, ReactElement, ReactNode, SVGAttributes } from "react";
import styles from "./StatePanel.module.css";

interface Props {
    readonly icon: ComponentType<SVGAttributes<SVGElement>>;
    readonly title: string;
    readonly text?: string;
    readonly children?: ReactNode;
}

/** Stands where a list would: an icon, a sentence, what to do. */
export function StatePanel({ icon: Icon, title, text, children }: Props): ReactElement {
    return (
        <div className={styles["panel"]}>
            <Icon className={styles["icon"]} aria-hidden />
            <h2 className={styles["title"]}>{title}</h2>
            {text !== undefined && <p className={styles["text"]}>{text}</p>}
            {children}
        </div>
    );
}
