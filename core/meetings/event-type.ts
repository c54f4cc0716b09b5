// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

/** The event type of a meeting in a room that exists; its state key is the meeting's uid. */
export const MEETING_EVENT = "de.hessen.connect.meeting";
