// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { Button } from "@vector-im/compound-web";
import { useEffect, useId, useRef, useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarItem } from "../../core/meetings/calendar-items";
import { cancelMeeting, isSeries, type EditScope } from "../../core/meetings/edit-meeting";
import styles from "./CancelPanel.module.css";
import { usePlace } from "./place";
import { ScopeChoice } from "./ScopeChoice";
import { useTitle } from "./use-title";

interface Props {
    readonly item: CalendarItem;
    onDone(): void;
    onBack(): void;
}

/** Calls off a date, the following ones, or all, with a reason. It can be taken back. */
export function CancelPanel({ item, onDone, onBack }: Props): ReactElement {
    const { t } = useTranslation();
    const { matrix, writing } = usePlace();
    const titleOf = useTitle();
    const id = useId();
    const panel = useRef<HTMLDivElement>(null);
    const [scope, setScope] = useState<EditScope>(isSeries(item.occurrence) ? "date" : "series");
    const [reason, setReason] = useState("");
    // A meeting with a room of its own that is called off closes its room.
    const isWhole = item.occurrence.meeting.kind === "own-room" && scope === "series";
    useEffect(() => {
        panel.current?.focus();
        void panel.current?.scrollIntoView?.({ block: "nearest" });
    }, []);

    function cancel(): void {
        const meetings = cancelMeeting(item.occurrence, scope, reason);
        const done = t("scheduler.cancel.done", { title: titleOf(item) });
        void writing.change(meetings, done).then((isDone) => (isDone && isWhole ? tell() : undefined));
        onDone();
    }

    /** Whoever does not look into the calendar reads it in the room. */
    async function tell(): Promise<void> {
        const said = t("scheduler.cancel.message", { title: titleOf(item) });
        const body = reason.trim() ? `${said} ${t("scheduler.reason", { reason: reason.trim() })}` : said;
        try {
            await matrix.sendEvent(item.room.roomId, "m.room.message", { msgtype: "m.text", body });
        } catch (error) {
            console.error(`[HessenConnect] The room was not told: ${String(error)}`);
        }
    }

    return (
        <div ref={panel} tabIndex={-1} className={styles["panel"]} role="group" aria-labelledby={id}>
            <h3 id={id} className={styles["heading"]}>
                {t("scheduler.cancel.heading")}
            </h3>
            {isSeries(item.occurrence) && (
                <ScopeChoice item={item} question={t("scheduler.scope.cancel")} chosen={scope} onChoose={setScope} />
            )}
            <label className={styles["reason"]}>
                <span>{t("scheduler.cancel.reason")}</span>
                <input type="text" maxLength={300} value={reason} onChange={(event) => setReason(event.target.value)} />
            </label>
            <p className={styles["hint"]}>{isWhole ? t("scheduler.cancel.roomHint") : t("scheduler.cancel.hint")}</p>
            <div className={styles["buttons"]}>
                <Button kind="secondary" size="md" onClick={onBack}>
                    {t("scheduler.cancel.back")}
                </Button>
                <Button kind="primary" size="md" destructive onClick={cancel}>
                    {t("scheduler.cancel.confirm")}
                </Button>
            </div>
        </div>
    );
}
