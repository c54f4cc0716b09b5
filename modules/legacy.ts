// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { RuntimeModule } from "@matrix-org/react-sdk-module-api/lib/RuntimeModule";
import type { ModuleApi } from "@matrix-org/react-sdk-module-api/lib/ModuleApi";
import * as React from "react";
import type { HostReact } from "./host/host";
import type { LegacyListener } from "./host/legacy-events";
import { legacyHost } from "./host/legacy-host";
import { messageOf, report } from "./host/report";
import { startParts } from "./parts";

/** The module that is compiled into Element Web before 1.12.30; build.yml names it. */
export default class HessenConnect extends RuntimeModule {
    /** Never throws: Element would not start. */
    public constructor(api: ModuleApi) {
        super(api);
        try {
            const listener: LegacyListener = { on: (event, listen) => this.on(event, listen as () => void) };
            startParts(legacyHost(api, listener, React as HostReact, window), window);
        } catch (error) {
            report(`did not start: ${messageOf(error)}`);
        }
    }
}
