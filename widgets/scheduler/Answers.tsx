// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { useId, useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { AnswerStatus } from "../../core/meetings/answers";
import type { CalendarItem } from "../../core/meetings/calendar-items";
import { answerOf, countAnswers, participantsOf } from "../../core/meetings/participation";
import styles from "./Answers.module.css";

const ORDER: readonly (AnswerStatus | "open")[] = ["accepted", "tentative", "declined", "open"];

/** How many people are listed before one asks for all. */
const FEW = 12;

/** Who takes part, and who answered what. */
export function Answers({ item }: { readonly item: CalendarItem }): ReactElement {
    const { t } = useTranslation();
    const id = useId();
    const [isWhole, setWhole] = useState(false);
    const people = participantsOf(item)
        .map((one) => ({ ...one, answer: answerOf(item, one.userId) }))
        .sort(
            (a, b) =>
                ORDER.indexOf(a.answer?.status ?? "open") - ORDER.indexOf(b.answer?.status ?? "open") ||
                a.name.localeCompare(b.name),
        );
    const count = countAnswers(item);
    // t("scheduler.answers.accepted", { count }) t("scheduler.answers.tentative") t("scheduler.answers.declined", { count })
    // t("scheduler.answers.open")
    return (
        <section aria-labelledby={id}>
            <h3 id={id} className={styles["heading"]}>
                {t("scheduler.people", { count: people.length })}
            </h3>
            <div className={styles["bar"]} aria-hidden>
                {ORDER.map((status) => (
                    <span
                        key={status}
                        className={styles[status]}
                        style={{ flexGrow: count[status] }}
                        hidden={count[status] === 0}
                    />
                ))}
            </div>
            <p className={styles["summary"]}>
                {ORDER.filter((status) => count[status] > 0)
                    .map((status) => t(`scheduler.answers.${status}`, { count: count[status] }))
                    .join(" · ")}
            </p>
            <ul className={styles["people"]}>
                {(isWhole ? people : people.slice(0, FEW)).map(({ userId, name, answer }) => (
                    <li key={userId}>
                        <span className={styles["name"]}>{name}</span>
                        <span className={styles["said"]}>
                            {answer ? t(`scheduler.answer.done.${answer.status}`) : t("scheduler.answer.done.open")}
                        </span>
                        {answer?.note !== undefined && <span className={styles["note"]}>{answer.note}</span>}
                    </li>
                ))}
            </ul>
            {people.length > FEW && !isWhole && (
                <button type="button" className={styles["all"]} onClick={() => setWhole(true)}>
                    {t("scheduler.answers.all", { total: people.length })}
                </button>
            )}
        </section>
    );
}
