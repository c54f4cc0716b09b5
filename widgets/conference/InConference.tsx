// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { Button } from "@vector-im/compound-web";
import EndCallIcon from "@vector-im/compound-design-tokens/assets/web/icons/end-call";
import type { TFunction } from "i18next";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";

import type { ConferenceEvent, ConferenceState, WaitingFor } from "./conference-state";
import styles from "./InConference.module.css";
import { JitsiFrame } from "./JitsiFrame";
import { ScreenHeading } from "./ScreenHeading";

type InConferenceState = Extract<ConferenceState, { step: "joining" | "joined" | "leaving" }>;

interface Props {
    title: string;
    domain: string;
    state: InConferenceState;
    dispatch: (event: ConferenceEvent) => void;
}

/** The conference: Jitsi over the whole page, and our own bar above it. */
export function InConference({ title, domain, state, dispatch }: Props): ReactElement {
    const { t } = useTranslation();
    const status = statusWords(state, t);
    return (
        <main className={styles.screen} aria-label={t("conference.title")}>
            <header className={styles.bar}>
                <p className={styles.status} data-step={state.step}>
                    <span className={styles.sign} aria-hidden />
                    <span role="status">{status}</span>
                </p>
                <ScreenHeading takesFocus className={styles.title}>
                    {title}
                </ScreenHeading>
                <Button
                    type="button"
                    kind="primary"
                    destructive
                    size="md"
                    Icon={EndCallIcon}
                    className={styles.hangUp}
                    aria-disabled={state.step === "leaving"}
                    onClick={() => dispatch({ type: "hang-up" })}
                >
                    {state.step === "joining" ? t("conference.in.cancel") : t("conference.in.hangUp")}
                </Button>
            </header>
            <div className={styles.stage}>
                <JitsiFrame domain={domain} call={state.call} leaving={state.step === "leaving"} onEvent={dispatch} />
                {state.step === "joining" && (
                    <p className={styles.loading} aria-hidden>
                        {status}
                    </p>
                )}
            </div>
        </main>
    );
}

function statusWords(state: InConferenceState, t: TFunction): string {
    switch (state.step) {
        case "joining":
            return joiningWords(state.waitingFor, t);
        case "joined":
            return t("conference.in.joined");
        case "leaving":
            return t("conference.in.leaving");
    }
}

function joiningWords(waitingFor: WaitingFor | undefined, t: TFunction): string {
    switch (waitingFor) {
        case "lobby":
            return t("conference.in.waitingForLobby");
        case "host":
            return t("conference.in.waitingForHost");
        case "password":
            return t("conference.in.waitingForPassword");
        case undefined:
            return t("conference.in.joining");
    }
}
