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
                /* webpackChunkName: "directory-de" */
                /* webpackExports: ["directory"] */
                "../../translations/de.json?directory"
            ),
        en: () =>
            import(
                /* webpackChunkName: "directory-en" */
                /* webpackExports: ["directory"] */
                "../../translations/en.json?directory"
            ),
    },
    app: () => import(/* webpackChunkName: "directory-app" */ "./DirectoryApp"),
});
