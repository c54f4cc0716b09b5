// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { startWidget } from "../kit/start";
import { configSchema } from "./config";
import { manifest } from "./manifest";

void startWidget({
    manifest,
    config: configSchema,
    translations: {
        de: () =>
            import(
                /* webpackChunkName: "conference-de" */
                /* webpackExports: ["conference"] */
                "../../translations/de.json?conference"
            ),
        en: () =>
            import(
                /* webpackChunkName: "conference-en" */
                /* webpackExports: ["conference"] */
                "../../translations/en.json?conference"
            ),
    },
    app: () => import(/* webpackChunkName: "conference-app" */ "./ConferenceApp"),
});
