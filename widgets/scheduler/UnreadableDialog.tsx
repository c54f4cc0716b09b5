// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { Button } from "@vector-im/compound-web";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "./Dialog";
import { useRoomsPlace } from "./place";
import styles from "./UnreadableDialog.module.css";

/** Which entries could not be read, and why: for those who look after the rooms. */
export function UnreadableDialog({ onClose }: { onClose(): void }): ReactElement {
    const { t } = useTranslation();
    const { meetingRooms } = useRoomsPlace();
    const rooms = [...meetingRooms.rooms.values()].filter(({ unreadable }) => unreadable.length > 0);
    return (
        <Dialog
            title={t("scheduler.unreadable.heading")}
            onClose={onClose}
            footer={
                <Button kind="secondary" size="md" onClick={onClose}>
                    {t("scheduler.close")}
                </Button>
            }
        >
            <p className={styles["text"]}>{t("scheduler.unreadable.text")}</p>
            {rooms.map((room) => (
                <section key={room.roomId}>
                    <h3 className={styles["room"]}>{room.name ?? t("scheduler.unnamedRoom")}</h3>
                    <ul className={styles["entries"]}>
                        {room.unreadable.map(({ stateKey, sender, reason }) => (
                            <li key={stateKey}>
                                {t("scheduler.unreadable.from", { name: room.names.get(sender) ?? sender })}
                                <code lang="en">{`${stateKey}: ${reason}`}</code>
                            </li>
                        ))}
                    </ul>
                </section>
            ))}
        </Dialog>
    );
}
