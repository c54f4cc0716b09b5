// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { Host } from "../host/host";
import { messageOf, report } from "../host/report";

/**
 * Puts the deployment's bar above Element. Without settings there is none, and none beside that of another module.
 *
 * @param given the part's settings as they stand in the configuration
 */
export function startBanner(host: Host, given: unknown, window: Window & typeof globalThis): void {
    if (given === undefined) return;
    if (host.otherBanner !== undefined) {
        report(`banner: "${host.otherBanner}" has a bar there already, so ours does not start`);
        return;
    }
    import(/* webpackChunkName: "banner" */ "./banner.lazy")
        .then(({ showBanner }) => showBanner(host, given, window))
        .catch((error: unknown) => report(`banner did not start: ${messageOf(error)}`));
}
