// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { Button } from "@vector-im/compound-web";
import CopyIcon from "@vector-im/compound-design-tokens/assets/web/icons/copy";
import EditIcon from "@vector-im/compound-design-tokens/assets/web/icons/edit";
import ShareIcon from "@vector-im/compound-design-tokens/assets/web/icons/share";
import { useState, type ReactElement, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarItem } from "../../core/meetings/calendar-items";
import { isSeries, positionInSeries, reinstateMeeting } from "../../core/meetings/edit-meeting";
import { mayChangeMeeting } from "../../core/meetings/meeting-rights";
import { wallOfLocal } from "../../core/meetings/local-time";
import { ruleOf } from "../../core/meetings/occurrences";
import { isParticipant } from "../../core/meetings/participation";
import { AnswerPanel } from "./AnswerPanel";
import { Answers } from "./Answers";
import { CancelPanel } from "./CancelPanel";
import { Dialog } from "./Dialog";
import { isDue, JoinButton } from "./joining";
import { OrganisePanel } from "./OrganisePanel";
import { LinkedText } from "./LinkedText";
import styles from "./MeetingDetails.module.css";
import { usePlace } from "./place";
import { ruleInWords } from "./rule-words";
import { ScopeChoice } from "./ScopeChoice";
import { useTimes } from "./times";
import { useTitle } from "./use-title";

interface Props {
    readonly item: CalendarItem;
    onClose(): void;
}

type Step = "look" | "edit" | "cancel";

/** All that is known of one date of a meeting, and what can be done with it. */
export function MeetingDetails({ item, onClose }: Props): ReactElement {
    const { t } = useTranslation();
    const titleOf = useTitle();
    const { matrix, open, writing } = usePlace();
    const [step, setStep] = useState<Step>("look");
    const [now] = useState(() => Date.now());
    const { occurrence, room } = item;
    const { meeting, cancelled } = occurrence;
    const mayChange = mayChangeMeeting(item, matrix.userId);

    function reinstate(): void {
        void writing.change([reinstateMeeting(occurrence)], t("scheduler.reinstated", { title: titleOf(item) }));
        onClose();
    }

    return (
        <Dialog
            title={titleOf(item)}
            onClose={onClose}
            footer={
                <>
                    {mayChange && cancelled && (
                        <Button kind="secondary" size="md" onClick={reinstate}>
                            {t("scheduler.reinstate")}
                        </Button>
                    )}
                    {mayChange && !cancelled && (
                        <>
                            <Button kind="tertiary" size="md" destructive onClick={() => setStep("cancel")}>
                                {t("scheduler.cancel.button")}
                            </Button>
                            <Button
                                kind="secondary"
                                size="md"
                                Icon={EditIcon}
                                aria-expanded={isSeries(occurrence) ? step === "edit" : undefined}
                                onClick={() =>
                                    isSeries(occurrence)
                                        ? setStep(step === "edit" ? "look" : "edit")
                                        : open({ kind: "edit", item, scope: "series" })
                                }
                            >
                                {t("scheduler.edit.button")}
                            </Button>
                        </>
                    )}
                    {!cancelled && meeting.hasConference && (
                        <JoinButton item={item} kind={isDue(occurrence, now) ? "primary" : "secondary"} />
                    )}
                </>
            }
        >
            {step === "edit" && (
                <ScopeChoice
                    item={item}
                    question={t("scheduler.scope.edit")}
                    onChoose={(scope) => open({ kind: "edit", item, scope })}
                />
            )}
            {step === "cancel" && <CancelPanel item={item} onDone={onClose} onBack={() => setStep("look")} />}
            <Facts item={item} />
            {!cancelled && isParticipant(item, matrix.userId) && <AnswerPanel item={item} />}
            <Answers item={item} />
            {meeting.kind === "own-room" && room.membership === "join" && (
                <OrganisePanel item={item} onLeft={onClose} />
            )}
            <div className={styles["further"]}>
                <Button kind="tertiary" size="md" Icon={ShareIcon} onClick={() => open({ kind: "share", item })}>
                    {t("scheduler.share.heading")}
                </Button>
                <Button kind="tertiary" size="md" Icon={CopyIcon} onClick={() => open({ kind: "plan", like: item })}>
                    {t("scheduler.duplicate")}
                </Button>
            </div>
        </Dialog>
    );
}

function Facts({ item }: { readonly item: CalendarItem }): ReactElement {
    const { t } = useTranslation();
    const times = useTimes();
    const { matrix, zone } = usePlace();
    const { occurrence, room } = item;
    const { meeting, cancelled, location, description } = occurrence;
    return (
        <dl className={styles["details"]}>
            <Detail term={t("scheduler.details.when")}>
                <When item={item} />
            </Detail>
            {cancelled && (
                <Detail term={t("scheduler.cancelled")}>{cancelled.reason ?? t("scheduler.details.noReason")}</Detail>
            )}
            {location !== undefined && <Detail term={t("scheduler.plan.location")}>{location}</Detail>}
            {room.hasConference && meeting.hasConference && !cancelled && (
                <Detail term={t("scheduler.conference")}>
                    {t("scheduler.details.joinFrom", { time: times.time(occurrence.start - 10 * 60_000, zone) })}
                </Detail>
            )}
            {room.roomId !== matrix.roomId && (
                <Detail term={t("scheduler.details.room")}>{room.name ?? t("scheduler.unnamedRoom")}</Detail>
            )}
            <Detail term={t("scheduler.details.organiser")}>
                {room.names.get(meeting.creator) ?? meeting.creator}
            </Detail>
            {description !== undefined && (
                <Detail term={t("scheduler.plan.description")}>
                    <LinkedText text={description} />
                </Detail>
            )}
        </dl>
    );
}

function When({ item }: { readonly item: CalendarItem }): ReactElement {
    const { t } = useTranslation();
    const times = useTimes();
    const { zone } = usePlace();
    const { occurrence } = item;
    const { meeting, start, end, dtstart, dtend, entry } = occurrence;
    const [first, last] = [start, Math.max(start, end - 1)].map((at) =>
        Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate(),
    ) as [Temporal.PlainDate, Temporal.PlainDate];
    const days = first.equals(last) ? times.fullDay(first) : times.days(first, last);
    const there = dtstart.tzid;
    const isElsewhere = !meeting.isAllDay && wallOfLocal(dtstart) !== wallAt(start, zone);
    const series = meeting.calendar.find(({ uid, rrule }) => uid === entry.uid && rrule !== undefined);
    const rule = series && ruleOf(series);
    const position = isSeries(occurrence) ? positionInSeries(occurrence) : undefined;
    return (
        <>
            {days}
            {meeting.isAllDay ? `, ${t("scheduler.allDay")}` : `, ${times.range(start, end, zone)}`}
            {isElsewhere && (
                <p className={styles["aside"]}>
                    {t("scheduler.details.there", {
                        zone: times.zone(there),
                        time: `${clock(dtstart.time)}–${clock(dtend.time)}`,
                    })}
                </p>
            )}
            {rule && (
                <p className={styles["aside"]}>
                    {ruleInWords(rule, series.dtstart, times, t)}
                    {position &&
                        ` (${
                            position.total === undefined
                                ? t("scheduler.details.position", { position: position.position })
                                : t("scheduler.details.positionOf", { ...position })
                        })`}
                </p>
            )}
            {series && !rule && <p className={styles["aside"]}>{t("scheduler.details.unknownRule")}</p>}
        </>
    );
}

function wallAt(at: number, zone: string): number {
    const plain = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime();
    return plain.toZonedDateTime("UTC").epochMilliseconds;
}

function clock(time: Temporal.PlainDateTime): string {
    return time.toPlainTime().toString({ smallestUnit: "minute" });
}

function Detail({ term, children }: { readonly term: string; readonly children: ReactNode }): ReactElement {
    return (
        <div>
            <dt>{term}</dt>
            <dd>{children}</dd>
        </div>
    );
}
