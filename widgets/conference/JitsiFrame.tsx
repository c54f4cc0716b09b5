// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { useEffect, useLayoutEffect, useRef, type ReactElement } from "react";
import { useTranslation } from "react-i18next";

import type { Call, ConferenceEvent } from "./conference-state";
import { joinJitsi, type JitsiConference } from "./jitsi";
import styles from "./InConference.module.css";

interface Props {
    domain: string;
    call: Call;
    /** Turns true when the person hangs up. */
    leaving: boolean;
    /** Gets what Jitsi reports; the same function at each drawing. */
    onEvent: (event: ConferenceEvent) => void;
}

/** Holds Jitsi's frame: joins when it is drawn, ends the conference when it is taken away. */
export function JitsiFrame({ domain, call, leaving, onEvent }: Props): ReactElement {
    const { i18n } = useTranslation();
    const place = useRef<HTMLDivElement>(null);
    const conference = useRef<JitsiConference>(undefined);

    // Before React takes the frame from the page: where the focus was can then still be seen.
    useLayoutEffect(() => {
        const parentNode = place.current;
        if (parentNode === null) return undefined;
        const title = i18n.t("conference.in.frame");
        const joined = joinJitsi({ domain, call, language: i18n.language, parentNode, title }, onEvent);
        conference.current = joined;
        return () => joined.close();
        // i18n stays the same object when the language changes, which must not interrupt a conference.
    }, [domain, call, onEvent, i18n]);

    useEffect(() => {
        if (leaving) conference.current?.hangUp();
    }, [leaving]);

    return <div ref={place} className={styles.frame} />;
}
