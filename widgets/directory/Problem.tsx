// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { Button } from "@vector-im/compound-web";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import styles from "./Problem.module.css";
import { problemWords } from "./problem-words";

/** Why something is not there, and a way to try again. @param onRetry absent where that happens by itself */
export function Problem({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }): ReactElement {
    const { t } = useTranslation();
    return (
        <div className={styles["problem"]} role="alert">
            <p>{problemWords(t, error)}</p>
            {onRetry && (
                <Button kind="secondary" size="md" onClick={onRetry}>
                    {t("directory.retry")}
                </Button>
            )}
        </div>
    );
}
