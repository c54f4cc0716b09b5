// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { useTranslation } from "react-i18next";
import type { CalendarItem } from "../../core/meetings/calendar-items";

/** What a date is called; a meeting whose title is not known here says why. */
export function useTitle(): (item: CalendarItem) => string {
    const { t } = useTranslation();
    // t("scheduler.confidentialTitle") t("scheduler.untitled")
    return ({ occurrence: { title, meeting } }) =>
        title || t(meeting.confidential ? "scheduler.confidentialTitle" : "scheduler.untitled");
}
