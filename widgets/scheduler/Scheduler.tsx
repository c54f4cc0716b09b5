// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import CalendarIcon from "@vector-im/compound-design-tokens/assets/web/icons/calendar";
import ErrorIcon from "@vector-im/compound-design-tokens/assets/web/icons/error";
import PlusIcon from "@vector-im/compound-design-tokens/assets/web/icons/plus";
import { Button } from "@vector-im/compound-web";
import { lazy, Suspense, useCallback, useMemo, useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { agenda, nextMeeting } from "../../core/meetings/agenda";
import type { Matrix } from "../../core/matrix/matrix";
import type { Meeting } from "../../core/meetings/meeting";
import { Agenda } from "./Agenda";
import { isDue, JOIN_EARLY_MINUTES, JoinProvider } from "./joining";
import { MeetingDetails } from "./MeetingDetails";
import { NextMeeting } from "./NextMeeting";
import styles from "./Scheduler.module.css";
import { StatePanel } from "./StatePanel";
import { useMeetingRooms } from "./use-meeting-rooms";
import { useNews } from "./use-news";
import { useNow } from "./use-now";

const PlanForm = lazy(async () => {
    const { PlanForm } = await import(/* webpackChunkName: "scheduler-plan" */ "./PlanForm");
    return { default: PlanForm };
});

interface Props {
    readonly matrix: Matrix & { readonly roomId: string };
    /** How long a new meeting is proposed to be, in minutes. */
    readonly defaultMinutes: number;
    /** Shows the conference of this place's room; absent where nobody can do that. */
    openConference?(): Promise<void>;
}

/** The meetings of a room and the person's other rooms: see, plan, join. */
export function Scheduler({ matrix, defaultMinutes, openConference }: Props): ReactElement {
    const { t } = useTranslation();
    const meetingRooms = useMeetingRooms(matrix);
    const now = useNow();
    const days = useMemo(() => agenda(meetingRooms, now), [meetingRooms, now]);
    const next = nextMeeting(days, now, JOIN_EARLY_MINUTES + 5);
    const [isPlanning, setPlanning] = useState(false);
    const [shownKey, setShownKey] = useState<string>();
    const [announcement, setAnnouncement] = useState("");
    const room = meetingRooms.rooms.get(matrix.roomId);
    const shown = days.flatMap(({ items }) => items).find(({ key }) => key === shownKey);

    useNews(meetingRooms, matrix.userId, (meeting) => setAnnouncement(t("scheduler.news", { title: meeting.title })));
    const onSaved = useCallback(
        (meeting: Meeting) => {
            setPlanning(false);
            setAnnouncement(t("scheduler.saved", { title: meeting.title }));
        },
        [t],
    );
    const unreadable = [...meetingRooms.rooms.values()].reduce((sum, one) => sum + one.unreadable, 0);

    return (
        <JoinProvider matrix={matrix} {...(openConference && { openConference })}>
            <main className={styles["scheduler"]}>
                <header className={styles["toolbar"]}>
                    <h1 className={styles["heading"]}>{t("scheduler.heading")}</h1>
                    <Button kind="primary" size="md" Icon={PlusIcon} onClick={() => setPlanning(true)}>
                        {t("scheduler.plan.heading")}
                    </Button>
                </header>
                <div className={styles["content"]} tabIndex={-1}>
                    {next && <NextMeeting item={next} now={now} onDetails={() => setShownKey(next.key)} />}
                    {meetingRooms.status === "loading" && <Loading />}
                    {meetingRooms.status === "failed" && (
                        <StatePanel
                            icon={ErrorIcon}
                            title={t("scheduler.failed.title")}
                            text={t("scheduler.failed.text")}
                        >
                            <Button kind="secondary" size="md" onClick={() => window.location.reload()}>
                                {t("scheduler.failed.reload")}
                            </Button>
                        </StatePanel>
                    )}
                    {meetingRooms.status === "ready" && days.length === 0 && (
                        <StatePanel
                            icon={CalendarIcon}
                            title={t("scheduler.empty.title")}
                            text={t("scheduler.empty.text")}
                        >
                            <Button kind="secondary" size="md" onClick={() => setPlanning(true)}>
                                {t("scheduler.plan.heading")}
                            </Button>
                        </StatePanel>
                    )}
                    {days.length > 0 && (
                        <Agenda
                            days={days}
                            now={now}
                            ownRoomId={matrix.roomId}
                            isDue={(item) => isDue(item.occurrence, now)}
                            onOpen={(item) => setShownKey(item.key)}
                        />
                    )}
                    {unreadable > 0 && (
                        <p className={styles["unreadable"]}>{t("scheduler.unreadable", { count: unreadable })}</p>
                    )}
                </div>
                <p className={styles["announcement"]} role="status">
                    {announcement}
                </p>
            </main>
            {isPlanning && (
                <Suspense>
                    <PlanForm
                        matrix={matrix}
                        room={room}
                        roomId={matrix.roomId}
                        defaultMinutes={defaultMinutes}
                        onClose={() => setPlanning(false)}
                        onSaved={onSaved}
                    />
                </Suspense>
            )}
            {shown && <MeetingDetails item={shown} ownRoomId={matrix.roomId} onClose={() => setShownKey(undefined)} />}
        </JoinProvider>
    );
}

function Loading(): ReactElement {
    const { t } = useTranslation();
    return (
        <div className={styles["loading"]} role="status" aria-label={t("scheduler.loading")}>
            {["first", "second", "third"].map((bar) => (
                <div key={bar} className={styles["bar"]} />
            ))}
        </div>
    );
}
