// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { Button } from "@vector-im/compound-web";
import { useId, useState, useSyncExternalStore, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { MatrixError } from "../../core/matrix/matrix-error";
import { Dialog } from "./Dialog";
import type { ReminderChoice } from "./place";
import styles from "./ReminderDialog.module.css";
import { SaveProblem } from "./SaveProblem";

/** Minutes before a meeting; 0 for never. */
const CHOICES = [0, 2, 5, 10, 15, 30, 60, 120];

interface Props {
    readonly choice: ReminderChoice;
    onClose(): void;
}

/** How long before a meeting one is reminded, on all devices. */
export function ReminderDialog({ choice, onClose }: Props): ReactElement {
    const { t } = useTranslation();
    const id = useId();
    const current = useSyncExternalStore(choice.subscribe, choice.snapshot);
    const [chosen, choose] = useState<number>();
    const [problem, setProblem] = useState<MatrixError>();
    const minutes = chosen ?? current ?? 0;
    const options = CHOICES.includes(minutes) ? CHOICES : [...CHOICES, minutes].sort((a, b) => a - b);

    async function save(): Promise<void> {
        try {
            await choice.choose(minutes);
            onClose();
        } catch (error) {
            setProblem(error instanceof MatrixError ? error : new MatrixError("unknown", String(error)));
        }
    }

    return (
        <Dialog
            title={t("scheduler.reminders.heading")}
            onClose={onClose}
            footer={
                <>
                    <Button kind="secondary" size="md" onClick={onClose}>
                        {t("scheduler.plan.cancel")}
                    </Button>
                    <Button kind="primary" size="md" onClick={() => void save()}>
                        {t("scheduler.plan.save")}
                    </Button>
                </>
            }
        >
            {problem && <SaveProblem problem={problem} room={undefined} />}
            <label htmlFor={id} className={styles["label"]}>
                {t("scheduler.reminders.when")}
            </label>
            <select
                id={id}
                className={styles["select"]}
                value={minutes}
                onChange={(event) => choose(Number(event.target.value))}
            >
                {options.map((one) => (
                    <option key={one} value={one}>
                        {one === 0 ? t("scheduler.reminders.never") : t("scheduler.reminders.before", { count: one })}
                    </option>
                ))}
            </select>
            <p className={styles["hint"]}>{t("scheduler.reminders.hint")}</p>
        </Dialog>
    );
}
