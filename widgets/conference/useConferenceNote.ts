// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { useEffect, useRef } from "react";
import type { ModuleBridge } from "../kit/widget";

/** Tells the module in Element when the person comes into the conference and leaves it, where there is one. */
export function useConferenceNote(module: Promise<ModuleBridge | undefined>, isIn: boolean): void {
    const noted = useRef(false);
    useEffect(() => {
        if (noted.current === isIn) return;
        noted.current = isIn;
        void module.then((bridge) => bridge?.noteConference(isIn));
    }, [module, isIn]);
}
