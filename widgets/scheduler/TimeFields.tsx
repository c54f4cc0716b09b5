// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { useId, useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { isTimeZone } from "../../core/meetings/local-time";
import { Field } from "./Field";
import { withTimes } from "./plan-input";
import styles from "./PlanForm.module.css";
import type { PlanFields } from "./plan-fields";
import { useTimes } from "./times";

/** When: day, times, all day, and by which clock. */
export function TimeFields({ input, set, problemOf }: PlanFields): ReactElement {
    const { t } = useTranslation();
    const { date, start, endDate, end, isAllDay } = input;
    const [hasEndDate, setEndDate] = useState(date !== endDate);
    const isLong = hasEndDate || isAllDay || date !== endDate;
    return (
        <div className={styles["group"]}>
            <div className={`${styles["times"]} ${isLong ? styles["long"] : ""}`}>
                <Field
                    name="date"
                    kind="date"
                    label={isLong ? t("scheduler.plan.firstDate") : t("scheduler.plan.date")}
                    value={date}
                    problem={problemOf("date")}
                    onChange={(value) => set(withTimes(input, { date: value }))}
                />
                {!isAllDay && (
                    <Field
                        name="start"
                        kind="time"
                        label={t("scheduler.plan.start")}
                        value={start}
                        problem={problemOf("start")}
                        onChange={(value) => set(withTimes(input, { start: value }))}
                    />
                )}
                {isLong && (
                    <Field
                        name="endDate"
                        kind="date"
                        label={t("scheduler.plan.endDate")}
                        value={endDate}
                        problem={problemOf("endDate")}
                        onChange={(value) => set({ ...input, endDate: value })}
                    />
                )}
                {!isAllDay && (
                    <Field
                        name="end"
                        kind="time"
                        label={t("scheduler.plan.end")}
                        value={end}
                        problem={problemOf("end")}
                        onChange={(value) => set({ ...input, end: value })}
                    />
                )}
            </div>
            <div className={styles["underTimes"]}>
                <ZoneField input={input} set={set} problemOf={problemOf} />
                <label className={styles["check"]}>
                    <input
                        type="checkbox"
                        checked={isAllDay}
                        onChange={(event) => set({ ...input, isAllDay: event.target.checked })}
                    />
                    {t("scheduler.allDay")}
                </label>
                {!isLong && (
                    <button type="button" className={styles["link"]} onClick={() => setEndDate(true)}>
                        {t("scheduler.plan.severalDays")}
                    </button>
                )}
            </div>
        </div>
    );
}

/** By which clock the times are meant; a list to search in opens on request. */
function ZoneField({ input, set, problemOf }: PlanFields): ReactElement {
    const { t } = useTranslation();
    const times = useTimes();
    const id = useId();
    const problem = problemOf("tzid");
    const [isOpen, setOpen] = useState(false);
    const [typed, setTyped] = useState(input.tzid);
    if (!isOpen && problem === undefined) {
        return (
            <p className={styles["zone"]}>
                {t("scheduler.plan.zone", { zone: times.zone(input.tzid) })}{" "}
                <button type="button" className={styles["link"]} onClick={() => setOpen(true)}>
                    {t("scheduler.plan.changeZone")}
                </button>
            </p>
        );
    }
    const zones = Intl.supportedValuesOf("timeZone");
    const choose = (value: string): void => {
        setTyped(value);
        const found = zones.find((zone) => zone === value || times.zone(zone) === value) ?? value;
        set({ ...input, tzid: isTimeZone(found) ? found : "" });
    };
    return (
        <div className={styles["zoneField"]}>
            <Field
                name="tzid"
                kind="text"
                label={t("scheduler.plan.zoneLabel")}
                list={id}
                value={typed}
                problem={problem}
                onChange={choose}
            />
            <datalist id={id}>
                {zones.map((zone) => (
                    <option key={zone} value={zone}>
                        {times.zone(zone)}
                    </option>
                ))}
            </datalist>
        </div>
    );
}
