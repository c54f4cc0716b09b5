// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import ErrorIcon from "@vector-im/compound-design-tokens/assets/web/icons/error";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import styles from "./Screen.module.css";

/**
 * Why a widget cannot be used at all:
 *
 * - `outside`: it was not opened by a Matrix client, for example in a window of its own
 * - `no-client`: the client around it does not answer
 * - `refused`: without the rights that were refused it can show nothing
 * - `configuration`: the deployment's `config.json` is missing or wrong
 * - `load`: a part of the page could not be loaded
 * - `crash`: it met an error of its own
 */
export type FatalReason = "outside" | "no-client" | "refused" | "configuration" | "load" | "crash";

interface Props {
    readonly reason: FatalReason;
}

/** Takes the widget's place when it cannot be used: what happened, and what to do. */
export function FatalScreen({ reason }: Props): ReactElement {
    const { t } = useTranslation();
    // t("kit.fatal.outside.title") t("kit.fatal.outside.text")
    // t("kit.fatal.no-client.title") t("kit.fatal.no-client.text")
    // t("kit.fatal.refused.title") t("kit.fatal.refused.text")
    // t("kit.fatal.configuration.title") t("kit.fatal.configuration.text")
    // t("kit.fatal.load.title") t("kit.fatal.load.text")
    // t("kit.fatal.crash.title") t("kit.fatal.crash.text")
    return (
        <main className={styles["screen"]} role="alert">
            <ErrorIcon className={styles["icon"]} aria-hidden />
            <h1 className={styles["title"]}>{t(`kit.fatal.${reason}.title`)}</h1>
            <p className={styles["text"]}>{t(`kit.fatal.${reason}.text`)}</p>
            {reason !== "outside" && (
                <button className={styles["action"]} type="button" onClick={() => window.location.reload()}>
                    {t("kit.reload")}
                </button>
            )}
        </main>
    );
}
