// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { MEETING_STATE } from "../../core/meetings/event-type";
import type { WidgetManifest } from "../../core/widget/manifest";

/**
 * The people of a room, of the person's other rooms and of the authority. It reads who is in which room and what
 * meetings take place; it invites people to rooms.
 */
export const manifest: WidgetManifest = {
    name: "directory",
    type: "de.hessen.connect.directory",
    capabilities: [
        "org.matrix.msc2762.timeline:*",
        "org.matrix.msc2931.navigate",
        "org.matrix.msc3973.user_directory_search",
        "org.matrix.msc4039.download_file",
        ...MEETING_STATE.map((type) => `org.matrix.msc2762.receive.state_event:${type}`),
        "org.matrix.msc2762.send.state_event:m.room.member",
    ],
    identity: false,
};
