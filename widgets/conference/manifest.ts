// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { OWN_MEMBERSHIP } from "../../core/widget/capabilities";
import type { WidgetManifest } from "../../core/widget/manifest";

/** The room's video conference. It reads the room's state and writes nothing. */
export const manifest: WidgetManifest = {
    name: "conference",
    type: "de.hessen.connect.conference",
    capabilities: [
        "m.always_on_screen",
        "org.matrix.msc2762.receive.state_event:im.vector.modular.widgets#de.hessen.connect.conference",
        OWN_MEMBERSHIP,
        "org.matrix.msc2762.receive.state_event:m.room.name",
    ],
    identity: false,
};
