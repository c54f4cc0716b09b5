// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import FilterIcon from "@vector-im/compound-design-tokens/assets/web/icons/filter";
import { useEffect, useId, useRef, useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { countConditions, NO_FILTER, type MeetingFilter } from "../../core/meetings/meeting-filter";
import styles from "./FilterMenu.module.css";

interface Props {
    readonly filter: MeetingFilter;
    /** The room that one may look at alone. */
    readonly roomId: string | undefined;
    onFilter(filter: MeetingFilter): void;
}

/** Which meetings are shown: a button that says how many conditions there are, and opens them. */
export function FilterMenu({ filter, roomId, onFilter }: Props): ReactElement {
    const { t } = useTranslation();
    const id = useId();
    const [isOpen, setOpen] = useState(false);
    const root = useRef<HTMLDivElement>(null);
    const button = useRef<HTMLButtonElement>(null);
    const count = countConditions(filter);

    useEffect(() => {
        if (!isOpen) return;
        const close = (event: Event): void => {
            // In a shadow root the document hears of its host only.
            if (!root.current || !event.composedPath().includes(root.current)) setOpen(false);
        };
        document.addEventListener("pointerdown", close);
        return () => document.removeEventListener("pointerdown", close);
    }, [isOpen]);

    // t("scheduler.filter.isMine") t("scheduler.filter.isOrganisedByMe") t("scheduler.filter.isUnanswered")
    const box = (name: "isMine" | "isOrganisedByMe" | "isUnanswered"): ReactElement => (
        <label className={styles["condition"]}>
            <input
                type="checkbox"
                checked={filter[name]}
                onChange={(event) => onFilter({ ...filter, [name]: event.target.checked })}
            />
            {t(`scheduler.filter.${name}`)}
        </label>
    );
    const withRoom = (isOnlyHere: boolean): void => {
        const { roomId: _, ...others } = filter;
        onFilter(isOnlyHere && roomId !== undefined ? { ...others, roomId } : others);
    };
    return (
        <div
            ref={root}
            className={styles["root"]}
            onKeyDown={(event) => {
                if (!isOpen || event.key !== "Escape") return;
                event.stopPropagation();
                setOpen(false);
                button.current?.focus();
            }}
        >
            <button
                ref={button}
                type="button"
                className={styles["button"]}
                aria-expanded={isOpen}
                aria-controls={id}
                aria-label={count > 0 ? t("scheduler.filter.active", { count }) : t("scheduler.filter.label")}
                onClick={() => setOpen(!isOpen)}
            >
                <FilterIcon aria-hidden width={20} height={20} />
                {count > 0 && (
                    <span className={styles["count"]} aria-hidden>
                        {count}
                    </span>
                )}
            </button>
            <fieldset id={id} className={styles["panel"]} hidden={!isOpen}>
                <legend className={styles["legend"]}>{t("scheduler.filter.label")}</legend>
                {roomId !== undefined && (
                    <div className={styles["rooms"]}>
                        <label className={styles["condition"]}>
                            <input
                                type="radio"
                                name={id}
                                checked={filter.roomId === undefined}
                                onChange={() => withRoom(false)}
                            />
                            {t("scheduler.filter.allRooms")}
                        </label>
                        <label className={styles["condition"]}>
                            <input
                                type="radio"
                                name={id}
                                checked={filter.roomId !== undefined}
                                onChange={() => withRoom(true)}
                            />
                            {t("scheduler.filter.thisRoom")}
                        </label>
                    </div>
                )}
                {box("isMine")}
                {box("isOrganisedByMe")}
                {box("isUnanswered")}
                {count > 0 && (
                    <button
                        type="button"
                        className={styles["reset"]}
                        onClick={() => onFilter({ ...NO_FILTER, search: filter.search })}
                    >
                        {t("scheduler.filter.reset")}
                    </button>
                )}
            </fieldset>
        </div>
    );
}
