// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import BackIcon from "@vector-im/compound-design-tokens/assets/web/icons/arrow-left";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Scheduler, type SchedulerProps } from "../../widgets/scheduler/Scheduler";
import styles from "./MeetingsPage.module.css";

interface Props extends Omit<SchedulerProps, "isPage"> {
    /** Leads back to Element; absent where Element's own navigation is beside the page. */
    onLeave?(): void;
}

/** The scheduler over all rooms, as a page of Element. */
export function MeetingsPage({ onLeave, ...scheduler }: Props): ReactElement {
    const { t } = useTranslation();
    return (
        <div className={styles["page"]}>
            <header className={styles["header"]}>
                {onLeave && (
                    <button
                        type="button"
                        className={styles["back"]}
                        aria-label={t("meetings.page.back")}
                        onClick={onLeave}
                    >
                        <BackIcon aria-hidden width={24} height={24} />
                    </button>
                )}
                <h1 className={styles["heading"]}>{t("meetings.page.heading")}</h1>
            </header>
            <div className={styles["scheduler"]}>
                <Scheduler {...scheduler} isPage />
            </div>
        </div>
    );
}
