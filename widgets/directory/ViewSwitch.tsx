// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { useId, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import styles from "./ViewSwitch.module.css";

/** What of the authority is gone through. */
export type DirectoryView = "people" | "units" | "rooms";

const VIEWS = ["people", "units", "rooms"] as const;

interface Props {
    readonly view: DirectoryView;
    onView(view: DirectoryView): void;
}

/** Chooses between people, the organisation, and public rooms. */
export function ViewSwitch({ view, onView }: Props): ReactElement {
    const { t } = useTranslation();
    const id = useId();
    // t("directory.view.people") t("directory.view.units") t("directory.view.rooms")
    return (
        <div className={styles["views"]} role="radiogroup" aria-label={t("directory.view.label")}>
            {VIEWS.map((one) => (
                <label key={one} className={styles["view"]}>
                    <input type="radio" name={id} checked={one === view} onChange={() => onView(one)} />
                    <span>{t(`directory.view.${one}`)}</span>
                </label>
            ))}
        </div>
    );
}
