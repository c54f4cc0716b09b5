// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import RecurringIcon from "@vector-im/compound-design-tokens/assets/web/icons/restart";
import { useId, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "./Field";
import type { PlanFields } from "./plan-fields";
import { plannedTimes, problemsOf } from "./plan-input";
import styles from "./PlanForm.module.css";
import {
    isLastOfMonth,
    nthOfMonth,
    PRESETS,
    type CustomFrequency,
    type Preset,
    type RecurrenceInput,
} from "./recurrence-input";
import { nthWords, ruleInWords, weekdayName, weekdaySign } from "./rule-words";
import { useTimes } from "./times";

const FREQUENCIES: readonly CustomFrequency[] = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"];

/** How the meeting recurs, and a sentence that says what will be saved. */
export function RecurrenceFields({ input, set, problemOf }: PlanFields): ReactElement {
    const { t } = useTranslation();
    const times = useTimes();
    const id = useId();
    const { recurrence } = input;
    const date = Temporal.PlainDate.from(input.date || "2024-01-01");
    const change = (part: Partial<RecurrenceInput>): void => set({ ...input, recurrence: { ...recurrence, ...part } });

    const presets = PRESETS.filter(
        (preset) =>
            (preset !== "keep" || recurrence.kept) &&
            (preset !== "monthlyLast" || isLastOfMonth(date) || recurrence.preset === preset) &&
            (preset !== "monthlyNth" || nthOfMonth(date) < 5 || recurrence.preset === preset),
    );
    // t("scheduler.recurrence.none") t("scheduler.recurrence.daily") t("scheduler.recurrence.weekdays")
    // t("scheduler.recurrence.weekly") t("scheduler.recurrence.monthlyDay") t("scheduler.recurrence.monthlyNth")
    // t("scheduler.recurrence.monthlyLast") t("scheduler.recurrence.yearly") t("scheduler.recurrence.custom")
    // t("scheduler.recurrence.keep")
    const named = (preset: Preset): string =>
        t(`scheduler.recurrence.${preset}`, {
            day: preset === "yearly" ? times.day(date) : preset === "weekly" ? times.fullWeekday(date) : date.day,
            nth: nthWords(
                [{ weekday: date.dayOfWeek, nth: preset === "monthlyLast" ? -1 : nthOfMonth(date) }],
                times,
                t,
            ),
        });

    return (
        <div className={styles["recurrence"]}>
            <div className={styles["recurrenceRow"]}>
                <div className={styles["field"]}>
                    <label htmlFor={id} className={styles["label"]}>
                        {t("scheduler.recurrence.label")}
                    </label>
                    <select
                        id={id}
                        className={styles["input"]}
                        value={recurrence.preset}
                        onChange={(event) => {
                            const preset = event.target.value as Preset;
                            const weekdays = recurrence.weekdays.length > 0 ? recurrence.weekdays : [date.dayOfWeek];
                            change(preset === "custom" ? { preset, weekdays } : { preset });
                        }}
                    >
                        {presets.map((preset) => (
                            <option key={preset} value={preset}>
                                {named(preset)}
                            </option>
                        ))}
                    </select>
                </div>
                {recurrence.preset !== "none" && <EndFields {...{ recurrence, change, problemOf }} />}
            </div>
            {recurrence.preset === "custom" && <CustomFields {...{ recurrence, change, problemOf, date }} />}
            {recurrence.preset !== "none" && <Sentence {...{ input, set, problemOf }} />}
        </div>
    );
}

interface PartProps {
    readonly recurrence: RecurrenceInput;
    change(part: Partial<RecurrenceInput>): void;
    readonly problemOf: PlanFields["problemOf"];
}

function EndFields({ recurrence, change, problemOf }: PartProps): ReactElement {
    const { t } = useTranslation();
    const id = useId();
    // t("scheduler.recurrence.end.never") t("scheduler.recurrence.end.until") t("scheduler.recurrence.end.count")
    return (
        <>
            <div className={styles["field"]}>
                <label htmlFor={id} className={styles["label"]}>
                    {t("scheduler.recurrence.end.label")}
                </label>
                <select
                    id={id}
                    className={styles["input"]}
                    value={recurrence.end}
                    onChange={(event) => change({ end: event.target.value as RecurrenceInput["end"] })}
                >
                    {(["never", "until", "count"] as const).map((end) => (
                        <option key={end} value={end}>
                            {t(`scheduler.recurrence.end.${end}`)}
                        </option>
                    ))}
                </select>
            </div>
            {recurrence.end === "until" && (
                <Field
                    name="until"
                    kind="date"
                    label={t("scheduler.plan.until")}
                    value={recurrence.until}
                    problem={problemOf("until")}
                    onChange={(until) => change({ until })}
                />
            )}
            {recurrence.end === "count" && (
                <Field
                    name="count"
                    kind="number"
                    label={t("scheduler.plan.count")}
                    value={recurrence.count}
                    problem={problemOf("count")}
                    onChange={(count) => change({ count })}
                />
            )}
        </>
    );
}

function CustomFields({
    recurrence,
    change,
    problemOf,
    date,
}: PartProps & { readonly date: Temporal.PlainDate }): ReactElement {
    const { t } = useTranslation();
    const times = useTimes();
    const id = useId();
    const { frequency, weekdays } = recurrence;
    const modes = (
        [
            ["day", true],
            ["nth", nthOfMonth(date) < 5],
            ["last", isLastOfMonth(date)],
        ] as const
    ).filter(([mode, isThere]) => isThere || recurrence.monthMode === mode);
    const modeName = (mode: RecurrenceInput["monthMode"]): string =>
        mode === "day"
            ? t("scheduler.recurrence.onDay", { day: date.day })
            : t("scheduler.recurrence.onNth", {
                  nth: nthWords([{ weekday: date.dayOfWeek, nth: mode === "last" ? -1 : nthOfMonth(date) }], times, t),
              });
    // t("scheduler.recurrence.unit.DAILY") t("scheduler.recurrence.unit.WEEKLY")
    // t("scheduler.recurrence.unit.MONTHLY") t("scheduler.recurrence.unit.YEARLY")
    return (
        <div className={styles["recurrenceRow"]}>
            <Field
                name="interval"
                kind="number"
                label={t("scheduler.plan.interval")}
                value={recurrence.interval}
                problem={problemOf("interval")}
                onChange={(interval) => change({ interval })}
            />
            <div className={styles["field"]}>
                <label htmlFor={id} className={styles["label"]}>
                    {t("scheduler.recurrence.unit.label")}
                </label>
                <select
                    id={id}
                    className={styles["input"]}
                    value={frequency}
                    onChange={(event) => change({ frequency: event.target.value as CustomFrequency })}
                >
                    {FREQUENCIES.map((one) => (
                        <option key={one} value={one}>
                            {t(`scheduler.recurrence.unit.${one}`)}
                        </option>
                    ))}
                </select>
            </div>
            {frequency === "WEEKLY" && (
                <fieldset className={styles["weekdays"]}>
                    <legend className={styles["label"]}>{t("scheduler.recurrence.on")}</legend>
                    {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
                        <label key={weekday}>
                            <input
                                type="checkbox"
                                aria-label={weekdayName(weekday, times)}
                                checked={weekdays.includes(weekday)}
                                onChange={(event) =>
                                    change({
                                        weekdays: event.target.checked
                                            ? [...weekdays, weekday]
                                            : weekdays.filter((one) => one !== weekday),
                                    })
                                }
                            />
                            <span aria-hidden>{weekdaySign(weekday, times)}</span>
                        </label>
                    ))}
                </fieldset>
            )}
            {frequency === "MONTHLY" && (
                <div className={styles["field"]}>
                    <label htmlFor={`${id}-mode`} className={styles["label"]}>
                        {t("scheduler.recurrence.on")}
                    </label>
                    <select
                        id={`${id}-mode`}
                        className={styles["input"]}
                        value={recurrence.monthMode}
                        onChange={(event) => change({ monthMode: event.target.value as RecurrenceInput["monthMode"] })}
                    >
                        {modes.map(([mode]) => (
                            <option key={mode} value={mode}>
                                {modeName(mode)}
                            </option>
                        ))}
                    </select>
                </div>
            )}
        </div>
    );
}

/** What will be saved, as people say it. */
function Sentence({ input }: PlanFields): ReactElement | null {
    const { t } = useTranslation();
    const times = useTimes();
    const problems = problemsOf({ ...input, title: "-", people: "everybody" });
    if (Object.keys(problems).length > 0) return null;
    const { dtstart, dtend, rule } = plannedTimes(input);
    if (!rule) return null;
    const first = dtstart.time.toPlainDate();
    const clock = (time: Temporal.PlainDateTime): string => time.toPlainTime().toString({ smallestUnit: "minute" });
    return (
        <p className={styles["sentence"]} role="status">
            <RecurringIcon aria-hidden width={18} height={18} />
            <span>
                <b>
                    {ruleInWords(rule, dtstart, times, t)}
                    {!input.isAllDay &&
                        ` ${t("scheduler.recurrence.fromTo", { from: clock(dtstart.time), to: clock(dtend.time) })}`}
                </b>
                {`, ${t("scheduler.recurrence.first", { date: times.fullDay(first) })}`}
            </span>
        </p>
    );
}
