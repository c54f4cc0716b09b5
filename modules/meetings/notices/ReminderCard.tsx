// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import BellIcon from "@vector-im/compound-design-tokens/assets/web/icons/notifications";
import CloseIcon from "@vector-im/compound-design-tokens/assets/web/icons/close";
import VideoIcon from "@vector-im/compound-design-tokens/assets/web/icons/video-call-solid";
import { Button } from "@vector-im/compound-web";
import { useId, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarItem } from "../../../core/meetings/calendar-items";
import { isJoinable, putOffChoices } from "../../../core/meetings/reminders";
import { PutOffMenu } from "./PutOffMenu";
import styles from "./ReminderCard.module.css";
import type { Reminders } from "./reminders";
import type { ReminderWords } from "./words";

interface Props {
    readonly item: CalendarItem;
    /** Milliseconds since 1970. */
    readonly now: number;
    readonly words: ReminderWords;
    readonly reminders: Reminders;
}

/** One reminder: what begins, when and where, and what one can do about it. */
export function ReminderCard({ item, now, words, reminders }: Props): ReactElement {
    const { t } = useTranslation();
    const id = useId();
    const choices = putOffChoices(item.occurrence, now);
    return (
        <li
            className={styles["card"]}
            tabIndex={-1}
            aria-labelledby={`${id}-title`}
            aria-describedby={`${id}-when ${id}-facts`}
            onKeyDown={(event) => {
                if (event.key !== "Escape") return;
                // Element would close what is behind.
                event.stopPropagation();
                reminders.dismiss(item);
            }}
        >
            <div className={styles["head"]}>
                <span className={styles["bell"]}>
                    <BellIcon aria-hidden width={20} height={20} />
                </span>
                <div className={styles["what"]}>
                    <p id={`${id}-when`} className={styles["when"]}>
                        {words.when(item, now)}
                    </p>
                    <h2 id={`${id}-title`} className={styles["title"]}>
                        {words.title(item)}
                    </h2>
                    <p id={`${id}-facts`} className={styles["facts"]}>
                        {words.facts(item)}
                    </p>
                </div>
                <button
                    type="button"
                    className={styles["close"]}
                    aria-label={t("meetings.reminder.close")}
                    onClick={() => reminders.dismiss(item)}
                >
                    <CloseIcon aria-hidden width={20} height={20} />
                </button>
            </div>
            <div className={styles["actions"]}>
                {choices.length > 0 && (
                    <PutOffMenu
                        choices={choices.map((how) => ({
                            label: words.putOff(how, item),
                            run: () => reminders.putOff(item, how),
                        }))}
                    />
                )}
                {isJoinable(item) ? (
                    <Button kind="primary" size="md" Icon={VideoIcon} onClick={() => reminders.join(item)}>
                        {t("scheduler.join")}
                    </Button>
                ) : (
                    <Button kind="primary" size="md" onClick={() => reminders.open(item)}>
                        {t("meetings.reminder.open")}
                    </Button>
                )}
            </div>
        </li>
    );
}
