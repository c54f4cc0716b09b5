// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as v from "valibot";
import { readWidgetsAddress } from "../../core/widget/trusted-address";

/** Where this deployment's widgets are: `de.hessen.connect.widgets`. */
export const widgetsConfig = v.object({
    url: v.pipe(
        v.string(),
        v.check(
            (url) => readWidgetsAddress(url) !== undefined,
            "expected an https: address without query, such as https://widgets.example.org/",
        ),
        v.description(
            "The address below which the widgets' folders are. Widgets from there are trusted with what they declare. " +
                "An origin of its own: never that of Element.",
        ),
    ),
});

/** {@link widgetsConfig}, checked. */
export type WidgetsConfig = v.InferOutput<typeof widgetsConfig>;
