// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import CalendarIcon from "@vector-im/compound-design-tokens/assets/web/icons/calendar";
import NextIcon from "@vector-im/compound-design-tokens/assets/web/icons/chevron-right";
import PreviousIcon from "@vector-im/compound-design-tokens/assets/web/icons/chevron-left";
import PlusIcon from "@vector-im/compound-design-tokens/assets/web/icons/plus";
import SearchIcon from "@vector-im/compound-design-tokens/assets/web/icons/search";
import { Button } from "@vector-im/compound-web";
import { useId, useRef, useState, type ReactElement, type Ref } from "react";
import { useTranslation } from "react-i18next";
import type { MeetingFilter } from "../../core/meetings/meeting-filter";
import { FilterMenu } from "./FilterMenu";
import { MoreMenu } from "./MoreMenu";
import { usePlace } from "./place";
import { useTimes } from "./times";
import { Segments } from "../../core/ui/Segments";
import styles from "./Toolbar.module.css";
import { stepped, VIEWS, type Range, type View } from "./views";

interface Props {
    readonly view: View;
    readonly anchor: Temporal.PlainDate;
    readonly range: Range;
    readonly today: Temporal.PlainDate;
    readonly filter: MeetingFilter;
    /** The room that one may look at alone. */
    readonly roomId: string | undefined;
    readonly searchField: Ref<HTMLInputElement>;
    onView(view: View): void;
    onGo(date: Temporal.PlainDate): void;
    onFilter(filter: MeetingFilter): void;
}

/** What is looked at, when, and what of it; and the way to plan. */
export function Toolbar(props: Props): ReactElement {
    const { view, anchor, today, filter, roomId, searchField, onView, onGo, onFilter } = props;
    const { t } = useTranslation();
    const { open } = usePlace();
    // t("scheduler.views.agenda") t("scheduler.views.day") t("scheduler.views.workWeek") t("scheduler.views.week")
    // t("scheduler.views.month")
    return (
        <header className={styles["toolbar"]}>
            <Segments
                label={t("scheduler.views.label")}
                choices={VIEWS.map((value) => ({ value, label: t(`scheduler.views.${value}`) }))}
                value={view}
                className={styles["views"]}
                onChange={onView}
            />
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
                <FilterMenu filter={filter} roomId={roomId} onFilter={onFilter} />
                <MoreMenu />
            </div>
        </header>
    );
}

/**
 * Says which days are shown; pressed, it lets one choose another. (Browsers open a date field's calendar by script only
 * in pages of the window's own origin: the field itself is shown.)
 */
function RangeButton({ view, anchor, range, onGo }: Props): ReactElement {
    const { t } = useTranslation();
    const times = useTimes();
    const id = useId();
    const [isOpen, setOpen] = useState(false);
    const button = useRef<HTMLButtonElement>(null);
    const last = range.until.subtract({ days: 1 });
    const words = view === "month" ? times.month(anchor) : times.days(range.from, last);
    const week = view === "week" || view === "workWeek" ? t("scheduler.week", { number: range.from.weekOfYear }) : "";
    const close = (): void => {
        setOpen(false);
        button.current?.focus();
    };
    return (
        <span
            className={styles["range"]}
            onKeyDown={(event) => {
                if (!isOpen || event.key !== "Escape") return;
                event.stopPropagation();
                close();
            }}
        >
            <button
                ref={button}
                type="button"
                className={styles["rangeButton"]}
                aria-expanded={isOpen}
                aria-controls={id}
                onClick={() => setOpen(!isOpen)}
            >
                <CalendarIcon aria-hidden width={20} height={20} />
                <span className={styles["hidden"]}>{t("scheduler.jump")}: </span>
                <span className={styles["long"]}>{words}</span>
                <span className={styles["short"]} aria-hidden>
                    {view === "month" ? words : times.shortDays(range.from, last)}
                </span>
                {week && <span className={styles["week"]}>{week}</span>}
            </button>
            <form
                id={id}
                className={styles["jump"]}
                hidden={!isOpen}
                onSubmit={(event) => {
                    event.preventDefault();
                    const date = new FormData(event.currentTarget).get("date");
                    if (typeof date === "string" && date) onGo(Temporal.PlainDate.from(date));
                    close();
                }}
            >
                {isOpen && (
                    <>
                        <label className={styles["jumpField"]}>
                            {t("scheduler.plan.date")}
                            <input
                                type="date"
                                name="date"
                                required
                                max="9999-12-31"
                                defaultValue={anchor.toString()}
                                autoFocus
                            />
                        </label>
                        <Button kind="secondary" size="md" type="submit">
                            {t("scheduler.show")}
                        </Button>
                    </>
                )}
            </form>
        </span>
    );
}
