// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import AcceptedIcon from "@vector-im/compound-design-tokens/assets/web/icons/check-circle";
import DeclinedIcon from "@vector-im/compound-design-tokens/assets/web/icons/error";
import NoIcon from "@vector-im/compound-design-tokens/assets/web/icons/close";
import TentativeIcon from "@vector-im/compound-design-tokens/assets/web/icons/help";
import YesIcon from "@vector-im/compound-design-tokens/assets/web/icons/check";
import { useState, type ComponentType, type ReactElement, type SVGAttributes } from "react";
import { useTranslation } from "react-i18next";
import { ANSWER_STATUSES, type AnswerScope, type AnswerStatus } from "../../core/meetings/answers";
import type { CalendarItem } from "../../core/meetings/calendar-items";
import { answerOf, isParticipant } from "../../core/meetings/participation";
import styles from "./AnswerButtons.module.css";
import { usePlace } from "./place";

type Icon = ComponentType<SVGAttributes<SVGElement>>;

const DO_ICONS: Readonly<Record<AnswerStatus, Icon>> = {
    accepted: YesIcon,
    tentative: TentativeIcon,
    declined: NoIcon,
};
const DONE_ICONS: Readonly<Record<AnswerStatus, Icon>> = {
    accepted: AcceptedIcon,
    tentative: TentativeIcon,
    declined: DeclinedIcon,
};

interface Props {
    readonly item: CalendarItem;
    readonly scope: AnswerScope;
    /** Goes with the answer. */
    readonly note?: string;
}

/** Accept, maybe, decline. The answer that counts is pressed; while one is on its way, it is shown at once. */
export function AnswerButtons({ item, scope, note }: Props): ReactElement {
    const { t } = useTranslation();
    const { matrix, writing } = usePlace();
    const [pending, setPending] = useState<AnswerStatus>();
    const given = answerOf(item, matrix.userId)?.status;
    const shown = pending ?? given;

    async function answer(status: AnswerStatus): Promise<void> {
        setPending(status);
        const said = note?.trim();
        await writing.answer(item, scope, said ? { status, note: said } : { status });
        setPending(undefined);
    }

    // t("scheduler.answer.do.accepted") t("scheduler.answer.do.tentative") t("scheduler.answer.do.declined")
    return (
        <div className={styles["buttons"]} role="group" aria-label={t("scheduler.answer.label")}>
            {ANSWER_STATUSES.map((status) => {
                const StatusIcon = DO_ICONS[status];
                return (
                    <button
                        key={status}
                        type="button"
                        className={`${styles["button"]} ${styles[status]}`}
                        aria-pressed={shown === status}
                        onClick={() => void answer(status)}
                    >
                        <StatusIcon aria-hidden width={18} height={18} />
                        {t(`scheduler.answer.do.${status}`)}
                    </button>
                );
            })}
        </div>
    );
}

/** What the person answered; nothing where no answer is wanted of them. */
export function AnswerChip({ item }: { readonly item: CalendarItem }): ReactElement | null {
    const { t } = useTranslation();
    const { matrix } = usePlace();
    const status = answerOf(item, matrix.userId)?.status;
    if (!status || !isParticipant(item, matrix.userId)) return null;
    const StatusIcon = DONE_ICONS[status];
    // t("scheduler.answer.done.accepted") t("scheduler.answer.done.tentative") t("scheduler.answer.done.declined")
    return (
        <span className={`${styles["chip"]} ${styles[status]}`}>
            <StatusIcon aria-hidden width={16} height={16} />
            {t(`scheduler.answer.done.${status}`)}
        </span>
    );
}
