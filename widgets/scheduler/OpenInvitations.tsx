// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { Button } from "@vector-im/compound-web";
import { useId, useMemo, useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { Matrix } from "../../core/matrix/matrix";
import { MatrixError } from "../../core/matrix/matrix-error";
import type { AnswerStatus } from "../../core/meetings/answers";
import { invitedMeetings, type InvitedMeeting } from "../../core/meetings/invited-meeting";
import type { Meeting } from "../../core/meetings/meeting";
import type { MeetingStore } from "../../core/meetings/meeting-rooms";
import { AnswerWriter } from "../../core/meetings/save-answer";
import { whenRoom } from "../../core/meetings/when-room";
import styles from "./OpenInvitations.module.css";
import { useRoomsPlace } from "./place";
import { SaveProblem } from "./SaveProblem";

/** Meetings that one is invited to and of whose dates no more is known than the invitation says. */
export function OpenInvitations(): ReactElement | null {
    const { t } = useTranslation();
    const { meetingRooms, matrix } = useRoomsPlace();
    const id = useId();
    const invited = useMemo(() => invitedMeetings(meetingRooms.rooms), [meetingRooms]);
    if (invited.length === 0 || !matrix.joinRoom) return null;
    return (
        <section className={styles["section"]} aria-labelledby={id}>
            <h2 id={id} className={styles["heading"]}>
                {t("scheduler.invitations.heading")}
                <span className={styles["count"]}>{invited.length}</span>
            </h2>
            <ul className={styles["list"]}>
                {invited.map((one) => (
                    <OpenInvitation key={one.roomId} invited={one} />
                ))}
            </ul>
        </section>
    );
}

function OpenInvitation({ invited }: { readonly invited: InvitedMeeting }): ReactElement {
    const { t } = useTranslation();
    const { matrix, store, announce } = useRoomsPlace();
    const [state, setState] = useState<"open" | "sending" | MatrixError>("open");
    const { roomId, name, reason, senderName } = invited;
    const title = name || t("scheduler.untitled");

    async function answer(status: AnswerStatus): Promise<void> {
        if (state === "sending") return;
        setState("sending");
        try {
            if (status === "declined") await matrix.leaveRoom?.(roomId);
            else {
                await matrix.joinRoom?.(roomId);
                await answerAll(store, matrix, roomId, status);
            }
            // t("scheduler.invitations.accepted") t("scheduler.invitations.tentative")
            // t("scheduler.invitations.declined")
            announce(t(`scheduler.invitations.${status}`, { title }));
        } catch (error) {
            setState(error instanceof MatrixError ? error : new MatrixError("unknown", String(error)));
        }
    }

    return (
        <li className={styles["card"]}>
            <h3 className={styles["title"]}>{title}</h3>
            <p className={styles["reason"]}>{reason ?? t("scheduler.invitedBy", { name: senderName })}</p>
            {state instanceof MatrixError && <SaveProblem problem={state} room={undefined} />}
            <div className={styles["buttons"]} role="group" aria-label={t("scheduler.answer.label")}>
                {(["accepted", "tentative", "declined"] as const).map((status) => (
                    <Button
                        key={status}
                        kind="secondary"
                        size="md"
                        aria-disabled={state === "sending"}
                        onClick={() => void answer(status)}
                    >
                        {t(`scheduler.answer.do.${status}`)}
                    </Button>
                ))}
            </div>
        </li>
    );
}

/** Answers for all dates, once the room that was joined has said what they are. */
async function answerAll(store: MeetingStore, matrix: Matrix, roomId: string, status: AnswerStatus): Promise<void> {
    const isOwn = ({ kind }: Meeting): boolean => kind === "own-room";
    const { meetings } = await whenRoom(
        store,
        roomId,
        (room) => room.membership === "join" && room.meetings.some(isOwn),
    );
    const uids = new Set(meetings.filter(isOwn).flatMap(({ calendar }) => calendar.map(({ uid }) => uid)));
    const answers = new AnswerWriter(matrix, store);
    await Promise.all([...uids].map((uid) => answers.save(roomId, uid, { status })));
}
