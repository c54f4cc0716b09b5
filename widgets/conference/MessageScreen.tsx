// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { ComponentType, ReactElement, ReactNode, SVGAttributes } from "react";
import { useTranslation } from "react-i18next";

import styles from "./MessageScreen.module.css";
import { ScreenHeading } from "./ScreenHeading";

interface Props {
    Icon: ComponentType<SVGAttributes<SVGElement>>;
    /** `critical` for what has failed, `neutral` for what has merely come to an end. */
    tone: "critical" | "neutral";
    title: string;
    /** Whole sentences: what this means and what to do. */
    text: string;
    takesFocus: boolean;
    /** Buttons, the most helpful first. */
    actions?: ReactNode;
    /** What else helps. */
    children?: ReactNode;
}

/** A whole page that says why there is no conference, and what to do next. */
export function MessageScreen({ Icon, tone, title, text, takesFocus, actions, children }: Props): ReactElement {
    const { t } = useTranslation();
    return (
        <main className={styles.screen} aria-label={t("conference.title")}>
            <div className={styles.message}>
                <span className={styles.sign} data-tone={tone}>
                    <Icon width={28} height={28} aria-hidden />
                </span>
                <div className={styles.words}>
                    <ScreenHeading takesFocus={takesFocus}>{title}</ScreenHeading>
                    <p className={styles.text}>{text}</p>
                </div>
                {actions !== undefined && <div className={styles.actions}>{actions}</div>}
                {children}
            </div>
        </main>
    );
}
