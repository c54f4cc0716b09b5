// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import {
    DETAILS_EVENT,
    MEETING_EVENT,
    MEETING_STATE,
    METADATA_EVENT,
    RESPONSE_EVENT,
} from "../../core/meetings/event-type";
import type { WidgetManifest } from "../../core/widget/manifest";

const RECEIVE = "org.matrix.msc2762.receive.state_event";
const SEND = "org.matrix.msc2762.send.state_event";

/**
 * The meetings of a room and of the person's other rooms. It reads what meetings are made of; it writes meetings and
 * answers, and invites people.
 */
export const manifest: WidgetManifest = {
    name: "scheduler",
    type: "de.hessen.connect.scheduler",
    capabilities: [
        "org.matrix.msc2762.timeline:*",
        "org.matrix.msc2931.navigate",
        "org.matrix.msc3973.user_directory_search",
        ...MEETING_STATE.map((type) => `${RECEIVE}:${type}`),
        `${SEND}:${MEETING_EVENT}`,
        `${SEND}:${RESPONSE_EVENT}`,
        // What a meeting with a room of its own is changed by.
        `${SEND}:${METADATA_EVENT}`,
        `${SEND}:m.room.name`,
        `${SEND}:m.room.topic`,
        `${SEND}:m.room.tombstone`,
        `${SEND}:m.room.power_levels`,
        `${SEND}:m.room.member`,
        // What of a confidential meeting is encrypted.
        `org.matrix.msc2762.receive.event:${DETAILS_EVENT}`,
        `org.matrix.msc2762.send.event:${DETAILS_EVENT}`,
        // What the people of a meeting that is called off are told.
        "org.matrix.msc2762.send.event:m.room.message",
    ],
    identity: false,
};
