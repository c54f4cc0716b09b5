// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { CalendarOptions } from "@fullcalendar/react";
import styles from "./Grid.module.css";

/** FullCalendar dressed as Element: it brings no look of its own. */
export const GRID_LOOK: CalendarOptions = {
    className: styles["calendar"] ?? "",
    viewClass: styles["view"] ?? "",
    tableHeaderClass: styles["tableHeader"] ?? "",
    dayHeaderAlign: "center",
    dayHeaderClass: styles["dayHeader"] ?? "",
    dayCellClass: ({ isToday, isOther }) =>
        `${styles["dayCell"]} ${isToday ? styles["todayCell"] : ""} ${isOther ? styles["otherCell"] : ""}`,
    dayCellTopClass: styles["dayCellTop"] ?? "",
    dayCellTopInnerClass: ({ isToday }) => `${styles["dayNumber"]} ${isToday ? styles["todayNumber"] : ""}`,
    dayRowClass: styles["dayRow"] ?? "",
    dayLaneClass: ({ isToday }) => `${styles["lane"]} ${isToday ? styles["todayCell"] : ""}`,
    slotLaneClass: ({ isMinor }) => `${styles["slot"]} ${isMinor ? styles["minor"] : ""}`,
    slotHeaderClass: styles["slotHeader"] ?? "",
    slotHeaderInnerClass: styles["slotHeaderInner"] ?? "",
    allDayHeaderClass: styles["slotHeader"] ?? "",
    allDayHeaderInnerClass: styles["allDayHeader"] ?? "",
    allDayDividerClass: styles["divider"] ?? "",
    slotHeaderDividerClass: styles["vertical"] ?? "",
    nowIndicatorLineClass: styles["nowLine"] ?? "",
    nowIndicatorHeaderClass: styles["nowSign"] ?? "",
    // Where it is taken to make it longer; the days of a timed meeting in a month are no length of it.
    columnEventAfterClass: ({ isEndResizable }) => (isEndResizable ? `${styles["resizer"]} ${styles["below"]}` : ""),
    rowEventAfterClass: ({ event, isEndResizable }) =>
        isEndResizable && event.allDay ? `${styles["resizer"]} ${styles["behind"]}` : "",
    highlightClass: styles["highlight"] ?? "",
};
