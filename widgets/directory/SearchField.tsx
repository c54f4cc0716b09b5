// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import ClearIcon from "@vector-im/compound-design-tokens/assets/web/icons/close";
import SearchIcon from "@vector-im/compound-design-tokens/assets/web/icons/search";
import { useEffect, useState, type ReactElement, type RefObject } from "react";
import { useTranslation } from "react-i18next";
import { listId, rowId } from "./row-id";
import styles from "./SearchField.module.css";

interface Props {
    readonly field: RefObject<HTMLInputElement | null>;
    /** What is looked for; the field may have spaces round it. */
    readonly value: string;
    /** The lists below, by their keys. */
    readonly lists: readonly string[];
    /** Whom the arrow keys are on. */
    readonly active: string | undefined;
    readonly isAsking: boolean;
    onType(typed: string): void;
    onMove(to: "next" | "previous"): void;
    onEnter(how: "open" | "choose" | "actions"): void;
}

/**
 * The one field of the directory. The focus stays in it: arrow keys go through the people below, Enter opens one, with
 * Ctrl it chooses them, the menu key goes to what can be done with them, Escape empties the field.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function SearchField(props: Props): ReactElement {
    const { field, value, lists, active, isAsking, onType, onMove, onEnter } = props;
    const { t } = useTranslation();
    const [typed, setTyped] = useState(value);
    const change = (text: string): void => {
        setTyped(text);
        onType(text);
    };
    useEffect(() => {
        if (active === undefined) return;
        const root = field.current?.getRootNode() as Document | ShadowRoot | undefined;
        void root?.getElementById(rowId(active))?.scrollIntoView?.({ block: "nearest" });
    }, [active, field]);
    return (
        <div className={styles["search"]}>
            <SearchIcon aria-hidden width={20} height={20} className={styles["icon"]} />
            <input
                ref={field}
                className={styles["input"]}
                type="text"
                inputMode="search"
                autoComplete="off"
                spellCheck={false}
                role="combobox"
                aria-label={t("directory.search.label")}
                aria-expanded={lists.length > 0}
                aria-autocomplete="list"
                aria-controls={lists.map(listId).join(" ") || undefined}
                aria-activedescendant={active && rowId(active)}
                aria-busy={isAsking}
                placeholder={t("directory.search.hint")}
                value={typed}
                onChange={({ target }) => change(target.value)}
                onKeyDown={(event) => {
                    const isMenu = event.key === "ContextMenu" || (event.shiftKey && event.key === "F10");
                    if (event.key === "ArrowDown") onMove("next");
                    else if (event.key === "ArrowUp") onMove("previous");
                    else if (event.key === "Enter") onEnter(event.ctrlKey || event.metaKey ? "choose" : "open");
                    else if (isMenu && active !== undefined) onEnter("actions");
                    else if (event.key === "Escape" && typed !== "") change("");
                    else return;
                    event.preventDefault();
                }}
            />
            {typed !== "" && (
                <button
                    type="button"
                    className={styles["clear"]}
                    aria-label={t("directory.search.clear")}
                    onClick={() => {
                        change("");
                        field.current?.focus();
                    }}
                >
                    <ClearIcon aria-hidden width={20} height={20} />
                </button>
            )}
            <span className={styles["asking"]} data-asking={isAsking} aria-hidden />
        </div>
    );
}
