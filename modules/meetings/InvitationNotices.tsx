// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import CheckIcon from "@vector-im/compound-design-tokens/assets/web/icons/check-circle";
import CloseIcon from "@vector-im/compound-design-tokens/assets/web/icons/close";
import { Button } from "@vector-im/compound-web";
import { useEffect, useId, useSyncExternalStore, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { InvitationProgress, InvitationQueue } from "../../core/meetings/invitation-queue";
import type { MeetingStore } from "../../core/meetings/meeting-rooms";
import { useTimes } from "../../widgets/scheduler/times";
import styles from "./InvitationNotices.module.css";

export interface InvitationNoticesProps {
    readonly queue: InvitationQueue;
    readonly store: MeetingStore;
}

/** How long it is said that all have been invited. */
const DONE_MS = 10_000;

/** How far the invitations to meetings are, and who could not be invited. */
export function InvitationNotices({ queue, store }: InvitationNoticesProps): ReactElement | null {
    const rooms = useSyncExternalStore(queue.subscribe, queue.snapshot);
    if (rooms.size === 0) return null;
    return (
        <div className={styles["notices"]}>
            {[...rooms].map(([roomId, progress]) => (
                <InvitationNotice key={roomId} {...{ roomId, progress, queue, store }} />
            ))}
        </div>
    );
}

interface NoticeProps extends InvitationNoticesProps {
    readonly roomId: string;
    readonly progress: InvitationProgress;
}

function InvitationNotice({ roomId, progress, queue, store }: NoticeProps): ReactElement {
    const { t } = useTranslation();
    const times = useTimes();
    const id = useId();
    const { rooms } = useSyncExternalStore(store.subscribe, store.snapshot);
    const { total, done, waiting, failed, resumesAt } = progress;
    const room = rooms.get(roomId);
    const isOver = waiting.length === 0;
    const isWell = isOver && failed.length === 0;
    useEffect(() => {
        if (!isWell) return;
        const timeout = setTimeout(() => queue.forget(roomId), DONE_MS);
        return () => clearTimeout(timeout);
    }, [isWell, queue, roomId]);

    return (
        <section className={styles["notice"]} aria-labelledby={id}>
            <div className={styles["head"]}>
                {isWell && <CheckIcon aria-hidden width={20} height={20} />}
                <h2 id={id} className={styles["title"]} role={isOver ? "status" : undefined}>
                    {isWell
                        ? t("meetings.invitations.done", { count: total, title: room?.name ?? roomId })
                        : t("meetings.invitations.heading", { title: room?.name ?? roomId })}
                </h2>
                {isOver && (
                    <button
                        type="button"
                        className={styles["close"]}
                        aria-label={t("meetings.invitations.close")}
                        onClick={() => queue.forget(roomId)}
                    >
                        <CloseIcon aria-hidden width={20} height={20} />
                    </button>
                )}
            </div>
            {!isOver && (
                <>
                    <progress className={styles["progress"]} max={total} value={done} aria-labelledby={id} />
                    <p className={styles["text"]}>
                        {t("meetings.invitations.progress", { done, total })}
                        {resumesAt !== undefined &&
                            ` ${t("meetings.invitations.waits", { time: times.time(resumesAt, Temporal.Now.timeZoneId()) })}`}
                    </p>
                </>
            )}
            {failed.length > 0 && (
                <>
                    <p className={styles["text"]}>{t("meetings.invitations.failed", { count: failed.length })}</p>
                    <ul className={styles["failed"]}>
                        {failed.map(({ userId, kind }) => (
                            // t("meetings.invitations.reason.forbidden") t("meetings.invitations.reason.limited")
                            // t("meetings.invitations.reason.too-large") t("meetings.invitations.reason.not-found")
                            // t("meetings.invitations.reason.offline") t("meetings.invitations.reason.unknown")
                            // t("meetings.invitations.reason.banned")
                            <li key={userId}>
                                <b>{nameOf(rooms, userId)}</b>
                                {t(`meetings.invitations.reason.${kind}`)}
                            </li>
                        ))}
                    </ul>
                    <Button kind="secondary" size="md" onClick={() => queue.retry(roomId)}>
                        {t("meetings.invitations.retry")}
                    </Button>
                </>
            )}
        </section>
    );
}

function nameOf(rooms: ReturnType<MeetingStore["snapshot"]>["rooms"], userId: string): string {
    for (const { names } of rooms.values()) {
        const name = names.get(userId);
        if (name !== undefined) return `${name} (${userId})`;
    }
    return userId;
}
