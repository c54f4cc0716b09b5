// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { startWidget } from "../kit/start";
import { configSchema } from "./config";
import { manifest } from "./manifest";

void startWidget({
    manifest,
    config: configSchema,
    translations: {
        async de() {
            const { default: texts } = await import(
                /* webpackChunkName: "conference-de" */ "../../translations/de.json"
            );
            return { conference: texts.conference };
        },
        async en() {
            const { default: texts } = await import(
                /* webpackChunkName: "conference-en" */ "../../translations/en.json"
            );
            return { conference: texts.conference };
        },
    },
    app: () => import(/* webpackChunkName: "conference-app" */ "./ConferenceApp"),
});
