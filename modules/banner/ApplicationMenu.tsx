// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import PopOutIcon from "@vector-im/compound-design-tokens/assets/web/icons/pop-out";
import { useId, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { Application } from "./entries";
import { textIn } from "./localized-text";
import { useLanguage } from "./use-language";
import styles from "./ApplicationMenu.module.css";

interface Props {
    readonly applications: readonly Application[];
    readonly allUrl: string | undefined;
    /** Where Element is. */
    readonly address: Location;
}

/** The authority's applications. All but the one that one is in open beside it. */
export function ApplicationMenu({ applications, allUrl, address }: Props): ReactElement {
    const { t } = useTranslation();
    const id = useId();
    return (
        <nav className={styles["menu"]} aria-labelledby={id}>
            <h2 id={id} className={styles["heading"]}>
                {t("banner.applications")}
            </h2>
            <ul className={styles["grid"]}>
                {applications.map((one) => (
                    <li key={one.url}>
                        <Tile application={one} isCurrent={isAt(address, one.url)} />
                    </li>
                ))}
            </ul>
            <p className={styles["foot"]}>
                <span className={styles["hint"]}>
                    <PopOutIcon aria-hidden width={16} height={16} />
                    {t("banner.newTab")}
                </span>
                {allUrl && (
                    <a href={allUrl} target="_blank" rel="noopener noreferrer">
                        {t("banner.all")}
                    </a>
                )}
            </p>
        </nav>
    );
}

function Tile({
    application,
    isCurrent,
}: {
    readonly application: Application;
    readonly isCurrent: boolean;
}): ReactElement {
    const { t } = useTranslation();
    const language = useLanguage();
    const { url, icon, description } = application;
    const name = textIn(language, application.name);
    const below = isCurrent ? t("banner.here") : description && textIn(language, description);
    return (
        <a
            className={styles["tile"]}
            href={isCurrent ? "#/home" : url}
            {...(isCurrent ? { "aria-current": "page" } : { target: "_blank", rel: "noopener noreferrer" })}
        >
            <span className={styles["icon"]} aria-hidden="true" data-drawn={icon !== undefined || undefined}>
                {icon ? <img src={icon} alt="" width={28} height={28} /> : [...name][0]?.toUpperCase()}
            </span>
            <span className={styles["name"]}>{name}</span>
            {below && <span className={styles["below"]}>{below}</span>}
        </a>
    );
}

/** Whether an application is the page that one is on, whatever is after the `#`. */
function isAt(address: Location, url: string): boolean {
    const { origin, pathname } = new URL(url, address.href);
    return origin === address.origin && pathname === address.pathname;
}
