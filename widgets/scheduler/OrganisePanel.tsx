// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { Button } from "@vector-im/compound-web";
import { useId, useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { EventContent } from "../../core/matrix/matrix";
import { MatrixError } from "../../core/matrix/matrix-error";
import type { CalendarItem } from "../../core/meetings/calendar-items";
import type { Member } from "../../core/meetings/meeting-rooms";
import { hasChat, ORGANISER_LEVEL, withChat, withOrganiser } from "../../core/meetings/organise-room";
import { SwitchField } from "./Field";
import styles from "./OrganisePanel.module.css";
import { usePlace } from "./place";
import { SaveProblem } from "./SaveProblem";

interface Props {
    readonly item: CalendarItem;
    onLeft(): void;
}

/** What organisers do with a meeting's room, and how everybody leaves it. */
export function OrganisePanel({ item, onLeft }: Props): ReactElement {
    const { t } = useTranslation();
    const { matrix, store, announce } = usePlace();
    const { room } = item;
    const { roomId, powerLevels, members } = room;
    const id = useId();
    const [isOpen, setOpen] = useState(false);
    const [isLeaving, setLeaving] = useState(false);
    const [problem, setProblem] = useState<MatrixError>();
    const mayName = powerLevels.maySendState(matrix.userId, "m.room.power_levels", "");
    const others = [...members.values()]
        .filter(({ userId }) => userId !== matrix.userId)
        .sort((a, b) => a.name.localeCompare(b.name));
    const mayOrganise = mayName || others.some(({ userId }) => powerLevels.mayRemove(matrix.userId, userId));

    async function send(what: () => Promise<unknown>, done: string): Promise<void> {
        setProblem(undefined);
        try {
            await what();
            announce(done);
        } catch (error) {
            setProblem(error instanceof MatrixError ? error : new MatrixError("unknown", String(error)));
        }
    }
    const setLevels = (content: EventContent): Promise<void> =>
        matrix.sendState(roomId, "m.room.power_levels", "", content).then((eventId) => store.whenSeen(eventId));
    const remove = ({ userId, name }: Member): Promise<void> =>
        send(
            () => matrix.sendState(roomId, "m.room.member", userId, { membership: "leave" }),
            t("scheduler.organise.removed", { name }),
        );
    const setOrganiser = ({ userId, name }: Member, isOrganiser: boolean): Promise<void> =>
        send(
            () => setLevels(withOrganiser(powerLevels.source, userId, isOrganiser, powerLevels.above)),
            isOrganiser ? t("scheduler.organise.named", { name }) : t("scheduler.organise.unnamed", { name }),
        );

    return (
        <section className={styles["panel"]} aria-labelledby={id}>
            <div className={styles["head"]}>
                <h3 id={id} className={styles["heading"]}>
                    {t("scheduler.organise.heading")}
                </h3>
                {mayOrganise && (
                    <Button kind="tertiary" size="md" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
                        {t("scheduler.organise.people")}
                    </Button>
                )}
                {matrix.leaveRoom && !isLeaving && (
                    <Button kind="tertiary" size="md" destructive onClick={() => setLeaving(true)}>
                        {t("scheduler.organise.leave")}
                    </Button>
                )}
            </div>
            {problem && <SaveProblem problem={problem} room={room} />}
            {isLeaving && (
                <div className={styles["question"]} role="group" aria-label={t("scheduler.organise.leave")}>
                    <p>{t("scheduler.organise.leaveHint")}</p>
                    <Button kind="secondary" size="md" autoFocus onClick={() => setLeaving(false)}>
                        {t("scheduler.cancel.back")}
                    </Button>
                    <Button
                        kind="primary"
                        size="md"
                        destructive
                        onClick={() =>
                            void send(async () => {
                                await matrix.leaveRoom?.(roomId);
                                onLeft();
                            }, t("scheduler.organise.left"))
                        }
                    >
                        {t("scheduler.organise.leave")}
                    </Button>
                </div>
            )}
            {isOpen && mayName && (
                <SwitchField
                    label={t("scheduler.organise.chat")}
                    hint={t("scheduler.organise.chatHint")}
                    isOn={hasChat(powerLevels.source)}
                    onSwitch={(isOn) =>
                        void send(
                            () => setLevels(withChat(powerLevels.source, isOn)),
                            isOn ? t("scheduler.organise.chatOn") : t("scheduler.organise.chatOff"),
                        )
                    }
                />
            )}
            {isOpen && (
                <ul className={styles["people"]}>
                    {others.map((member) => (
                        <PersonRow
                            key={member.userId}
                            member={member}
                            isOrganiser={powerLevels.of(member.userId) >= ORGANISER_LEVEL}
                            mayRemove={powerLevels.mayRemove(matrix.userId, member.userId)}
                            mayName={mayName && powerLevels.of(matrix.userId) > powerLevels.of(member.userId)}
                            onRemove={() => void remove(member)}
                            onOrganiser={(is) => void setOrganiser(member, is)}
                        />
                    ))}
                </ul>
            )}
        </section>
    );
}

interface RowProps {
    readonly member: Member;
    readonly isOrganiser: boolean;
    readonly mayRemove: boolean;
    readonly mayName: boolean;
    onRemove(): void;
    onOrganiser(is: boolean): void;
}

function PersonRow({ member, isOrganiser, mayRemove, mayName, onRemove, onOrganiser }: RowProps): ReactElement {
    const { t } = useTranslation();
    const { name, membership } = member;
    return (
        <li>
            <span className={styles["name"]}>
                {name}
                <small>
                    {isOrganiser && t("scheduler.organise.organiser")}
                    {isOrganiser && membership === "invite" && " · "}
                    {membership === "invite" && t("scheduler.who.isInvited")}
                </small>
            </span>
            {mayName && (
                <Button
                    kind="tertiary"
                    size="md"
                    aria-pressed={isOrganiser}
                    aria-label={t("scheduler.organise.organiserOf", { name })}
                    onClick={() => onOrganiser(!isOrganiser)}
                >
                    {t("scheduler.organise.organiser")}
                </Button>
            )}
            {mayRemove && (
                <Button
                    kind="tertiary"
                    size="md"
                    destructive
                    aria-label={t("scheduler.who.remove", { name })}
                    onClick={onRemove}
                >
                    {t("scheduler.organise.remove")}
                </Button>
            )}
        </li>
    );
}
