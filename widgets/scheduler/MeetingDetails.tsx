// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { Button } from "@vector-im/compound-web";
import type { ReactElement, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AgendaItem } from "../../core/meetings/agenda";
import { Dialog } from "./Dialog";
import { JoinButton } from "./joining";
import styles from "./MeetingDetails.module.css";
import { useTimes } from "./times";

interface Props {
    readonly item: AgendaItem;
    readonly ownRoomId: string;
    onClose(): void;
}

/** All that is known of one date of a meeting. */
export function MeetingDetails({ item, ownRoomId, onClose }: Props): ReactElement {
    const { t } = useTranslation();
    const times = useTimes();
    const { meeting, entry, start, end, isRecurring } = item.occurrence;
    const zone = Temporal.Now.timeZoneId();
    const range = (timeZone: string): string =>
        `${times.time(start.withTimeZone(timeZone))}–${times.time(end.withTimeZone(timeZone))}`;
    const isElsewhere = start.offsetNanoseconds !== start.withTimeZone(zone).offsetNanoseconds;
    return (
        <Dialog
            title={meeting.title}
            onClose={onClose}
            footer={
                <>
                    <Button kind="secondary" size="md" onClick={onClose}>
                        {t("scheduler.close")}
                    </Button>
                    {!meeting.cancelled && <JoinButton item={item} kind="primary" />}
                </>
            }
        >
            <dl className={styles["details"]}>
                <Detail term={t("scheduler.details.when")}>
                    {times.fullDay(start.withTimeZone(zone).toPlainDate())}, {range(zone)}
                    {isElsewhere && (
                        <p className={styles["aside"]}>
                            {t("scheduler.details.there", {
                                zone: times.zone(entry.dtstart.tzid),
                                time: range(entry.dtstart.tzid),
                            })}
                        </p>
                    )}
                    {isRecurring && <p className={styles["aside"]}>{t("scheduler.details.series")}</p>}
                </Detail>
                {meeting.cancelled && (
                    <Detail term={t("scheduler.cancelled")}>
                        {meeting.cancelled.reason ?? t("scheduler.details.noReason")}
                    </Detail>
                )}
                {meeting.location !== undefined && (
                    <Detail term={t("scheduler.plan.location")}>{meeting.location}</Detail>
                )}
                {item.room.roomId !== ownRoomId && (
                    <Detail term={t("scheduler.details.room")}>{item.room.name ?? t("scheduler.unnamedRoom")}</Detail>
                )}
                <Detail term={t("scheduler.details.organiser")}>
                    {item.room.names.get(meeting.creator) ?? meeting.creator}
                </Detail>
                {meeting.description !== undefined && (
                    <Detail term={t("scheduler.plan.description")}>
                        <p className={styles["description"]}>{meeting.description}</p>
                    </Detail>
                )}
            </dl>
        </Dialog>
    );
}

function Detail({ term, children }: { readonly term: string; readonly children: ReactNode }): ReactElement {
    return (
        <div>
            <dt>{term}</dt>
            <dd>{children}</dd>
        </div>
    );
}
