// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import ErrorIcon from "@vector-im/compound-design-tokens/assets/web/icons/error";
import { Button } from "@vector-im/compound-web";
import { useEffect, useId, useRef, useState, type FormEvent, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { Matrix } from "../../core/matrix/matrix";
import { MatrixError } from "../../core/matrix/matrix-error";
import { MEETING_EVENT } from "../../core/meetings/event-type";
import { encodeMeeting } from "../../core/meetings/meeting-event";
import type { Meeting } from "../../core/meetings/meeting";
import type { MeetingRoom } from "../../core/meetings/meeting-rooms";
import { Dialog } from "./Dialog";
import { Field } from "./Field";
import {
    emptyPlan,
    plannedMeeting,
    problemsOf,
    withStart,
    type PlanField,
    type PlanInput,
    type PlanProblems,
} from "./plan-input";
import styles from "./PlanForm.module.css";
import { SaveProblem } from "./SaveProblem";
import { useTimes } from "./times";

interface Props {
    readonly matrix: Matrix;
    /** The room that the meeting is planned in; undefined while it is not known. */
    readonly room: MeetingRoom | undefined;
    readonly roomId: string;
    readonly defaultMinutes: number;
    onClose(): void;
    onSaved(meeting: Meeting): void;
}

type Saving =
    | { readonly step: "editing"; readonly problem?: MatrixError }
    | { readonly step: "sending" }
    // The homeserver has it; it counts as saved when it has come back.
    | { readonly step: "sent"; readonly meeting: Meeting };

const FIELDS: readonly PlanField[] = ["title", "date", "start", "end"];

/** Plans a meeting in a room. What was typed stays until it is saved or the person gives it up. */
export function PlanForm({ matrix, room, roomId, defaultMinutes, onClose, onSaved }: Props): ReactElement {
    const { t } = useTranslation();
    const times = useTimes();
    const formId = useId();
    const form = useRef<HTMLFormElement>(null);
    const [first] = useState(() => emptyPlan(Temporal.Now.zonedDateTimeISO(), defaultMinutes));
    const [input, setInput] = useState<PlanInput>(first);
    const [areProblemsShown, setProblemsShown] = useState(false);
    const [isLeaving, setLeaving] = useState(false);
    const [saving, setSaving] = useState<Saving>({ step: "editing" });
    const tzid = Temporal.Now.timeZoneId();

    const problems: PlanProblems = areProblemsShown ? problemsOf(input) : {};
    const toMend = FIELDS.filter((field) => problems[field]);
    const isBusy = saving.step !== "editing";
    const set = (field: PlanField) => (value: string) =>
        setInput((now) => (field === "start" ? withStart(now, value) : { ...now, [field]: value }));
    const focus = (field: PlanField): void => form.current?.querySelector<HTMLElement>(`[name="${field}"]`)?.focus();

    const awaited = saving.step === "sent" ? saving.meeting : undefined;
    const isBack = awaited !== undefined && room?.meetings.some(({ uid }) => uid === awaited.uid);
    useEffect(() => {
        if (awaited && isBack) onSaved(awaited);
    }, [awaited, isBack, onSaved]);

    async function save(event: FormEvent): Promise<void> {
        event.preventDefault();
        if (isBusy) return;
        const found = problemsOf(input);
        const wrong = FIELDS.find((field) => found[field]);
        setProblemsShown(true);
        if (wrong) return focus(wrong);
        const meeting = plannedMeeting(input, { roomId, creator: matrix.userId, tzid });
        setSaving({ step: "sending" });
        try {
            await matrix.sendState(roomId, MEETING_EVENT, meeting.uid, encodeMeeting(meeting));
            setSaving({ step: "sent", meeting });
        } catch (error) {
            const problem = error instanceof MatrixError ? error : new MatrixError("unknown", String(error));
            console.error(`[HessenConnect] The meeting was not saved: ${problem.kind} ${problem.message}`);
            setSaving({ step: "editing", problem });
        }
    }

    const isTouched = Object.entries(input).some(([field, value]) => value !== first[field as PlanField]);
    const close = (): void => (isTouched && !isLeaving ? setLeaving(true) : onClose());
    // t("scheduler.plan.problem.title") t("scheduler.plan.problem.date") t("scheduler.plan.problem.start")
    // t("scheduler.plan.problem.end") t("scheduler.plan.problem.end-before-start")
    const words = (field: PlanField): string | undefined => {
        const problem = problems[field];
        if (!problem) return undefined;
        return t(`scheduler.plan.problem.${field}${problem === "missing" ? "" : `-${problem}`}`);
    };
    // t("scheduler.plan.title") t("scheduler.plan.date") t("scheduler.plan.start") t("scheduler.plan.end")
    // t("scheduler.plan.location") t("scheduler.plan.description")
    const field = (name: PlanField, kind: "text" | "date" | "time" | "lines", isOptional = false): ReactElement => (
        <Field
            name={name}
            kind={kind}
            label={t(`scheduler.plan.${name}`)}
            {...(isOptional && { note: t("scheduler.plan.optional") })}
            value={input[name]}
            problem={words(name)}
            onChange={set(name)}
        />
    );

    return (
        <Dialog
            title={t("scheduler.plan.heading")}
            onClose={close}
            footer={
                isLeaving ? (
                    <>
                        <p className={styles["question"]} role="alert">
                            {t("scheduler.plan.leave")}
                        </p>
                        <Button kind="secondary" size="md" onClick={() => setLeaving(false)} autoFocus>
                            {t("scheduler.plan.stay")}
                        </Button>
                        <Button kind="secondary" size="md" destructive onClick={onClose}>
                            {t("scheduler.plan.discard")}
                        </Button>
                    </>
                ) : (
                    <>
                        {toMend.length > 0 && (
                            <p className={styles["toMend"]} role="status">
                                <ErrorIcon aria-hidden width={18} height={18} />
                                {t("scheduler.plan.toMend", { count: toMend.length })}{" "}
                                {toMend.map((name) => (
                                    <button key={name} type="button" onClick={() => focus(name)}>
                                        {t(`scheduler.plan.${name}`)}
                                    </button>
                                ))}
                            </p>
                        )}
                        <Button kind="secondary" size="md" onClick={close}>
                            {t("scheduler.plan.cancel")}
                        </Button>
                        <Button kind="primary" size="md" type="submit" form={formId} aria-disabled={isBusy}>
                            {isBusy
                                ? t("scheduler.plan.saving")
                                : saving.problem
                                  ? t("scheduler.plan.retry")
                                  : t("scheduler.plan.save")}
                        </Button>
                    </>
                )
            }
        >
            <form id={formId} ref={form} className={styles["form"]} noValidate onSubmit={save}>
                {saving.step === "editing" && saving.problem && <SaveProblem problem={saving.problem} room={room} />}
                {field("title", "text")}
                <div className={styles["times"]}>
                    {field("date", "date")}
                    {field("start", "time")}
                    {field("end", "time")}
                </div>
                <p className={styles["hint"]}>{t("scheduler.plan.zone", { zone: times.zone(tzid) })}</p>
                {field("location", "text", true)}
                {field("description", "lines", true)}
                <p className={styles["hint"]}>{t("scheduler.plan.readable")}</p>
            </form>
        </Dialog>
    );
}
