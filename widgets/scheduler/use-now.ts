// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { useEffect, useState } from "react";

/** The time in the viewer's zone, renewed at the beginning of each minute. */
export function useNow(): Temporal.ZonedDateTime {
    const [now, setNow] = useState(() => Temporal.Now.zonedDateTimeISO());
    useEffect(() => {
        const untilNextMinute = 60_000 - (Date.now() % 60_000);
        const timeout = setTimeout(() => setNow(Temporal.Now.zonedDateTimeISO()), untilNextMinute);
        return () => clearTimeout(timeout);
    }, [now]);
    return now;
}
