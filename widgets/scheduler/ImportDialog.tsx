// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { Button } from "@vector-im/compound-web";
import { useEffect, useId, useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { decodeIcsFile } from "../../core/icalendar/decode-ics-file";
import type { IcsReading, ImportedMeeting } from "../../core/icalendar/imported-meeting";
import { readIcs } from "../../core/icalendar/read-ics";
import { MEETING_EVENT } from "../../core/meetings/event-type";
import { Dialog } from "./Dialog";
import { ImportPreview } from "./ImportPreview";
import styles from "./ImportDialog.module.css";
import { useRoomsPlace } from "./place";
import { SaveProblem } from "./SaveProblem";
import { useImport } from "./use-import";

interface Props {
    /** A file that was dropped on the calendar. */
    readonly file?: File;
    onClose(): void;
}

/** Plans what another calendar has: a file that is dropped, chosen or pasted, looked at first. */
export default function ImportDialog({ file, onClose }: Props): ReactElement {
    const { t } = useTranslation();
    const { matrix, meetingRooms, zone, config } = useRoomsPlace();
    const id = useId();
    const [reading, setReading] = useState<IcsReading>();
    const [left, setLeft] = useState<ReadonlySet<ImportedMeeting>>(new Set());
    const may = (roomId: string): boolean =>
        meetingRooms.rooms.get(roomId)?.powerLevels.maySendState(matrix.userId, MEETING_EVENT, "") === true;
    const [roomId, setRoomId] = useState(matrix.roomId ?? [...meetingRooms.rooms.keys()].find(may) ?? "");
    const room = meetingRooms.rooms.get(roomId);
    const work = useImport(roomId, config.default_minutes, onClose);

    const read = (text: string): void => {
        setLeft(new Set());
        setReading(readIcs(text, zone));
    };
    async function readFile(chosen: File): Promise<void> {
        read(decodeIcsFile(new Uint8Array(await chosen.arrayBuffer())));
    }
    useEffect(() => {
        if (!file) return;
        void file.arrayBuffer().then((bytes) => setReading(readIcs(decodeIcsFile(new Uint8Array(bytes)), zone)));
    }, [file, zone]);

    const meetings = reading && "meetings" in reading ? reading.meetings : [];
    const chosen = meetings.filter((one) => !left.has(one));
    const isWorking = work.progress !== undefined;
    return (
        <Dialog
            title={t("scheduler.import.heading")}
            onClose={onClose}
            footer={
                <>
                    {work.progress && (
                        <p className={styles["progress"]} role="status">
                            {t("scheduler.import.progress", { done: work.progress.done, total: work.progress.total })}
                        </p>
                    )}
                    <Button kind="secondary" size="md" onClick={onClose}>
                        {t("scheduler.plan.cancel")}
                    </Button>
                    {meetings.length > 0 && (
                        <Button
                            kind="primary"
                            size="md"
                            aria-disabled={isWorking || chosen.length === 0}
                            onClick={() => {
                                if (!isWorking && chosen.length > 0) void work.plan(chosen);
                            }}
                        >
                            {work.problem
                                ? t("scheduler.plan.retry")
                                : t("scheduler.import.plan", { count: chosen.length })}
                        </Button>
                    )}
                </>
            }
        >
            <div
                className={styles["import"]}
                onDragOver={(event) => event.preventDefault()}
                onDrop={(event) => {
                    const [dropped] = event.dataTransfer.files;
                    if (!dropped) return;
                    event.preventDefault();
                    event.stopPropagation();
                    void readFile(dropped);
                }}
            >
                {work.problem && <SaveProblem problem={work.problem} room={room} />}
                <div className={styles["source"]}>
                    <label className={styles["label"]} htmlFor={id}>
                        {t("scheduler.import.file")}
                    </label>
                    <input
                        id={id}
                        type="file"
                        accept=".ics,.ical,.ifb,text/calendar"
                        onChange={(event) => {
                            const [picked] = event.target.files ?? [];
                            if (picked) void readFile(picked);
                        }}
                    />
                    <label className={styles["label"]} htmlFor={`${id}-text`}>
                        {t("scheduler.import.paste")}
                    </label>
                    <textarea
                        id={`${id}-text`}
                        className={styles["text"]}
                        rows={2}
                        placeholder="BEGIN:VCALENDAR …"
                        onChange={(event) => {
                            if (event.target.value.trim()) read(event.target.value);
                        }}
                    />
                </div>
                {reading && "failure" in reading && (
                    <p className={styles["failure"]} role="alert">
                        {t(`scheduler.import.failure.${reading.failure}`)}
                    </p>
                )}
                {meetings.length > 0 && (
                    <>
                        <RoomChoice roomId={roomId} onChoose={setRoomId} />
                        <ImportPreview
                            meetings={meetings}
                            isChosen={(one) => !left.has(one)}
                            onToggle={(one) => {
                                const next = new Set(left);
                                if (!next.delete(one)) next.add(one);
                                setLeft(next);
                            }}
                        />
                    </>
                )}
                {reading && !("failure" in reading && reading.failure !== "no-events") && (
                    <LeftOutList reading={reading} />
                )}
            </div>
        </Dialog>
    );
}

function RoomChoice({ roomId, onChoose }: { readonly roomId: string; onChoose(roomId: string): void }): ReactElement {
    const { t } = useTranslation();
    const { matrix, meetingRooms } = useRoomsPlace();
    const rooms = [...meetingRooms.rooms.values()].filter(
        (room) => room.roomId === roomId || room.powerLevels.maySendState(matrix.userId, MEETING_EVENT, ""),
    );
    return (
        <label className={styles["room"]}>
            <span className={styles["label"]}>{t("scheduler.plan.where")}</span>
            <select value={roomId} onChange={(event) => onChoose(event.target.value)}>
                {rooms.map((room) => (
                    <option key={room.roomId} value={room.roomId}>
                        {room.name ?? t("scheduler.unnamedRoom")}
                    </option>
                ))}
            </select>
        </label>
    );
}

/** What the file has besides meetings that can be planned. */
function LeftOutList({ reading }: { readonly reading: IcsReading }): ReactElement | null {
    const { t } = useTranslation();
    const leftOut = "leftOut" in reading ? reading.leftOut : [];
    if (leftOut.length === 0) return null;
    // t("scheduler.import.leftOut.todo", { count }) t("scheduler.import.leftOut.journal", { count })
    // t("scheduler.import.leftOut.free-busy", { count }) t("scheduler.import.leftOut.too-many", { count })
    // t("scheduler.import.leftOut.no-start") t("scheduler.import.leftOut.start-unreadable")
    // t("scheduler.import.leftOut.outdated") t("scheduler.import.leftOut.reply")
    // t("scheduler.import.failure.not-icalendar") t("scheduler.import.failure.too-large")
    // t("scheduler.import.failure.no-events")
    return (
        <section>
            <h3 className={styles["label"]}>{t("scheduler.import.leftOut.heading")}</h3>
            <ul className={styles["losses"]}>
                {leftOut.map((one, index) => (
                    <li key={index}>
                        {one.kind === "event"
                            ? t(`scheduler.import.leftOut.${one.reason}`, {
                                  title: one.title || t("scheduler.untitled"),
                              })
                            : t(`scheduler.import.leftOut.${one.kind}`, { count: one.count })}
                    </li>
                ))}
            </ul>
        </section>
    );
}
