// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { useEffect, useId, useRef, useState, type ComponentType, type ReactElement, type SVGAttributes } from "react";
import styles from "./MenuButton.module.css";

/** One thing that can be done. */
export interface MenuAction {
    readonly label: string;
    readonly icon: ComponentType<SVGAttributes<SVGElement>>;
    readonly isDestructive?: boolean;
    run(): void;
}

interface Props {
    readonly label: string;
    readonly icon: ComponentType<SVGAttributes<SVGElement>>;
    readonly actions: readonly MenuAction[];
    readonly className?: string | undefined;
}

/**
 * A button with a menu, as ARIA's menu button pattern says: arrow keys, Home and End, first letters, Escape.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/
 */
export function MenuButton({ label, icon: Icon, actions, className }: Props): ReactElement {
    const id = useId();
    const [isOpen, setOpen] = useState(false);
    const root = useRef<HTMLDivElement>(null);
    const button = useRef<HTMLButtonElement>(null);

    useEffect(() => {
        if (!isOpen) return;
        itemsIn(root.current)[0]?.focus();
        const close = (event: Event): void => {
            // In a shadow root the document hears of its host only.
            if (!root.current || !event.composedPath().includes(root.current)) setOpen(false);
        };
        document.addEventListener("pointerdown", close);
        return () => document.removeEventListener("pointerdown", close);
    }, [isOpen]);

    const closeAndReturn = (): void => {
        setOpen(false);
        button.current?.focus();
    };
    const move = (key: string): boolean => {
        const items = itemsIn(root.current);
        const at = items.findIndex((item) => item.matches(":focus"));
        const target =
            key === "ArrowDown"
                ? items[(at + 1) % items.length]
                : key === "ArrowUp"
                  ? items.at(at <= 0 ? -1 : at - 1)
                  : key === "Home"
                    ? items[0]
                    : key === "End"
                      ? items.at(-1)
                      : [...items.slice(at + 1), ...items].find((item) => startsWith(item, key));
        target?.focus();
        return target !== undefined;
    };

    return (
        <div
            ref={root}
            className={`${styles["root"]} ${className ?? ""}`}
            onKeyDown={(event) => {
                if (!isOpen) return;
                if (event.key === "Escape") closeAndReturn();
                else if (event.key === "Tab") return setOpen(false);
                else if (event.key === "Enter" || event.key === " " || !move(event.key)) return;
                else event.preventDefault();
                event.stopPropagation();
            }}
        >
            <button
                ref={button}
                type="button"
                className={styles["button"]}
                aria-label={label}
                aria-haspopup="menu"
                aria-expanded={isOpen}
                aria-controls={isOpen ? id : undefined}
                onClick={() => setOpen(!isOpen)}
                onKeyDown={(event) => {
                    if (isOpen || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
                    event.preventDefault();
                    event.stopPropagation();
                    setOpen(true);
                }}
            >
                <Icon aria-hidden width={20} height={20} />
            </button>
            {isOpen && (
                <div id={id} role="menu" aria-label={label} className={styles["menu"]}>
                    {actions.map(({ label: name, icon: ActionIcon, isDestructive, run }) => (
                        <button
                            key={name}
                            type="button"
                            role="menuitem"
                            tabIndex={-1}
                            className={`${styles["item"]} ${isDestructive ? styles["destructive"] : ""}`}
                            onClick={() => {
                                closeAndReturn();
                                run();
                            }}
                        >
                            <ActionIcon aria-hidden width={20} height={20} />
                            {name}
                        </button>
                    ))}
                </div>
            )}
        </div>
    );
}

function itemsIn(root: HTMLElement | null): HTMLElement[] {
    return [...(root?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
}

function startsWith(item: HTMLElement, key: string): boolean {
    return key.length === 1 && (item.textContent ?? "").trim().toLowerCase().startsWith(key.toLowerCase());
}
