// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { ReactElement } from "react";
import type { Link } from "./entries";
import { textIn } from "./localized-text";
import { useLanguage } from "./use-language";
import styles from "./LinkList.module.css";

/** Links to pages, which open beside Element, and to mail and telephone. */
export function LinkList({ links }: { readonly links: readonly Link[] }): ReactElement {
    const language = useLanguage();
    return (
        <ul className={styles["list"]}>
            {links.map(({ text, url }) => (
                <li key={url + JSON.stringify(text)}>
                    <a
                        className={styles["link"]}
                        href={url}
                        {...(!/^(mailto|tel):/i.test(url) && { target: "_blank", rel: "noopener noreferrer" })}
                    >
                        {textIn(language, text)}
                    </a>
                </li>
            ))}
        </ul>
    );
}
