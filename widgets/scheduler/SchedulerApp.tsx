// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { ReactElement } from "react";
import { CONFERENCE_WIDGET } from "../../core/meetings/meeting-rooms";
import type { Widget } from "../kit/widget";
import type { SchedulerConfig } from "./config";
import { Scheduler } from "./Scheduler";

interface Props {
    readonly widget: Widget<SchedulerConfig>;
}

/** The scheduler as a widget in a room. */
export default function SchedulerApp({ widget: { matrix, module, config } }: Props): ReactElement {
    return (
        <Scheduler
            matrix={matrix}
            defaultMinutes={config.scheduler.default_minutes}
            // The module opens widgets of the asking widget's own room.
            {...(module && { openConference: () => module.openWidget(CONFERENCE_WIDGET) })}
        />
    );
}
