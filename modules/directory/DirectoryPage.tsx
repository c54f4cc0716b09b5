// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import BackIcon from "@vector-im/compound-design-tokens/assets/web/icons/arrow-left";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Directory, type DirectoryProps } from "../../widgets/directory/Directory";
import styles from "./DirectoryPage.module.css";

interface Props extends Omit<DirectoryProps, "isPage"> {
    /** Leads back to Element; absent where Element's own navigation is beside the page. */
    onLeave?(): void;
}

/** The directory as a page of Element. */
export function DirectoryPage({ onLeave, ...directory }: Props): ReactElement {
    const { t } = useTranslation();
    return (
        <div className={styles["page"]}>
            <header className={styles["header"]}>
                {onLeave && (
                    <button
                        type="button"
                        className={styles["back"]}
                        aria-label={t("directory.toElement")}
                        onClick={onLeave}
                    >
                        <BackIcon aria-hidden width={24} height={24} />
                    </button>
                )}
                <h1 className={styles["heading"]}>{t("directory.heading")}</h1>
            </header>
            <div className={styles["directory"]}>
                <Directory {...directory} isPage />
            </div>
        </div>
    );
}
