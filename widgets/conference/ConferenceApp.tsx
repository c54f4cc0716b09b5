// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { lazy, Suspense, useEffect, useReducer, useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";

import type { Widget } from "../kit/widget";
import { Announcement } from "./Announcement";
import type { ConferenceConfig } from "./config";
import {
    initialState,
    nextState,
    staysInSight,
    type ConferenceEvent,
    type ConferenceState,
    type JoinChoices,
} from "./conference-state";
import styles from "./ConferenceApp.module.css";
import { FirstScreen } from "./FirstScreen";
import { proposedName } from "./own-name";
import { problemWords } from "./problem-words";
import { Loading, NoConference, NoService, Unreadable } from "./SetUpScreens";
import type { RoomConference } from "./room-conference";
import { useConferenceNote } from "./useConferenceNote";
import { useAlwaysOnScreen } from "./useAlwaysOnScreen";
import { useRoomConference } from "./useRoomConference";

// Nobody needs it before they press the button; when they do, it is there.
const loadCallScreens = (): Promise<typeof import("./CallScreens")> =>
    import(/* webpackChunkName: "conference-call" */ "./CallScreens");
const CallScreens = lazy(loadCallScreens);

interface Props {
    widget: Widget<ConferenceConfig>;
}

interface ScreenProps extends Props {
    state: ConferenceState;
    dispatch: (event: ConferenceEvent) => void;
}

/** The room's video conference: a first screen of ours, then Jitsi, then the first screen again. */
export default function ConferenceApp({ widget }: Props): ReactElement {
    const { t } = useTranslation();
    const [state, dispatch] = useReducer(nextState, initialState);
    useAlwaysOnScreen(widget.setAlwaysOnScreen, staysInSight(state));
    useConferenceNote(widget.module, state.step === "joined");
    useEffect(() => {
        // If it fails now, it is asked for once more at the press.
        loadCallScreens().catch(() => undefined);
    }, []);
    // Its size decides how the screens arrange themselves: a widget is often narrow on a wide screen.
    return (
        <div className={styles.page}>
            <Screen widget={widget} state={state} dispatch={dispatch} />
            <Announcement words={state.step === "problem" ? problemWords(state.problem.kind, t).title : ""} />
        </div>
    );
}

function Screen({ widget, state, dispatch }: ScreenProps): ReactElement {
    const { t } = useTranslation();
    const room = useRoomConference(widget.matrix);
    const [choices, setChoices] = useState<JoinChoices>(() => ({
        name: proposedName(widget.displayName),
        microphone: true,
        camera: false,
    }));

    const domain = widget.config.jitsi?.domain;
    const conference = room.status === "known" ? room.conference : undefined;
    const title = conference?.title ?? t("conference.title");

    if (domain === undefined) return <NoService />;

    // Whoever is in a conference stays in it, whatever becomes of the widget event meanwhile.
    if (state.step !== "before") {
        const retry = (): void => dispatch({ type: "join", call: { ...state.call, ...idOf(conference) } });
        return (
            <Suspense fallback={<Loading />}>
                <CallScreens title={title} domain={domain} state={state} dispatch={dispatch} onRetry={retry} />
            </Suspense>
        );
    }
    if (room.status === "loading") return <Loading />;
    if (room.status === "unreadable") return <Unreadable onRetry={room.retry} />;
    const conferenceId = conference?.conferenceId;
    if (conferenceId === undefined) return <NoConference />;

    const join = (chosen: JoinChoices): void => {
        setChoices(chosen);
        dispatch({ type: "join", call: { ...chosen, conferenceId } });
    };
    return (
        <FirstScreen
            title={title}
            userId={widget.matrix.userId}
            domain={domain}
            choices={choices}
            onChange={setChoices}
            onJoin={join}
            after={state.after}
            staysOnScreen={widget.setAlwaysOnScreen !== undefined}
        />
    );
}

/** The id that holds now: the widget event may have changed since somebody joined. */
function idOf(conference: RoomConference | undefined): { conferenceId?: string } {
    return conference?.conferenceId === undefined ? {} : { conferenceId: conference.conferenceId };
}
