// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import ErrorIcon from "@vector-im/compound-design-tokens/assets/web/icons/error";
import { useEffect, useRef, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { MatrixError } from "../../core/matrix/matrix-error";
import { MEETING_EVENT } from "../../core/meetings/event-type";
import type { MeetingRoom } from "../../core/meetings/meeting-rooms";
import styles from "./SaveProblem.module.css";

interface Props {
    readonly problem: MatrixError;
    readonly room: MeetingRoom | undefined;
}

/** Names of people beyond which only their number is said. */
const MOST_NAMES = 5;

/** Why a meeting was not saved, in words, and what to do. Comes into view when it appears. */
export function SaveProblem({ problem, room }: Props): ReactElement {
    const { t, i18n } = useTranslation();
    const element = useRef<HTMLDivElement>(null);
    useEffect(() => {
        // Its result is no clean-up: newer browsers return a promise.
        void element.current?.scrollIntoView?.({ block: "nearest" });
    }, [problem]);

    // t("scheduler.problem.forbidden.title") t("scheduler.problem.limited.title") t("scheduler.problem.too-large.title")
    // t("scheduler.problem.not-found.title") t("scheduler.problem.offline.title") t("scheduler.problem.unknown.title")
    // t("scheduler.problem.forbidden.text") t("scheduler.problem.too-large.text")
    // t("scheduler.problem.not-found.text") t("scheduler.problem.offline.text") t("scheduler.problem.unknown.text")
    // t("scheduler.problem.limited.text")
    const seconds = Math.ceil((problem.retryAfterMs ?? 5_000) / 1000);
    const able = room ? room.powerLevels.namedWith(room.powerLevels.neededForState(MEETING_EVENT)) : [];
    const names = able.slice(0, MOST_NAMES).map((userId) => room?.names.get(userId) ?? userId);
    return (
        <div ref={element} className={styles["problem"]} role="alert">
            <ErrorIcon aria-hidden width={20} height={20} />
            <div>
                <p className={styles["title"]}>{t(`scheduler.problem.${problem.kind}.title`)}</p>
                <p className={styles["text"]}>
                    {t(`scheduler.problem.${problem.kind}.text`, { seconds })}{" "}
                    {problem.kind === "forbidden" &&
                        names.length > 0 &&
                        t("scheduler.problem.whoCan", { names: new Intl.ListFormat(i18n.language).format(names) })}
                </p>
            </div>
        </div>
    );
}
