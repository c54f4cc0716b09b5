// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { ReactElement } from "react";
import styles from "./Banner.module.css";

/** HessenConnect's own mark: an H whose crossbar is a link between two. */
export function Mark(): ReactElement {
    return (
        <svg className={styles["mark"]} viewBox="0 0 36 36" aria-hidden="true" focusable="false">
            <rect width="36" height="36" rx="9" fill="#0f7c80" />
            <path d="M11.5 9.5v17M24.5 9.5v17" stroke="#fff" strokeWidth="5" strokeLinecap="round" />
            <path d="M11.5 18h13" stroke="#fff" strokeWidth="2.4" />
            <circle cx="18" cy="18" r="3.2" fill="#fff" />
        </svg>
    );
}
