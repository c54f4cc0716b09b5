// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { useEffect, useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { MatrixError } from "../../core/matrix/matrix-error";
import type { PeopleSearchState } from "../../core/people/people-search";
import { usePlace } from "./place";
import { Problem } from "./Problem";
import styles from "./SearchState.module.css";

/** Somebody who listens is not told of each letter. */
const PAUSE_MS = 500;

/** How many were found, that there are more, or why the homeserver has not answered. */
export function SearchState({ state, onRetry }: { readonly state: PeopleSearchState; onRetry(): void }): ReactElement {
    const { t } = useTranslation();
    const { matrix } = usePlace();
    const { query, results, isAsking, hasMore, problem } = state;
    const isFinished = query !== "" && !isAsking;
    const count = results.length;
    const said =
        query === ""
            ? ""
            : count > 0
              ? hasMore
                  ? t("directory.found.more", { count, query })
                  : t("directory.found.count", { count, query })
              : isFinished && !problem
                ? t("directory.found.nobody", { query })
                : "";
    return (
        <div className={styles["state"]}>
            {query !== "" && <p className={styles["count"]}>{said || (isAsking ? t("directory.found.asking") : "")}</p>}
            <Announced text={isFinished ? said : ""} />
            {isFinished && count === 0 && !problem && (
                <p className={styles["hint"]}>{t("directory.found.nobodyHint")}</p>
            )}
            {query !== "" && hasMore && <p className={styles["hint"]}>{t("directory.found.moreHint")}</p>}
            {query !== "" && !matrix.searchPeople && <p className={styles["hint"]}>{t("directory.found.onlyHere")}</p>}
            {problem && (
                <Problem
                    error={new MatrixError(problem.kind, "", waitOf(problem.retryAt))}
                    {...(problem.retryAt === undefined && { onRetry })}
                />
            )}
        </div>
    );
}

function waitOf(retryAt: number | undefined): number | undefined {
    return retryAt === undefined ? undefined : Math.max(1_000, retryAt - Date.now());
}

function Announced({ text }: { readonly text: string }): ReactElement {
    const [announced, announce] = useState("");
    useEffect(() => {
        const timeout = setTimeout(() => announce(text), PAUSE_MS);
        return () => clearTimeout(timeout);
    }, [text]);
    return (
        <p className={styles["hidden"]} role="status">
            {announced}
        </p>
    );
}
