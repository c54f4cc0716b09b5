// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { ReactElement } from "react";

import type { ConferenceEvent, StateOfCall } from "./conference-state";
import { InConference } from "./InConference";
import { ProblemScreen } from "./ProblemScreen";

interface Props {
    title: string;
    domain: string;
    state: StateOfCall;
    dispatch: (event: ConferenceEvent) => void;
    onRetry: () => void;
}

/** All that somebody sees from pressing the button on. Loaded while they look at the first screen. */
export default function CallScreens({ title, domain, state, dispatch, onRetry }: Props): ReactElement {
    if (state.step === "problem") {
        const back = (): void => dispatch({ type: "back" });
        return <ProblemScreen problem={state.problem} domain={domain} onRetry={onRetry} onBack={back} />;
    }
    return <InConference title={title} domain={domain} state={state} dispatch={dispatch} />;
}
