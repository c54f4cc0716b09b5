// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { ReactElement } from "react";
import styles from "./LinkedText.module.css";

/** An address of the web, up to what would end a sentence. */
const LINK = /(https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]])/;

/**
 * Plain text in which addresses of the web can be followed. Nothing in it is markup; other kinds of addresses, such as
 * `javascript:`, stay text.
 */
export function LinkedText({ text }: { readonly text: string }): ReactElement {
    return (
        <p className={styles["text"]}>
            {text.split(LINK).map((part, index) =>
                index % 2 === 1 && URL.canParse(part) ? (
                    <a key={index} href={part} target="_blank" rel="noopener noreferrer">
                        {part}
                    </a>
                ) : (
                    part
                ),
            )}
        </p>
    );
}
