// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import ErrorIcon from "@vector-im/compound-design-tokens/assets/web/icons/error";
import LockIcon from "@vector-im/compound-design-tokens/assets/web/icons/lock";
import { Button } from "@vector-im/compound-web";
import { useId, useRef, useState, type FormEvent, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { MEETING_EVENT } from "../../core/meetings/event-type";
import type { MeetingRoom } from "../../core/meetings/meeting-rooms";
import { epochOfLocal, localOfWall } from "../../core/meetings/local-time";
import { wallOf } from "../../core/meetings/zone-clock";
import { ConflictPanel } from "./ConflictPanel";
import { Dialog } from "./Dialog";
import { Field, SwitchField } from "./Field";
import { FIND_DAYS, FindTime } from "./FindTime";
import { PeopleFields } from "./PeopleFields";
import { type Opened, usePlace, useRoomsPlace, type RoomsPlace } from "./place";
import type { PlanFields } from "./plan-fields";
import {
    emptyPlan,
    OWN_ROOM,
    PLAN_FIELDS,
    plannedTimes,
    planOf,
    problemsOf,
    usualStart,
    type PlanField,
    type PlanInput,
} from "./plan-input";
import styles from "./PlanForm.module.css";
import { RecurrenceFields } from "./RecurrenceFields";
import { SaveProblem } from "./SaveProblem";
import { TimeFields } from "./TimeFields";
import { useCalendarItems } from "./use-calendar-items";
import { editedBy, usePlan } from "./use-plan";

interface Props {
    readonly opened: Extract<Opened, { kind: "plan" | "edit" }>;
    onClose(): void;
}

/** Plans a meeting, or changes one. What was typed stays until it is saved or the person gives it up. */
export function PlanForm({ opened, onClose }: Props): ReactElement {
    const { t } = useTranslation();
    const place = useRoomsPlace();
    const { meetingRooms, matrix } = place;
    const formId = useId();
    const form = useRef<HTMLFormElement>(null);
    const [edited] = useState(() => editedBy(opened));
    const [first] = useState(() => edited?.before ?? firstInput(opened, place));
    const plan = usePlan(first, edited);
    const { input, saving, conflict } = plan;
    const [areProblemsShown, setProblemsShown] = useState(false);
    const [isLeaving, setLeaving] = useState(false);
    const room = meetingRooms.rooms.get(input.roomId);
    const isBusy = saving.step === "sending";
    const isOneDate = plan.edited?.scope === "date" && plan.edited.occurrence.recurrenceId !== undefined;

    const problems = areProblemsShown ? problemsOf(input) : {};
    const toMend = PLAN_FIELDS.filter((field) => problems[field]);
    const focus = (field: PlanField): void => form.current?.querySelector<HTMLElement>(`[name="${field}"]`)?.focus();
    // t("scheduler.plan.problem.title") t("scheduler.plan.problem.date") t("scheduler.plan.problem.start")
    // t("scheduler.plan.problem.endDate") t("scheduler.plan.problem.endDate-before-start")
    // t("scheduler.plan.problem.end") t("scheduler.plan.problem.end-before-start") t("scheduler.plan.problem.tzid")
    // t("scheduler.plan.problem.interval") t("scheduler.plan.problem.until") t("scheduler.plan.problem.count")
    // t("scheduler.plan.problem.until-before-start") t("scheduler.plan.problem.people")
    const problemOf = (field: PlanField): string | undefined => {
        const problem = problems[field];
        if (!problem) return undefined;
        return t(`scheduler.plan.problem.${field}${problem === "missing" ? "" : `-${problem}`}`);
    };
    const fields: PlanFields = { input, set: plan.set, problemOf };

    async function save(event: FormEvent): Promise<void> {
        event.preventDefault();
        if (isBusy) return;
        const found = problemsOf(input);
        const wrong = PLAN_FIELDS.find((field) => found[field]);
        setProblemsShown(true);
        if (wrong) return focus(wrong);
        if (await plan.save()) onClose();
    }

    const close = (): void => (plan.isTouched && !isLeaving ? setLeaving(true) : onClose());
    // t("scheduler.plan.title") t("scheduler.plan.date") t("scheduler.plan.start") t("scheduler.plan.endDate")
    // t("scheduler.plan.end") t("scheduler.plan.tzid") t("scheduler.plan.interval") t("scheduler.plan.until")
    // t("scheduler.plan.count") t("scheduler.plan.people") t("scheduler.plan.heading") t("scheduler.edit.date")
    // t("scheduler.edit.following") t("scheduler.edit.series") t("scheduler.edit.single")
    const heading = !plan.edited
        ? "scheduler.plan.heading"
        : `scheduler.edit.${plan.edited.occurrence.recurrenceId ? plan.edited.scope : "single"}`;

    return (
        <Dialog
            isWide
            title={t(heading)}
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
                <div className={styles["what"]}>
                    {saving.step === "editing" && saving.problem && (
                        <SaveProblem problem={saving.problem} room={room} />
                    )}
                    {saving.step === "editing" && saving.isGone && (
                        <p className={styles["gone"]} role="alert">
                            {t("scheduler.conflict.gone")}
                        </p>
                    )}
                    {conflict && <ConflictPanel conflict={conflict} input={input} onChoose={plan.set} />}
                    <Field
                        name="title"
                        kind="text"
                        label={t("scheduler.plan.title")}
                        value={input.title}
                        maxLength={255}
                        problem={problemOf("title")}
                        onChange={(title) => plan.set({ ...input, title })}
                    />
                    <TimeFields {...fields} />
                    {!isOneDate && <RecurrenceFields {...fields} />}
                    <div className={styles["pair"]}>
                        <Field
                            name="location"
                            kind="text"
                            label={t("scheduler.plan.location")}
                            note={t("scheduler.plan.optional")}
                            value={input.location}
                            maxLength={255}
                            onChange={(location) => plan.set({ ...input, location })}
                        />
                        {(room?.hasConference || input.roomId === OWN_ROOM) && !isOneDate && (
                            <SwitchField
                                label={t("scheduler.conference")}
                                hint={t("scheduler.plan.conferenceHint")}
                                isOn={input.hasConference}
                                onSwitch={(hasConference) => plan.set({ ...input, hasConference })}
                            />
                        )}
                    </div>
                    <Field
                        name="description"
                        kind="lines"
                        label={t("scheduler.plan.description")}
                        note={t("scheduler.plan.optional")}
                        value={input.description}
                        maxLength={20_000}
                        onChange={(description) => plan.set({ ...input, description })}
                    />
                    {!isOneDate && <Confidentiality {...fields} room={room} />}
                    {!isOneDate && (
                        <SwitchField
                            label={t("scheduler.plan.answerWanted")}
                            isOn={input.isAnswerWanted}
                            onSwitch={(isAnswerWanted) => plan.set({ ...input, isAnswerWanted })}
                        />
                    )}
                </div>
                <div className={styles["who"]}>
                    {!plan.edited && <RoomField {...fields} own={matrix.roomId} />}
                    <WhoAndWhen {...fields} room={room} edited={plan.edited} />
                </div>
            </form>
        </Dialog>
    );
}

/** What a new meeting's form says at first. */
function firstInput(opened: Props["opened"], place: RoomsPlace): PlanInput {
    const { config, zone } = place;
    const like = opened.kind === "plan" ? opened.like : undefined;
    const roomId = firstRoom(place);
    const usual = usualStart(Temporal.Now.zonedDateTimeISO(zone), config.default_minutes);
    if (like) {
        const plan = planOf(like.occurrence, false);
        const people = plan.people === "everybody" || plan.roomId === roomId ? plan.people : "everybody";
        return { ...plan, roomId, people, isConfidential: false };
    }
    const start = opened.kind === "plan" && opened.start !== undefined ? opened.start : usual.start;
    const end = opened.kind === "plan" && opened.end !== undefined ? opened.end : start + usual.end - usual.start;
    const isAllDay = opened.kind === "plan" && opened.isAllDay === true;
    const plan = emptyPlan({ roomId, start, end, isAllDay, tzid: zone });
    return opened.kind === "plan" && opened.people ? { ...plan, invited: opened.people } : plan;
}

/** This room, where the scheduler is in one that is no meeting itself; else a room for the meeting, or the first. */
function firstRoom(place: RoomsPlace): string {
    const { matrix, ownRooms } = place;
    const rooms = roomsToPlanIn(place);
    const isHere = rooms.some(({ roomId }) => roomId === matrix.roomId);
    if (isHere && matrix.roomId !== undefined) return matrix.roomId;
    return typeof ownRooms === "object" ? OWN_ROOM : (rooms[0]?.roomId ?? "");
}

/** Rooms that meetings can be planned in: this one, and those in which one may. A meeting's room has its meeting. */
function roomsToPlanIn({ matrix, meetingRooms }: RoomsPlace): readonly MeetingRoom[] {
    return [...meetingRooms.rooms.values()].filter(
        ({ roomId, powerLevels, membership, isMeetingRoom }) =>
            !isMeetingRoom &&
            (roomId === matrix.roomId ||
                (membership === "join" && powerLevels.maySendState(matrix.userId, MEETING_EVENT, ""))),
    );
}

/** Which room the meeting is planned in: this one, another in which one may, or one of its own. */
function RoomField({ input, set, own }: PlanFields & { readonly own: string | undefined }): ReactElement {
    const { t } = useTranslation();
    const place = useRoomsPlace();
    const id = useId();
    const rooms = roomsToPlanIn(place);
    const hasOwn = typeof place.ownRooms === "object";
    const nameOf = (room: MeetingRoom): string => room.name ?? t("scheduler.unnamedRoom");
    return (
        <div className={styles["field"]}>
            <label htmlFor={id} className={styles["label"]}>
                {t("scheduler.plan.where")}
            </label>
            <select
                id={id}
                className={styles["input"]}
                value={input.roomId}
                aria-describedby={`${id}-hint`}
                onChange={(event) => {
                    const roomId = event.target.value;
                    // Whoever is to be invited stays when the meeting gets a room after all.
                    set({ ...input, roomId, people: "everybody", isConfidential: false });
                }}
            >
                {hasOwn && <option value={OWN_ROOM}>{t("scheduler.plan.ownRoom")}</option>}
                {rooms.map((room) => (
                    <option key={room.roomId} value={room.roomId}>
                        {room.roomId === own ? t("scheduler.plan.thisRoom", { name: nameOf(room) }) : nameOf(room)}
                    </option>
                ))}
            </select>
            <p id={`${id}-hint`} className={styles["hint"]}>
                {input.roomId === OWN_ROOM && t("scheduler.plan.ownRoomHint")}
                {place.ownRooms === undefined && t("scheduler.plan.noOwnRoom")}
            </p>
        </div>
    );
}

/** Who can read what; confidential is possible where the room is encrypted. */
function Confidentiality({ input, set, room }: PlanFields & { readonly room: MeetingRoom | undefined }): ReactElement {
    const { t } = useTranslation();
    const { matrix } = usePlace();
    // Of a meeting with a room of its own the room's name is the title.
    const isPossible = room?.isEncrypted === true && !room.isMeetingRoom && matrix.readReferences !== undefined;
    const whyNot = input.roomId === OWN_ROOM || room?.isMeetingRoom ? "ownRoomReadable" : "notEncrypted";
    // t("scheduler.plan.ownRoomReadable") t("scheduler.plan.notEncrypted")
    return (
        <SwitchField
            label={
                <>
                    <LockIcon aria-hidden width={16} height={16} /> {t("scheduler.confidential")}
                </>
            }
            hint={
                !isPossible
                    ? `${t("scheduler.plan.readable")} ${t(`scheduler.plan.${whyNot}`)}`
                    : input.isConfidential
                      ? t("scheduler.plan.confidentialHint")
                      : t("scheduler.plan.readable")
            }
            isOn={input.isConfidential}
            isLocked={!isPossible}
            onSwitch={(isConfidential) => set({ ...input, isConfidential })}
        />
    );
}

interface WhoProps extends PlanFields {
    readonly room: MeetingRoom | undefined;
    readonly edited: ReturnType<typeof editedBy>;
}

/** Who comes, who is busy, and when all could. */
function WhoAndWhen({ input, set, problemOf, room, edited }: WhoProps): ReactElement {
    const { matrix, meetingRooms, zone } = useRoomsPlace();
    const isPossible = Object.keys(problemsOf({ ...input, title: "-", people: "everybody" })).length === 0;
    const times = isPossible ? plannedTimes(input) : undefined;
    const span = times && { start: epochOfLocal(times.dtstart), end: epochOfLocal(times.dtend) };
    const day = span
        ? Temporal.Instant.fromEpochMilliseconds(span.start).toZonedDateTimeISO(zone).toPlainDate()
        : Temporal.Now.plainDateISO(zone);
    const but = edited && { roomId: edited.occurrence.meeting.roomId, uid: edited.occurrence.entry.uid };
    const visible = useCalendarItems(
        meetingRooms,
        day.subtract({ days: 1 }).toString(),
        day.add({ days: FIND_DAYS + 1 }).toString(),
        zone,
    );
    const items = but
        ? visible.filter(
              ({ room: { roomId }, occurrence }) => roomId !== but.roomId || occurrence.entry.uid !== but.uid,
          )
        : visible;
    const members = [...(room?.members.values() ?? [])];
    const { people, invited } = input;
    const isOwn = input.roomId === OWN_ROOM;
    const asked = [
        ...(isOwn ? [{ userId: matrix.userId, name: matrix.userId }] : []),
        ...(people === "everybody" ? members : members.filter(({ userId }) => people.includes(userId))),
        ...invited.map(({ userId, displayName }) => ({ userId, name: displayName ?? userId })),
    ];
    return (
        <>
            <PeopleFields {...{ input, set, problemOf, room, span, items, but }} />
            {span && !input.isAllDay && span.end > span.start && (
                <FindTime
                    span={span}
                    people={asked}
                    items={items}
                    onChoose={({ start, end }) => {
                        const [from, to] = [start, end].map(
                            (at) => localOfWall(input.tzid, wallOf(input.tzid, at)).time,
                        );
                        set({
                            ...input,
                            date: from!.toPlainDate().toString(),
                            start: from!.toPlainTime().toString({ smallestUnit: "minute" }),
                            endDate: to!.toPlainDate().toString(),
                            end: to!.toPlainTime().toString({ smallestUnit: "minute" }),
                        });
                    }}
                />
            )}
        </>
    );
}
