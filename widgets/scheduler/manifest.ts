// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { MEETING_EVENT } from "../../core/meetings/event-type";
import type { WidgetManifest } from "../../core/widget/manifest";

const STATE = "org.matrix.msc2762.receive.state_event";

/** The meetings of a room and of the person's other rooms. It writes meetings and nothing else. */
export const manifest: WidgetManifest = {
    name: "scheduler",
    type: "de.hessen.connect.scheduler",
    capabilities: [
        "org.matrix.msc2762.timeline:*",
        "org.matrix.msc2931.navigate",
        `${STATE}:${MEETING_EVENT}`,
        `${STATE}:im.vector.modular.widgets`,
        `${STATE}:m.room.create`,
        `${STATE}:m.room.member`,
        `${STATE}:m.room.name`,
        `${STATE}:m.room.power_levels`,
        `org.matrix.msc2762.send.state_event:${MEETING_EVENT}`,
    ],
    identity: false,
};
