// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as v from "valibot";

const link = v.object({
    text: v.pipe(v.string(), v.nonEmpty()),
    url: v.pipe(
        v.string(),
        v.regex(
            /^(https:\/\/|\/(?![/\\\s])|mailto:|http:\/\/(127\.0\.0\.1|localhost)[:/])/,
            "expected https:, mailto: or a path",
        ),
    ),
});

/** The login page: `de.hessen.connect.login`. */
export const loginConfig = v.object({
    enabled: v.optional(v.pipe(v.boolean(), v.description("Whether Element's login is framed.")), true),
    product_name: v.optional(
        v.pipe(v.string(), v.nonEmpty(), v.description("The name beside the mark.")),
        "HessenConnect",
    ),
    logo_url: v.optional(
        v.pipe(
            v.string(),
            v.regex(/^\/(?![/\\\s])/, "expected a path on Element's own origin, such as /brand/logo.svg"),
            v.description("A mark of the deployment's own instead of ours."),
        ),
    ),
    title: v.optional(v.pipe(v.string(), v.description("The large sentence, instead of ours."))),
    text: v.optional(v.pipe(v.string(), v.description("What stands below it, instead of ours."))),
    operator: v.optional(v.pipe(v.string(), v.description("Who runs the service."))),
    links: v.optional(v.pipe(v.array(link), v.description("Imprint, privacy, accessibility, report a barrier.")), []),
});

/** {@link loginConfig}, checked. */
export type LoginConfig = v.InferOutput<typeof loginConfig>;
