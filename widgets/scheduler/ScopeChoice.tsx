// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import ForwardIcon from "@vector-im/compound-design-tokens/assets/web/icons/chevron-right";
import { useId, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarItem } from "../../core/meetings/calendar-items";
import { positionInSeries, type EditScope } from "../../core/meetings/edit-meeting";
import styles from "./ScopeChoice.module.css";
import { useTimes } from "./times";

interface Props {
    readonly item: CalendarItem;
    readonly question: string;
    /** The scope that is chosen already. */
    readonly chosen?: EditScope;
    onChoose(scope: EditScope): void;
}

const SCOPES: readonly EditScope[] = ["date", "following", "series"];

/** Which dates of a series are meant, each choice with its number. */
export function ScopeChoice({ item, question, chosen, onChoose }: Props): ReactElement {
    const { t } = useTranslation();
    const times = useTimes();
    const id = useId();
    const { position, total } = positionInSeries(item.occurrence);
    const day = times.day(item.occurrence.dtstart.time.toPlainDate());
    const hints: Readonly<Record<EditScope, string>> = {
        date: day,
        following:
            total === undefined
                ? t("scheduler.scope.from", { day })
                : t("scheduler.scope.fromCount", { day, count: total - position + 1 }),
        series: total === undefined ? t("scheduler.scope.endless") : t("scheduler.scope.all", { count: total }),
    };
    // t("scheduler.scope.date") t("scheduler.scope.following") t("scheduler.scope.series")
    return (
        <div className={styles["choice"]} role="group" aria-labelledby={id}>
            <h3 id={id} className={styles["question"]}>
                {question}
            </h3>
            {SCOPES.map((scope) => (
                <button
                    key={scope}
                    type="button"
                    className={styles["scope"]}
                    aria-pressed={chosen === undefined ? undefined : chosen === scope}
                    onClick={() => onChoose(scope)}
                >
                    <Bars scope={scope} />
                    <span>
                        <b>{t(`scheduler.scope.${scope}`)}</b>
                        <small>{hints[scope]}</small>
                    </span>
                    <ForwardIcon aria-hidden width={20} height={20} />
                </button>
            ))}
        </div>
    );
}

/** Three dates, those that are meant filled. */
function Bars({ scope }: { readonly scope: EditScope }): ReactElement {
    const filled = { date: [1], following: [1, 2], series: [0, 1, 2] }[scope];
    return (
        <span className={styles["bars"]} aria-hidden>
            {[0, 1, 2].map((bar) => (
                <i key={bar} className={filled.includes(bar) ? styles["filled"] : ""} />
            ))}
        </span>
    );
}
