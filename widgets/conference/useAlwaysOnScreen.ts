// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { useEffect } from "react";

/**
 * Keeps the widget on screen while other rooms are shown, exactly as long as `wanted`. Says so at the start too: after
 * a reload Element would otherwise go on showing a conference that nobody is in.
 *
 * @param setAlwaysOnScreen absent when the client has not granted it; nothing is done then
 */
export function useAlwaysOnScreen(
    setAlwaysOnScreen: ((value: boolean) => Promise<boolean>) | undefined,
    wanted: boolean,
): void {
    useEffect(() => {
        setAlwaysOnScreen?.(wanted).catch((error: unknown) => {
            console.warn("The client does not change whether the conference stays on screen", error);
        });
    }, [setAlwaysOnScreen, wanted]);
}
