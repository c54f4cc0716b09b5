// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import CheckIcon from "@vector-im/compound-design-tokens/assets/web/icons/check-circle";
import CloseIcon from "@vector-im/compound-design-tokens/assets/web/icons/close";
import { Button } from "@vector-im/compound-web";
import { useEffect, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import styles from "./NoticeBar.module.css";
import { useRoomsPlace } from "./place";
import { SaveProblem } from "./SaveProblem";

/** How long something that was done can be taken back here. */
const UNDO_MS = 30_000;

/** What became of the last write; a failure stays until it is answered. */
export function NoticeBar(): ReactElement {
    const { t } = useTranslation();
    const { writing, meetingRooms } = useRoomsPlace();
    const { notice, dismiss } = writing;
    useEffect(() => {
        if (notice?.state !== "done") return;
        const timeout = setTimeout(dismiss, UNDO_MS);
        return () => clearTimeout(timeout);
    }, [notice, dismiss]);

    return (
        <div className={styles["place"]} role="status">
            {notice && (
                <div className={styles["notice"]}>
                    {notice.state === "pending" && <span>{t("scheduler.plan.saving")}</span>}
                    {notice.state === "done" && (
                        <>
                            <CheckIcon aria-hidden width={20} height={20} />
                            <span className={styles["text"]}>{notice.text}</span>
                            {notice.undo && (
                                <Button kind="secondary" size="md" onClick={notice.undo}>
                                    {t("scheduler.undo.button")}
                                </Button>
                            )}
                        </>
                    )}
                    {notice.state === "failed" && (
                        <>
                            <SaveProblem problem={notice.problem} room={meetingRooms.rooms.get(notice.roomId)} />
                            <Button kind="secondary" size="md" onClick={notice.retry}>
                                {t("scheduler.plan.retry")}
                            </Button>
                        </>
                    )}
                    {notice.state !== "pending" && (
                        <button
                            type="button"
                            className={styles["close"]}
                            aria-label={t("scheduler.close")}
                            onClick={dismiss}
                        >
                            <CloseIcon aria-hidden width={20} height={20} />
                        </button>
                    )}
                </div>
            )}
        </div>
    );
}
