// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { Button } from "@vector-im/compound-web";
import RestartIcon from "@vector-im/compound-design-tokens/assets/web/icons/restart";
import SettingsIcon from "@vector-im/compound-design-tokens/assets/web/icons/settings";
import VideoCallOffIcon from "@vector-im/compound-design-tokens/assets/web/icons/video-call-off";
import WarningIcon from "@vector-im/compound-design-tokens/assets/web/icons/warning";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";

import { MessageScreen } from "./MessageScreen";
import styles from "./MessageScreen.module.css";

/** The deployment's `config.json` names no domain. */
export function NoService(): ReactElement {
    const { t } = useTranslation();
    return (
        <MessageScreen
            Icon={SettingsIcon}
            tone="neutral"
            title={t("conference.noService.title")}
            text={t("conference.noService.text")}
            takesFocus={false}
        >
            <details className={styles.details}>
                <summary>{t("conference.details.title")}</summary>
                <p>config.json: jitsi.domain</p>
            </details>
        </MessageScreen>
    );
}

/** The room's widget event has no conference id, or one that is not acceptable. */
export function NoConference(): ReactElement {
    const { t } = useTranslation();
    return (
        <MessageScreen
            Icon={VideoCallOffIcon}
            tone="neutral"
            title={t("conference.noConference.title")}
            text={t("conference.noConference.text")}
            takesFocus={false}
        />
    );
}

/** The room's state cannot be read. */
export function Unreadable({ onRetry }: { onRetry: () => void }): ReactElement {
    const { t } = useTranslation();
    return (
        <MessageScreen
            Icon={WarningIcon}
            tone="critical"
            title={t("conference.unreadable.title")}
            text={t("conference.unreadable.text")}
            takesFocus={false}
            actions={
                <Button type="button" kind="primary" size="md" Icon={RestartIcon} onClick={onRetry}>
                    {t("conference.problem.retry")}
                </Button>
            }
        />
    );
}

/** Shown only when reading takes longer than a moment. */
export function Loading(): ReactElement {
    const { t } = useTranslation();
    return (
        <main className={styles.screen} aria-label={t("conference.title")}>
            <p role="status" className={styles.loading}>
                {t("conference.loading")}
            </p>
        </main>
    );
}
