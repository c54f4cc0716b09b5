// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import RoomIcon from "@vector-im/compound-design-tokens/assets/web/icons/room";
import SearchIcon from "@vector-im/compound-design-tokens/assets/web/icons/search";
import { Button } from "@vector-im/compound-web";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { ListedRoom } from "../../core/matrix/matrix";
import { usePlace } from "./place";
import { Problem } from "./Problem";
import styles from "./PublicRooms.module.css";
import field from "./SearchField.module.css";
import { usePublicRooms } from "./use-public-rooms";

interface Props {
    /** The room whose details are shown. */
    readonly opened: string | undefined;
    onOpen(room: ListedRoom): void;
}

/** The rooms that the homeserver publishes, to be searched. */
export function PublicRooms({ opened, onOpen }: Props): ReactElement {
    const { t } = useTranslation();
    const { matrix } = usePlace();
    const [typed, setTyped] = useState("");
    const { rooms, next, isAsking, error, term, more, retry } = usePublicRooms(matrix, typed);
    return (
        <div className={styles["rooms"]}>
            <div className={field["search"]}>
                <SearchIcon aria-hidden width={20} height={20} className={field["icon"]} />
                <input
                    type="search"
                    className={field["input"]}
                    aria-label={t("directory.browse.searchRooms")}
                    placeholder={t("directory.browse.searchRooms")}
                    value={typed}
                    onChange={({ target }) => setTyped(target.value)}
                />
            </div>
            <p className={styles["state"]} role="status">
                {isAsking
                    ? t("directory.browse.loading")
                    : error === undefined && rooms.length === 0
                      ? term === ""
                          ? t("directory.browse.noRooms")
                          : t("directory.browse.noRoomFor", { term })
                      : ""}
            </p>
            {error !== undefined && <Problem error={error} onRetry={retry} />}
            <ul className={styles["list"]} aria-label={t("directory.browse.publicRooms")}>
                {rooms.map((room) => (
                    <li key={room.roomId}>
                        <button
                            type="button"
                            className={styles["room"]}
                            aria-current={room.roomId === opened}
                            onClick={() => onOpen(room)}
                        >
                            <RoomIcon aria-hidden width={24} height={24} className={styles["mark"]} />
                            <span className={styles["text"]}>
                                <b>{room.name ?? t("directory.facts.noName")}</b>
                                {room.topic !== undefined && <span className={styles["topic"]}>{room.topic}</span>}
                            </span>
                            <span className={styles["count"]}>
                                {t("directory.browse.members", { count: room.joinedMembers })}
                            </span>
                        </button>
                    </li>
                ))}
            </ul>
            {next !== undefined && (
                <Button kind="tertiary" size="md" className={styles["more"]} onClick={more}>
                    {t("directory.browse.more")}
                </Button>
            )}
        </div>
    );
}
