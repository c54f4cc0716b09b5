// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as v from "valibot";

import { isJitsiDomain } from "./jitsi-domain";

/** What the conference reads from the widgets' `config.json`; other keys belong to other widgets. */
export const configSchema = v.looseObject({
    jitsi: v.optional(
        v.object({
            domain: v.optional(
                v.pipe(
                    v.string(),
                    v.check(isJitsiDomain, "expected a host, with a port if need be, such as meet.example.org"),
                    v.description(
                        "Where conferences take place: host or host:port in lower case, without scheme and path. " +
                            "Reached by https; only 127.0.0.1 and localhost by http, for trials. " +
                            "Without it the conference says that it is not set up.",
                    ),
                ),
            ),
        }),
    ),
});

/** The conference's part of `config.json`, checked. */
export type ConferenceConfig = v.InferOutput<typeof configSchema>;
