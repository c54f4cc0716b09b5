// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as v from "valibot";

/** What the scheduler reads from the widgets' `config.json`; other keys belong to other widgets. */
export const configSchema = v.looseObject({
    scheduler: v.optional(
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
        }),
        {},
    ),
});

/** The scheduler's part of `config.json`, checked. */
export type SchedulerConfig = v.InferOutput<typeof configSchema>;
