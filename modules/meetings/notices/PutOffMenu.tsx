// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import ChevronIcon from "@vector-im/compound-design-tokens/assets/web/icons/chevron-down";
import { Button } from "@vector-im/compound-web";
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import styles from "./PutOffMenu.module.css";

interface Props {
    readonly choices: readonly { readonly label: string; run(): void }[];
}

/**
 * A button with the choices when one is to be reminded again, as ARIA's menu button pattern says.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/
 */
export function PutOffMenu({ choices }: Props): ReactElement {
    const { t } = useTranslation();
    const id = useId();
    const [isOpen, setOpen] = useState(false);
    const root = useRef<HTMLDivElement>(null);
    const menu = useRef<HTMLDivElement>(null);
    const button = useRef<HTMLButtonElement>(null);

    useEffect(() => {
        if (!isOpen) return;
        itemsIn(menu.current)[0]?.focus();
        const close = (event: Event): void => {
            // In a shadow root the document hears of its host only.
            if (!root.current || !event.composedPath().includes(root.current)) setOpen(false);
        };
        document.addEventListener("pointerdown", close);
        return () => document.removeEventListener("pointerdown", close);
    }, [isOpen]);

    function onKeyDown(event: KeyboardEvent): void {
        if (!isOpen) return;
        if (event.key === "Tab") return setOpen(false);
        if (event.key === "Escape") {
            setOpen(false);
            button.current?.focus();
        } else if (event.key === "Enter" || event.key === " ") {
            // The browser presses what has the focus.
        } else {
            const target = targetOf(event.key, itemsIn(menu.current));
            if (!target) return;
            target.focus();
            event.preventDefault();
        }
        // Neither the card nor Element is meant.
        event.stopPropagation();
    }

    return (
        <div ref={root} className={styles["root"]} onKeyDown={onKeyDown}>
            <Button
                ref={button}
                kind="secondary"
                size="md"
                aria-haspopup="menu"
                aria-expanded={isOpen}
                aria-controls={isOpen ? id : undefined}
                onClick={() => setOpen(!isOpen)}
                onKeyDown={(event: KeyboardEvent) => {
                    if (isOpen || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
                    event.preventDefault();
                    event.stopPropagation();
                    setOpen(true);
                }}
            >
                {t("meetings.reminder.later")}
                <ChevronIcon aria-hidden width={16} height={16} />
            </Button>
            {isOpen && (
                <div
                    ref={menu}
                    id={id}
                    role="menu"
                    aria-label={t("meetings.reminder.later")}
                    className={styles["menu"]}
                >
                    {choices.map(({ label, run }) => (
                        <button
                            key={label}
                            type="button"
                            role="menuitem"
                            tabIndex={-1}
                            className={styles["item"]}
                            onClick={run}
                        >
                            {label}
                        </button>
                    ))}
                </div>
            )}
        </div>
    );
}

function itemsIn(menu: HTMLElement | null): HTMLElement[] {
    return [...(menu?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
}

/** Where a key leads from the focused item. */
function targetOf(key: string, items: readonly HTMLElement[]): HTMLElement | undefined {
    const at = items.findIndex((item) => item.matches(":focus"));
    switch (key) {
        case "ArrowDown":
            return items[(at + 1) % items.length];
        case "ArrowUp":
            return items.at(at <= 0 ? -1 : at - 1);
        case "Home":
            return items[0];
        case "End":
            return items.at(-1);
        default:
            return undefined;
    }
}
