// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { useEffect, useRef, type RefObject } from "react";

/**
 * How the keyboard comes to the reminders and back. They are the last thing in the page, so that Tab leads there at its
 * end and Shift+Tab from its beginning. As Element's page is long, F6, with which browsers go from one part of the
 * window to the next, makes the reminders one more such part while there are any: the first F6 leads to them, the next
 * one is the browser's. When the focused reminder is answered, the next one has the focus; after the last one it goes
 * back to where it was.
 *
 * @param keys the reminders' keys: what is there has changed when they have
 */
export function useNoticeFocus(keys: string): { readonly root: RefObject<HTMLElement | null> } {
    const root = useRef<HTMLElement>(null);
    const before = useRef<Element>(null);
    const isInside = useRef(false);

    useEffect(() => {
        const follow = (event: FocusEvent): void => {
            // Of what happens in a shadow root, as ours, the document hears with its host as target.
            const path = event.composedPath();
            isInside.current = root.current !== null && path.includes(root.current);
            if (!isInside.current) before.current = path[0] as Element;
        };
        const reach = (event: KeyboardEvent): void => {
            if (event.key !== "F6" || event.ctrlKey || event.altKey || event.shiftKey || event.metaKey) return;
            if (!root.current || hasFocus(root.current)) return;
            event.preventDefault();
            event.stopPropagation();
            focusFirst(root.current);
        };
        document.addEventListener("focusin", follow);
        document.addEventListener("keydown", reach, true);
        return () => {
            document.removeEventListener("focusin", follow);
            document.removeEventListener("keydown", reach, true);
        };
    }, []);

    useEffect(() => {
        // Browsers put the focus nowhere when the element that had it goes.
        if (!isInside.current || (root.current && hasFocus(root.current))) return;
        if (document.activeElement !== document.body && document.activeElement !== null) return;
        if (root.current) return focusFirst(root.current);
        isInside.current = false;
        if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus();
    }, [keys]);

    return { root };
}

function hasFocus(root: HTMLElement): boolean {
    return root.matches(":focus-within");
}

function focusFirst(root: HTMLElement): void {
    root.querySelector<HTMLElement>("li")?.focus();
}
