// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

/** The event type of a meeting in a room that exists; its state key is the meeting's uid. */
export const MEETING_EVENT = "de.hessen.connect.meeting";

/** The event type of somebody's answers in a room; its state key is their own Matrix ID. */
export const RESPONSE_EVENT = "de.hessen.connect.meeting.response";

/** When a meeting with a room of its own takes place, as NeoDateFix has it; state key "". */
export const METADATA_EVENT = "net.nordeck.meetings.metadata";

/** A confidential meeting's title and description, in the room's timeline. */
export const DETAILS_EVENT = "de.hessen.connect.meeting.details";

/** A widget of a room. */
export const WIDGET_EVENT = "im.vector.modular.widgets";

/** The state that meetings are made of; a place must be able to read these types. */
export const MEETING_STATE = [
    MEETING_EVENT,
    RESPONSE_EVENT,
    METADATA_EVENT,
    WIDGET_EVENT,
    "m.room.create",
    "m.room.encryption",
    "m.room.member",
    "m.room.name",
    "m.room.power_levels",
    "m.room.tombstone",
    "m.room.topic",
] as const;
