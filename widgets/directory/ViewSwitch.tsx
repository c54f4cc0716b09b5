// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Segments } from "../../core/ui/Segments";
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
    // t("directory.view.people") t("directory.view.units") t("directory.view.rooms")
    const choices = VIEWS.map((value) => ({ value, label: t(`directory.view.${value}`) }));
    return (
        <Segments
            label={t("directory.view.label")}
            choices={choices}
            value={view}
            className={styles["views"]}
            onChange={onView}
        />
    );
}
