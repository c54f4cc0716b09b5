// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import RoomIcon from "@vector-im/compound-design-tokens/assets/web/icons/room";
import UnitIcon from "@vector-im/compound-design-tokens/assets/web/icons/space";
import { Button } from "@vector-im/compound-web";
import { useEffect, useId, useRef, useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { ListedRoom } from "../../core/matrix/matrix";
import { nameOf } from "../../core/people/known-person";
import { DetailsPane } from "./DetailsPane";
import { PersonAvatar } from "./PersonAvatar";
import { personOf, useKnownPeople, usePlace } from "./place";
import { problemWords } from "./problem-words";
import { roleOf } from "./roles";
import styles from "./RoomDetails.module.css";
import { useJoinedRooms } from "./use-joined-rooms";

/** Nobody goes through more. */
const MOST_LISTED = 100;

interface Props {
    readonly room: ListedRoom;
    /** Whether the details have taken the place of the list. */
    readonly hasWayBack: boolean;
    onOpenPerson(userId: string): void;
    onClose(): void;
}

/** What a room or unit is, who is in it, and how one comes into it. */
export function RoomDetails({ room, hasWayBack, onOpenPerson, onClose }: Props): ReactElement {
    const { t } = useTranslation();
    const { matrix, config } = usePlace();
    const people = useKnownPeople();
    const id = useId();
    const section = useRef<HTMLElement>(null);
    const joined = useJoinedRooms(matrix);
    const isIn = joined?.has(room.roomId) === true;
    const members = isIn
        ? people
              .membersOf(room.roomId)
              .map((userId) => personOf(people, userId))
              .sort((one, other) => nameOf(one).localeCompare(nameOf(other)))
        : [];
    useEffect(() => {
        // Of a room that nobody has looked at yet Element knows a few members.
        if (isIn) matrix.loadMembers?.(room.roomId).catch(() => undefined);
    }, [matrix, isIn, room.roomId]);
    useEffect(() => {
        if (hasWayBack) section.current?.querySelector<HTMLElement>("button")?.focus();
    }, [hasWayBack]);
    const Icon = room.isSpace ? UnitIcon : RoomIcon;
    return (
        <DetailsPane pane={section} labelledBy={id} hasWayBack={hasWayBack} onClose={onClose}>
            <div className={styles["head"]}>
                <Icon aria-hidden className={styles["icon"]} width={40} height={40} />
                <h2 id={id} className={styles["name"]}>
                    {room.name ?? t("directory.facts.noName")}
                </h2>
                {room.topic !== undefined && <p className={styles["topic"]}>{room.topic}</p>}
                {joined && <WayIn room={room} isIn={isIn} />}
            </div>
            {members.length > 0 && (
                <>
                    <h3 className={styles["heading"]}>{t("directory.browse.members", { count: members.length })}</h3>
                    <ul className={styles["people"]}>
                        {members.slice(0, MOST_LISTED).map((person) => (
                            <li key={person.userId}>
                                <button type="button" onClick={() => onOpenPerson(person.userId)}>
                                    <PersonAvatar person={person} size={32} />
                                    <span>
                                        {nameOf(person)}
                                        <small>
                                            {roleOf(person, config.fields)
                                                .map(({ text }) => text)
                                                .join(", ")}
                                        </small>
                                    </span>
                                </button>
                            </li>
                        ))}
                    </ul>
                    {members.length > MOST_LISTED && (
                        <p className={styles["topic"]}>
                            {t("directory.moreHere", { count: members.length - MOST_LISTED })}
                        </p>
                    )}
                </>
            )}
        </DetailsPane>
    );
}

/** Opens, joins, or asks to be let in, as the room has it. */
function WayIn({ room, isIn }: { readonly room: ListedRoom; readonly isIn: boolean }): ReactElement {
    const { t } = useTranslation();
    const { matrix, announce } = usePlace();
    const [state, setState] = useState<"rest" | "busy" | "asked">("rest");
    const [reason, setReason] = useState("");
    const { roomId, joinRule, via } = room;
    const name = room.name ?? t("directory.facts.noName");
    const perform = (what: () => Promise<void>, done: string | undefined, after: "rest" | "asked"): void => {
        setState("busy");
        what().then(
            () => {
                setState(after);
                if (done !== undefined) announce(done);
            },
            (error: unknown) => {
                setState("rest");
                announce(problemWords(t, error));
            },
        );
    };
    if (isIn) {
        return (
            <Button
                kind="secondary"
                size="md"
                onClick={() => perform(async () => matrix.openRoom?.(roomId), undefined, "rest")}
            >
                {t("directory.browse.open")}
            </Button>
        );
    }
    if (joinRule === "public" || joinRule === "restricted") {
        return (
            <Button
                size="md"
                disabled={state === "busy"}
                onClick={() =>
                    perform(async () => matrix.joinRoom?.(roomId, via), t("directory.browse.joined", { name }), "rest")
                }
            >
                {t("directory.browse.join")}
            </Button>
        );
    }
    if (state === "asked") return <p className={styles["topic"]}>{t("directory.browse.asked")}</p>;
    if ((joinRule === "knock" || joinRule === "knock_restricted") && matrix.knockRoom) {
        return (
            <form
                className={styles["knock"]}
                onSubmit={(event) => {
                    event.preventDefault();
                    const words = reason.trim() === "" ? undefined : reason.trim();
                    perform(() => matrix.knockRoom!(roomId, words, via), t("directory.browse.asked"), "asked");
                }}
            >
                <input
                    className={styles["reason"]}
                    aria-label={t("directory.browse.reason")}
                    placeholder={t("directory.browse.reason")}
                    maxLength={500}
                    value={reason}
                    onChange={({ target }) => setReason(target.value)}
                />
                <Button type="submit" size="md" disabled={state === "busy"}>
                    {t("directory.browse.knock")}
                </Button>
            </form>
        );
    }
    return <p className={styles["topic"]}>{t("directory.browse.inviteOnly")}</p>;
}
