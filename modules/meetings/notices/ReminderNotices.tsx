// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { useEffect, useMemo, useState, useSyncExternalStore, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useTimes } from "../../../widgets/scheduler/times";
import { ReminderCard } from "./ReminderCard";
import styles from "./ReminderNotices.module.css";
import type { Reminders } from "./reminders";
import { useNoticeFocus } from "./use-notice-focus";
import { reminderWords } from "./words";

/** How many are shown; those behind them come when one of them is answered. */
const MOST_SHOWN = 3;

interface Props {
    readonly reminders: Reminders;
}

/**
 * The reminders that wait for an answer, at the bottom right over all of Element. What is new is announced once, by a
 * live region that is there before it speaks; the minutes that are counted afterwards are not. See
 * {@link useNoticeFocus} for the keyboard.
 */
export function ReminderNotices({ reminders }: Props): ReactElement {
    const { t } = useTranslation();
    const times = useTimes();
    const words = useMemo(() => reminderWords(t, times), [t, times]);
    const { now, items, news } = useSyncExternalStore(reminders.subscribe, reminders.snapshot);
    const keys = useMemo(() => items.map(({ key }) => key).join("\n"), [items]);
    const { root } = useNoticeFocus(keys);
    const [announcement, announce] = useState("");

    useEffect(() => {
        const sentences = news?.items.map((item) =>
            t("meetings.reminder.announcement", {
                title: words.title(item),
                when: words.when(item, news.at),
                facts: words.facts(item),
            }),
        );
        announce(sentences ? [...sentences, t("meetings.reminder.howToReach")].join(" ") : "");
    }, [news, t, words]);

    const shown = items.slice(0, MOST_SHOWN);
    const more = items.length - shown.length;
    return (
        <>
            <p role="status" className={styles["announcement"]}>
                {announcement}
            </p>
            {shown.length > 0 && (
                <section ref={root} className={styles["notices"]} aria-label={t("meetings.reminder.label")}>
                    <ul className={styles["list"]}>
                        {shown.map((item) => (
                            <ReminderCard key={item.key} item={item} now={now} words={words} reminders={reminders} />
                        ))}
                    </ul>
                    {more > 0 && <p className={styles["more"]}>{t("meetings.reminder.more", { count: more })}</p>}
                </section>
            )}
        </>
    );
}
