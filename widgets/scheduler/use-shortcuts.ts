// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { useEffect, useRef } from "react";
import * as v from "valibot";
import { useRemembered } from "./use-remembered";
import type { View } from "./views";

/** Whether single keys do something; people who speak to their computer switch them off (WCAG 2.1.4). */
export interface Shortcuts {
    readonly areOn: boolean;
    switchTo(areOn: boolean): void;
}

interface Actions {
    /** Nothing lies over the calendar. */
    readonly isAtRest: boolean;
    onView(view: View): void;
    onToday(): void;
    onStep(direction: 1 | -1): void;
    onSearch(): void;
    onPlan(): void;
    onHelp(): void;
}

/** Keys and what they show. */
export const VIEW_KEYS: Readonly<Record<string, View>> = {
    "1": "agenda",
    "2": "day",
    "3": "workWeek",
    "4": "week",
    "5": "month",
};

/** Single keys for what one does all day. They are silent while one types, and with Ctrl, Alt or Cmd. */
export function useShortcuts(actions: Actions): Shortcuts {
    const [areOn, switchTo] = useRemembered("scheduler.shortcuts", v.boolean(), true);
    const latest = useRef(actions);
    useEffect(() => {
        latest.current = actions;
    });
    useEffect(() => {
        if (!areOn) return;
        const onKey = (event: KeyboardEvent): void => {
            if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
            if (isTyping(event.composedPath()[0]) || !latest.current.isAtRest) return;
            if (run(latest.current, event.key)) event.preventDefault();
        };
        document.addEventListener("keydown", onKey);
        return () => document.removeEventListener("keydown", onKey);
    }, [areOn]);
    return { areOn, switchTo };
}

function run(actions: Actions, key: string): boolean {
    const view = VIEW_KEYS[key];
    if (view) actions.onView(view);
    else if (key === "t") actions.onToday();
    else if (key === "j" || key === "k") actions.onStep(key === "j" ? 1 : -1);
    else if (key === "/") actions.onSearch();
    else if (key === "n") actions.onPlan();
    else if (key === "?") actions.onHelp();
    else return false;
    return true;
}

function isTyping(target: EventTarget | undefined): boolean {
    return (
        target instanceof HTMLElement &&
        (target.matches("input:not([type=radio], [type=checkbox]), textarea, select") || target.isContentEditable)
    );
}
