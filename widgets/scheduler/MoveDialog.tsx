// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { Button } from "@vector-im/compound-web";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { EditScope } from "../../core/meetings/edit-meeting";
import { Dialog } from "./Dialog";
import { usePlace } from "./place";
import { ScopeChoice } from "./ScopeChoice";
import { useTimes } from "./times";
import type { Move } from "./use-moving";
import { useTitle } from "./use-title";

interface Props {
    readonly move: Move;
    onChoose(scope: EditScope): void;
    onClose(): void;
}

/** Asks which dates of a series are to be moved. */
export function MoveDialog({ move, onChoose, onClose }: Props): ReactElement {
    const { t } = useTranslation();
    const titleOf = useTitle();
    const times = useTimes();
    const { zone } = usePlace();
    const { item, start, end } = move;
    const day = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone).toPlainDate();
    return (
        <Dialog
            title={titleOf(item)}
            onClose={onClose}
            footer={
                <Button kind="secondary" size="md" onClick={onClose}>
                    {t("scheduler.plan.cancel")}
                </Button>
            }
        >
            <p>{t("scheduler.grid.moveTo", { time: `${times.fullDay(day)}, ${times.range(start, end, zone)}` })}</p>
            <ScopeChoice item={item} question={t("scheduler.scope.move")} onChoose={onChoose} />
        </Dialog>
    );
}
