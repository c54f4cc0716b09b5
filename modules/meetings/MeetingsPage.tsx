// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Scheduler, type SchedulerProps } from "../../widgets/scheduler/Scheduler";
import { PageFrame } from "../host/PageFrame";

interface Props extends Omit<SchedulerProps, "isPage"> {
    /** Leads back to Element; absent where Element's own navigation is beside the page. */
    onLeave?(): void;
}

/** The scheduler over all rooms, as a page of Element. */
export function MeetingsPage({ onLeave, ...scheduler }: Props): ReactElement {
    const { t } = useTranslation();
    return (
        <PageFrame heading={t("meetings.page.heading")} backLabel={t("meetings.page.back")} onLeave={onLeave}>
            <Scheduler {...scheduler} isPage />
        </PageFrame>
    );
}
