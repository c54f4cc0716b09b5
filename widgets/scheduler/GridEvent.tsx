// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import AcceptedIcon from "@vector-im/compound-design-tokens/assets/web/icons/check-circle";
import CancelledIcon from "@vector-im/compound-design-tokens/assets/web/icons/error";
import LockIcon from "@vector-im/compound-design-tokens/assets/web/icons/lock";
import OpenIcon from "@vector-im/compound-design-tokens/assets/web/icons/circle";
import TentativeIcon from "@vector-im/compound-design-tokens/assets/web/icons/help";
import type { TFunction } from "i18next";
import type { ComponentType, ReactElement, SVGAttributes } from "react";
import type { CalendarItem } from "../../core/meetings/calendar-items";
import { answerOf, isUnanswered } from "../../core/meetings/participation";
import styles from "./Grid.module.css";
import { usePlace } from "./place";
import { useTimes } from "./times";
import { useTitle } from "./use-title";

type Icon = ComponentType<SVGAttributes<SVGElement>>;

interface Props {
    readonly item: CalendarItem;
    readonly isInMonth: boolean;
    /** Hundreds of these are drawn at once. */
    readonly t: TFunction;
}

/** A meeting in a grid: what it is, when, and what one answered, also for those who listen. */
export function GridEvent({ item, isInMonth, t }: Props): ReactElement {
    const times = useTimes();
    const titleOf = useTitle();
    const { matrix, zone } = usePlace();
    const { occurrence } = item;
    const { meeting, start, end, cancelled } = occurrence;
    const [StateIcon, state] = stateOf(item, matrix.userId);
    const time = meeting.isAllDay ? t("scheduler.allDay") : times.range(start, end, zone);
    // t("scheduler.answer.done.accepted") t("scheduler.answer.done.tentative") t("scheduler.answer.done.declined")
    // t("scheduler.answer.done.open")
    const said = cancelled ? t("scheduler.cancelled") : state === undefined ? "" : t(`scheduler.answer.done.${state}`);
    return (
        <span className={styles["content"]} data-key={item.key}>
            {isInMonth && !meeting.isAllDay && <span className={styles["time"]}>{times.time(start, zone)}</span>}
            {meeting.confidential ? (
                <LockIcon aria-hidden width={14} height={14} />
            ) : (
                StateIcon && <StateIcon aria-hidden width={14} height={14} />
            )}
            <span className={styles["title"]}>{titleOf(item)}</span>
            {!isInMonth && !meeting.isAllDay && <span className={styles["when"]}>{time}</span>}
            <span className={styles["hidden"]}>{[isInMonth ? time : "", said].filter(Boolean).join(", ")}</span>
        </span>
    );
}

function stateOf(item: CalendarItem, userId: string): readonly [Icon | undefined, string | undefined] {
    if (item.occurrence.cancelled) return [CancelledIcon, undefined];
    if (isUnanswered(item, userId)) return [OpenIcon, "open"];
    switch (answerOf(item, userId)?.status) {
        case "accepted":
            return [AcceptedIcon, "accepted"];
        case "tentative":
            return [TentativeIcon, "tentative"];
        case "declined":
            return [CancelledIcon, "declined"];
        case undefined:
            return [undefined, undefined];
    }
}
