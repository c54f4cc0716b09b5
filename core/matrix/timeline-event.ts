// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as v from "valibot";
import type { TimelineEvent } from "./matrix";
import { jsonObject } from "./state-event";

const timelineEvent = v.object({ event_id: v.string(), sender: v.string(), content: jsonObject });

/**
 * Checks the envelope of a timeline event as the client-server API has it.
 *
 * @returns `undefined` when it is none
 */
export function parseTimelineEvent(raw: unknown): TimelineEvent | undefined {
    const parsed = v.safeParse(timelineEvent, raw);
    if (!parsed.success) return undefined;
    const { event_id, sender, content } = parsed.output;
    return { eventId: event_id, sender, content };
}
