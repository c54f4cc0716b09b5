// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as v from "valibot";
import { isLinkAddress, isOwnPath, isPageAddress } from "./addresses";
import { localizedText } from "./localized-text";

/** A path on Element's own origin. */
export const ownPath = v.pipe(
    v.string(),
    v.check(isOwnPath, "expected a path on Element's own origin, such as /brand/logo.svg"),
);

/** One of the authority's applications, in the menu. */
export const application = v.object({
    name: v.pipe(localizedText, v.description("What it is called.")),
    description: v.optional(v.pipe(localizedText, v.description("What it is for, in a word or two."))),
    url: v.pipe(v.string(), v.check(isPageAddress, "expected https: or a path"), v.description("Where it is.")),
    icon: v.optional(v.pipe(ownPath, v.description("Its drawing; without it the first letter of its name."))),
});

/** Something that people must know. */
export const notice = v.object({
    id: v.pipe(
        v.string(),
        v.nonEmpty(),
        v.maxLength(100),
        v.description("By this it is remembered that somebody has put it away."),
    ),
    kind: v.pipe(v.picklist(["info", "warning", "outage"]), v.description("How grave it is; outages stand first.")),
    title: v.optional(v.pipe(localizedText, v.description("A few words before the text."))),
    text: v.pipe(localizedText, v.description("What people must know.")),
    url: v.optional(
        v.pipe(v.string(), v.check(isPageAddress, "expected https: or a path"), v.description("Where more is said.")),
    ),
    dismissable: v.optional(v.pipe(v.boolean(), v.description("Whether it can be put away.")), true),
    from: v.optional(v.pipe(v.string(), v.isoTimestamp(), v.description("Not shown before."))),
    until: v.optional(v.pipe(v.string(), v.isoTimestamp(), v.description("Not shown from then on."))),
});

/** Something to follow. */
export const link = v.object({
    text: v.pipe(localizedText, v.description("What it says.")),
    url: v.pipe(
        v.string(),
        v.check(isLinkAddress, "expected https:, mailto:, tel: or a path"),
        v.description("Where it leads."),
    ),
});

export type Application = v.InferOutput<typeof application>;
export type Notice = v.InferOutput<typeof notice>;
export type Link = v.InferOutput<typeof link>;
