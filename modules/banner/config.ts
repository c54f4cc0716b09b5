// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as v from "valibot";
import { application, link, notice, ownPath } from "./entries";
import { localizedText } from "./localized-text";
import { readEntries, type Refuse } from "./read-entries";

const environment = v.object({
    kind: v.pipe(v.picklist(["test", "training"]), v.description("What the tag says: Test, or Schulung.")),
    text: v.optional(v.pipe(localizedText, v.description("A short sentence beside the tag."))),
});

/** The bar above Element: `de.hessen.connect.banner`. Without it there is none. */
export const bannerConfig = v.object({
    enabled: v.optional(v.pipe(v.boolean(), v.description("Whether there is the bar.")), true),
    product_name: v.optional(
        v.pipe(v.string(), v.nonEmpty(), v.maxLength(60), v.description("The name beside the mark.")),
        "HessenConnect",
    ),
    logo_url: v.optional(v.pipe(ownPath, v.description("A mark of the deployment's own instead of ours."))),
    environment: v.optional(v.pipe(environment, v.description("For places that are not the real one."))),
    applications: v.optional(v.pipe(v.array(application), v.description("The authority's other applications.")), []),
    all_applications_url: v.optional(
        v.pipe(v.string(), link.entries.url, v.description("A page with all of them, linked below the menu.")),
    ),
    notices: v.optional(v.pipe(v.array(notice), v.description("What people must know.")), []),
    help: v.optional(v.pipe(v.array(link), v.description("Help and service desk.")), []),
    links: v.optional(
        v.pipe(v.array(link), v.description("Imprint, privacy, accessibility statement, report a barrier.")),
        [],
    ),
    feed_url: v.optional(
        v.pipe(ownPath, v.description("A JSON file with `notices` and `applications`, asked for again and again.")),
    ),
    feed_minutes: v.optional(
        v.pipe(
            v.number(),
            v.minValue(1),
            v.maxValue(1440),
            v.description("How often it is asked for; less often while that fails, never while nobody looks."),
        ),
        5,
    ),
});

/** {@link bannerConfig}, checked. */
export type BannerConfig = v.InferOutput<typeof bannerConfig>;

/** Lists whose entries stand alone: one that is wrong costs itself only. */
const LISTS = { applications: application, notices: notice, help: link, links: link };

/**
 * Reads the settings one by one: what is wrong is refused with a message and is as if it were not there, so that a
 * wrong logo does not cost the imprint.
 *
 * @param refuse gets what is wrong, with its path below the part's key
 */
export function readBannerConfig(given: unknown, refuse: Refuse): BannerConfig | undefined {
    const whole = v.safeParse(v.record(v.string(), v.unknown()), given);
    if (!whole.success || Array.isArray(given)) {
        refuse("", "expected an object");
        return undefined;
    }
    const good: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(whole.output)) {
        const schema = Object.hasOwn(bannerConfig.entries, key)
            ? bannerConfig.entries[key as keyof typeof bannerConfig.entries]
            : undefined;
        if (Object.hasOwn(LISTS, key)) {
            good[key] = readEntries(value, LISTS[key as keyof typeof LISTS], key, refuse);
        } else if (schema) {
            const parsed = v.safeParse(schema, value);
            if (parsed.success) good[key] = value;
            else refuse([key, v.getDotPath(parsed.issues[0])].filter(Boolean).join("."), parsed.issues[0].message);
        } else {
            refuse(key, "there is no such setting");
        }
    }
    return v.parse(bannerConfig, good);
}
