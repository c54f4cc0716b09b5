// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as v from "valibot";
import { schedulerSettings } from "../../widgets/scheduler/config";

const ownRooms = v.object({
    enabled: v.optional(
        v.pipe(v.boolean(), v.description("Whether meetings with a room of their own can be planned.")),
        true,
    ),
    encrypted: v.optional(
        v.pipe(v.boolean(), v.description("Whether such a room is end-to-end encrypted. This cannot be undone.")),
        true,
    ),
    history_visibility: v.optional(
        v.pipe(
            v.picklist(["invited", "joined", "shared"]),
            v.description("What of the time before they came people see in such a room."),
        ),
        "invited",
    ),
    room_version: v.optional(
        v.pipe(v.string(), v.nonEmpty(), v.description("The rooms' version; without it the homeserver's default.")),
    ),
    invite_with_room: v.optional(
        v.pipe(
            v.boolean(),
            v.description(
                "Whether the first ten people are invited by the request that makes the room. Such an invitation " +
                    "says nothing of the times, which Synapse's `room_prejoin_state` can make known; if it does " +
                    "not, switch this off: then each invitation says them in words.",
            ),
        ),
        true,
    ),
    without_confirmation: v.optional(
        v.pipe(
            v.array(v.picklist(["scheduler", "directory"])),
            v.description("Widgets that may have a room made without the person being asked once more by Element."),
        ),
        [],
    ),
});

/** Meetings in Element itself: `de.hessen.connect.meetings`. */
export const meetingsConfig = v.object({
    enabled: v.optional(v.pipe(v.boolean(), v.description("Whether there are the page, reminders and rooms.")), true),
    reminder_minutes: v.optional(
        v.pipe(
            v.number(),
            v.integer(),
            v.minValue(0),
            v.maxValue(120),
            v.description("How long before a meeting one is reminded, until one chooses oneself; 0 for never."),
        ),
        10,
    ),
    own_rooms: v.optional(ownRooms, {}),
    scheduler: schedulerSettings,
});

/** {@link meetingsConfig}, checked. */
export type MeetingsConfig = v.InferOutput<typeof meetingsConfig>;
