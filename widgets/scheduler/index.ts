// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { ensureTemporal } from "../../core/meetings/ensure-temporal";
import { startWidget } from "../kit/start";
import { configSchema } from "./config";
import { manifest } from "./manifest";

void startWidget({
    manifest,
    config: configSchema,
    translations: {
        de: () =>
            import(
                /* webpackChunkName: "scheduler-de" */
                /* webpackExports: ["scheduler"] */
                "../../translations/de.json?scheduler"
            ),
        en: () =>
            import(
                /* webpackChunkName: "scheduler-en" */
                /* webpackExports: ["scheduler"] */
                "../../translations/en.json?scheduler"
            ),
    },
    app: async () => {
        const [app] = await Promise.all([
            import(/* webpackChunkName: "scheduler-app" */ "./SchedulerApp"),
            ensureTemporal(),
        ]);
        return app;
    },
});
