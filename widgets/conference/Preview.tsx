// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { Avatar } from "@vector-im/compound-web";
import VideoCallOffIcon from "@vector-im/compound-design-tokens/assets/web/icons/video-call-off";
import VideoCallIcon from "@vector-im/compound-design-tokens/assets/web/icons/video-call";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";

import styles from "./Preview.module.css";

interface Props {
    userId: string;
    /** As it stands in the field; may be empty. */
    name: string;
    camera: boolean;
}

/** How the others will see this person at first. */
export function Preview({ userId, name, camera }: Props): ReactElement {
    const { t } = useTranslation();
    const Icon = camera ? VideoCallIcon : VideoCallOffIcon;
    return (
        <div className={styles.stage}>
            <Avatar
                id={userId}
                name={name || "?"}
                size="var(--hc-preview-avatar)"
                className={styles.avatar}
                role="presentation"
                aria-hidden
            />
            <span className={styles.camera}>
                <Icon width={16} height={16} aria-hidden />
                {camera ? t("conference.preview.cameraOn") : t("conference.preview.cameraOff")}
            </span>
            {name !== "" && (
                <span className={styles.name}>
                    <bdi className={styles.who}>{name}</bdi>
                    <span className={styles.you}>{t("conference.preview.you")}</span>
                </span>
            )}
        </div>
    );
}
