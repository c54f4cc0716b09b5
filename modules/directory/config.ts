// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as v from "valibot";
import { organisationalFields } from "../../widgets/directory/config";

/** The directory in Element itself: `de.hessen.connect.directory`. */
export const directoryConfig = v.object({
    enabled: v.optional(v.pipe(v.boolean(), v.description("Whether there is the page.")), true),
    fields: organisationalFields,
});

/** {@link directoryConfig}, checked. */
export type DirectoryPageConfig = v.InferOutput<typeof directoryConfig>;
