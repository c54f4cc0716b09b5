// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import CalendarIcon from "@vector-im/compound-design-tokens/assets/web/icons/calendar";
import NextIcon from "@vector-im/compound-design-tokens/assets/web/icons/chevron-right";
import PreviousIcon from "@vector-im/compound-design-tokens/assets/web/icons/chevron-left";
import PlusIcon from "@vector-im/compound-design-tokens/assets/web/icons/plus";
import SearchIcon from "@vector-im/compound-design-tokens/assets/web/icons/search";
import { Button } from "@vector-im/compound-web";
import { useId, useRef, type ReactElement, type Ref } from "react";
import { useTranslation } from "react-i18next";
import type { MeetingFilter } from "../../core/meetings/meeting-filter";
import { FilterMenu } from "./FilterMenu";
import { MoreMenu } from "./MoreMenu";
import { usePlace } from "./place";
import { useTimes } from "./times";
import styles from "./Toolbar.module.css";
import { stepped, VIEWS, type Range, type View } from "./views";

interface Props {
    readonly view: View;
    readonly anchor: Temporal.PlainDate;
    readonly range: Range;
    readonly today: Temporal.PlainDate;
    readonly filter: MeetingFilter;
    readonly searchField: Ref<HTMLInputElement>;
    onView(view: View): void;
    onGo(date: Temporal.PlainDate): void;
    onFilter(filter: MeetingFilter): void;
}

/** What is looked at, when, and what of it; and the way to plan. */
export function Toolbar(props: Props): ReactElement {
    const { view, anchor, today, filter, searchField, onView, onGo, onFilter } = props;
    const { t } = useTranslation();
    const { open } = usePlace();
    const name = useId();
    // t("scheduler.views.agenda") t("scheduler.views.day") t("scheduler.views.workWeek") t("scheduler.views.week")
    // t("scheduler.views.month")
    return (
        <header className={styles["toolbar"]}>
            <div className={styles["views"]} role="radiogroup" aria-label={t("scheduler.views.label")}>
                {VIEWS.map((one) => (
                    <label key={one} className={styles["view"]}>
                        <input type="radio" name={name} checked={view === one} onChange={() => onView(one)} />
                        <span>{t(`scheduler.views.${one}`)}</span>
                    </label>
                ))}
            </div>
            <Button
                kind="primary"
                size="md"
                Icon={PlusIcon}
                className={styles["plan"]}
                onClick={() => open({ kind: "plan" })}
            >
                {t("scheduler.plan.heading")}
            </Button>
            <div className={styles["dates"]}>
                <button
                    type="button"
                    className={styles["round"]}
                    aria-label={t("scheduler.back")}
                    onClick={() => onGo(stepped(view, anchor, -1))}
                >
                    <PreviousIcon aria-hidden />
                </button>
                <Button kind="secondary" size="md" onClick={() => onGo(today)}>
                    {t("scheduler.today")}
                </Button>
                <button
                    type="button"
                    className={styles["round"]}
                    aria-label={t("scheduler.forward")}
                    onClick={() => onGo(stepped(view, anchor, 1))}
                >
                    <NextIcon aria-hidden />
                </button>
                <RangeButton {...props} />
            </div>
            <div className={styles["tools"]}>
                <label className={styles["search"]}>
                    <SearchIcon aria-hidden width={20} height={20} />
                    <span className={styles["hidden"]}>{t("scheduler.search")}</span>
                    <input
                        ref={searchField}
                        type="search"
                        value={filter.search}
                        placeholder={t("scheduler.searchHint")}
                        onChange={(event) => onFilter({ ...filter, search: event.target.value })}
                    />
                </label>
                <FilterMenu filter={filter} onFilter={onFilter} />
                <MoreMenu />
            </div>
        </header>
    );
}

/** Says which days are shown; pressed, it lets one choose another. The browser brings the calendar. */
function RangeButton({ view, anchor, range, onGo }: Props): ReactElement {
    const { t } = useTranslation();
    const times = useTimes();
    const field = useRef<HTMLInputElement>(null);
    const last = range.until.subtract({ days: 1 });
    const words = view === "month" ? times.month(anchor) : times.days(range.from, last);
    const week = view === "week" || view === "workWeek" ? t("scheduler.week", { number: range.from.weekOfYear }) : "";
    return (
        <span className={styles["range"]}>
            <button type="button" className={styles["rangeButton"]} onClick={() => field.current?.showPicker?.()}>
                <CalendarIcon aria-hidden width={20} height={20} />
                <span className={styles["hidden"]}>{t("scheduler.jump")}: </span>
                <span>{words}</span>
                {week && <span className={styles["week"]}>{week}</span>}
            </button>
            <input
                ref={field}
                type="date"
                tabIndex={-1}
                aria-hidden
                className={styles["picker"]}
                value={anchor.toString()}
                onChange={(event) => {
                    if (event.target.value) onGo(Temporal.PlainDate.from(event.target.value));
                }}
            />
        </span>
    );
}
