// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { Button } from "@vector-im/compound-web";
import { useId, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "../../widgets/scheduler/Dialog";
import styles from "./ConfirmRoom.module.css";

/** What somebody is asked to agree to. */
export interface RoomWish {
    readonly title: string;
    /** Dates and recurrence in words. */
    readonly when: string;
    /** Names or Matrix IDs. */
    readonly people: readonly string[];
    /** The room in which the asking widget is. */
    readonly askedFrom: string;
    readonly isEncrypted: boolean;
}

interface Props extends RoomWish {
    onAnswer(isWanted: boolean): void;
}

/** How many people are named before the rest is a number. */
const MOST_NAMED = 30;

/** Asks whether a room is to be made as a widget wishes. */
export function ConfirmRoom({ title, when, people, askedFrom, isEncrypted, onAnswer }: Props): ReactElement {
    const { t } = useTranslation();
    const id = useId();
    return (
        <Dialog
            title={t("meetings.confirm.heading")}
            onClose={() => onAnswer(false)}
            footer={
                <>
                    <Button kind="secondary" size="md" onClick={() => onAnswer(false)}>
                        {t("meetings.confirm.cancel")}
                    </Button>
                    <Button kind="primary" size="md" aria-describedby={id} onClick={() => onAnswer(true)}>
                        {t("meetings.confirm.create")}
                    </Button>
                </>
            }
        >
            <p id={id} className={styles["who"]}>
                {t("meetings.confirm.who", { room: askedFrom })}
            </p>
            <dl className={styles["facts"]}>
                <dt>{t("meetings.confirm.title")}</dt>
                <dd>{title}</dd>
                <dt>{t("meetings.confirm.when")}</dt>
                <dd>{when}</dd>
                <dt>{t("meetings.confirm.people")}</dt>
                <dd>
                    {people.length === 0 && t("meetings.confirm.nobody")}
                    {people.slice(0, MOST_NAMED).join(", ")}
                    {people.length > MOST_NAMED &&
                        ` ${t("meetings.confirm.more", { count: people.length - MOST_NAMED })}`}
                </dd>
            </dl>
            <p className={styles["hint"]}>
                {isEncrypted ? t("meetings.confirm.encrypted") : t("meetings.confirm.readable")}
            </p>
        </Dialog>
    );
}
