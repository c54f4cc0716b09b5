// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { Button } from "@vector-im/compound-web";
import ChatIcon from "@vector-im/compound-design-tokens/assets/web/icons/chat";
import EndCallIcon from "@vector-im/compound-design-tokens/assets/web/icons/end-call";
import GroupIcon from "@vector-im/compound-design-tokens/assets/web/icons/group";
import LeaveIcon from "@vector-im/compound-design-tokens/assets/web/icons/leave";
import LockIcon from "@vector-im/compound-design-tokens/assets/web/icons/lock";
import OfflineIcon from "@vector-im/compound-design-tokens/assets/web/icons/offline";
import PublicIcon from "@vector-im/compound-design-tokens/assets/web/icons/public";
import RestartIcon from "@vector-im/compound-design-tokens/assets/web/icons/restart";
import VideoCallOffIcon from "@vector-im/compound-design-tokens/assets/web/icons/video-call-off";
import WarningIcon from "@vector-im/compound-design-tokens/assets/web/icons/warning";
import type { ComponentType, ReactElement, SVGAttributes } from "react";
import { useTranslation } from "react-i18next";

import { causeWords } from "./cause-words";
import type { Problem, ProblemKind } from "./conference-state";
import { MessageScreen } from "./MessageScreen";
import styles from "./MessageScreen.module.css";
import { problemWords } from "./problem-words";

interface Props {
    problem: Problem;
    domain: string;
    onRetry: () => void;
    onBack: () => void;
}

const ICONS: Readonly<Record<ProblemKind, ComponentType<SVGAttributes<SVGElement>>>> = {
    unreachable: VideoCallOffIcon,
    "connection-lost": OfflineIcon,
    removed: LeaveIcon,
    ended: EndCallIcon,
    refused: LockIcon,
    full: GroupIcon,
    "out-of-service": WarningIcon,
};

/** Says why a conference could not be joined or is over, and what to do next. */
export function ProblemScreen({ problem, domain, onRetry, onBack }: Props): ReactElement {
    const { t } = useTranslation();
    const { kind } = problem;
    const { title, text, again } = problemWords(kind, t);
    return (
        <MessageScreen
            Icon={ICONS[kind]}
            tone={kind === "ended" ? "neutral" : "critical"}
            title={title}
            text={text}
            takesFocus
            actions={
                <>
                    <Button type="button" kind="primary" size="md" Icon={RestartIcon} onClick={onRetry}>
                        {again}
                    </Button>
                    <Button type="button" kind="secondary" size="md" onClick={onBack}>
                        {t("conference.problem.back")}
                    </Button>
                </>
            }
        >
            {(kind === "unreachable" || kind === "connection-lost") && <Meanwhile />}
            <ServiceDeskDetails problem={problem} domain={domain} />
        </MessageScreen>
    );
}

function Meanwhile(): ReactElement {
    const { t } = useTranslation();
    return (
        <section className={styles.meanwhile}>
            <h2>{t("conference.meanwhile.title")}</h2>
            <ul>
                <li>
                    <PublicIcon width={24} height={24} aria-hidden />
                    <span>
                        <strong>{t("conference.meanwhile.network")}</strong>
                        <span>{t("conference.meanwhile.networkHint")}</span>
                    </span>
                </li>
                <li>
                    <ChatIcon width={24} height={24} aria-hidden />
                    <span>
                        <strong>{t("conference.meanwhile.room")}</strong>
                        <span>{t("conference.meanwhile.roomHint")}</span>
                    </span>
                </li>
            </ul>
        </section>
    );
}

function ServiceDeskDetails({ problem, domain }: { problem: Problem; domain: string }): ReactElement {
    const { t, i18n } = useTranslation();
    const time = new Intl.DateTimeFormat(i18n.language, { dateStyle: "medium", timeStyle: "medium" });
    const at = new Date(problem.at);
    return (
        <details className={styles.details}>
            <summary>{t("conference.details.title")}</summary>
            <p>
                {domain}, {causeWords(problem.cause, t)}, <time dateTime={at.toISOString()}>{time.format(at)}</time>
            </p>
        </details>
    );
}
