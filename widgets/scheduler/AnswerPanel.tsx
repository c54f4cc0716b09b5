// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { useId, useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { AnswerScope } from "../../core/meetings/answers";
import type { CalendarItem } from "../../core/meetings/calendar-items";
import { isSeries } from "../../core/meetings/edit-meeting";
import { answerOf } from "../../core/meetings/participation";
import { AnswerButtons } from "./AnswerButtons";
import styles from "./MeetingDetails.module.css";
import { usePlace } from "./place";

/** One's own answer, with a note, to this date or to all. */
export function AnswerPanel({ item }: { readonly item: CalendarItem }): ReactElement {
    const { t } = useTranslation();
    const { matrix } = usePlace();
    const id = useId();
    const given = answerOf(item, matrix.userId);
    const [note, setNote] = useState(given?.note ?? "");
    const [scope, setScope] = useState<AnswerScope>("date");
    // t("scheduler.answer.scope.date") t("scheduler.answer.scope.series")
    return (
        <section className={styles["answer"]} aria-labelledby={`${id}-heading`}>
            <h3 id={`${id}-heading`} className={styles["subheading"]}>
                {t("scheduler.answer.yours")}
            </h3>
            {isSeries(item.occurrence) && (
                <div className={styles["scopes"]} role="radiogroup" aria-label={t("scheduler.answer.for")}>
                    {(["date", "series"] as const).map((one) => (
                        <label key={one}>
                            <input type="radio" name={id} checked={scope === one} onChange={() => setScope(one)} />
                            {t(`scheduler.answer.scope.${one}`)}
                        </label>
                    ))}
                </div>
            )}
            <AnswerButtons item={item} scope={scope} note={note} />
            <label className={styles["note"]}>
                <span>{t("scheduler.answer.note")}</span>
                <input type="text" maxLength={300} value={note} onChange={(event) => setNote(event.target.value)} />
            </label>
        </section>
    );
}
