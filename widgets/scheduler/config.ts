// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as v from "valibot";

const timeOfDay = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, "expected a time like 08:00"));
const template = v.pipe(v.string(), v.regex(/^https:\/\//, "expected an address that begins with https://"));

const working = v.object({
    from: v.optional(v.pipe(timeOfDay, v.description("When proposed times may begin.")), "08:00"),
    until: v.optional(v.pipe(timeOfDay, v.description("When proposed times must be over.")), "17:00"),
    weekdays: v.optional(
        v.pipe(
            v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))),
            v.nonEmpty(),
            v.description("On which weekdays times are proposed, 1 being Monday."),
        ),
        [1, 2, 3, 4, 5],
    ),
});

/** How the scheduler behaves, in a room or as a page. */
export const schedulerSettings = v.optional(
    v.object({
        default_minutes: v.optional(
            v.pipe(
                v.number(),
                v.integer(),
                v.minValue(5),
                v.maxValue(1440),
                v.description("How long a new meeting is proposed to be, in minutes."),
            ),
            60,
        ),
        working_hours: v.optional(v.pipe(working, v.description("Where *find a time* looks.")), {}),
        room_link: v.optional(
            v.pipe(template, v.description("Link to a room in invitations; `{room}` is the room's ID.")),
            "https://matrix.to/#/{room}",
        ),
        conference_link: v.optional(
            v.pipe(
                template,
                v.description(
                    "Link to a room's conference for people without an account; `{conference}` is its ID. Without it invitations have none.",
                ),
            ),
        ),
        dial_in: v.optional(
            v.pipe(v.string(), v.maxLength(200), v.description("How to dial in to conferences, for invitations.")),
        ),
    }),
    {},
);

/** What the scheduler reads from the widgets' `config.json`; other keys belong to other widgets. */
export const configSchema = v.looseObject({ scheduler: schedulerSettings });

/** The scheduler's part of `config.json`, checked. */
export type SchedulerConfig = v.InferOutput<typeof configSchema>;
