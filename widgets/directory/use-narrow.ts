// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { useEffect, useState, type RefObject } from "react";

/** Whether an element is too narrow for two columns. @param below in CSS pixels */
export function useNarrow(element: RefObject<HTMLElement | null>, below: number): boolean {
    const [isNarrow, setNarrow] = useState(false);
    useEffect(() => {
        if (!element.current) return;
        const observer = new ResizeObserver(([entry]) => setNarrow(entry!.contentRect.width < below));
        observer.observe(element.current);
        return () => observer.disconnect();
    }, [element, below]);
    return isNarrow;
}
