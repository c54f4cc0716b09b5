// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { ModuleApi } from "@matrix-org/react-sdk-module-api/lib/ModuleApi";
import { CONFIG_KEY, PARTS, type Host, type HostReact } from "./host";
import { legacyApproval, legacyLogin, type LegacyListener } from "./legacy-events";
import { findOtherBanner } from "./other-banner";
import { overlayPages } from "./overlay-pages";
import { legacyRoomHeader } from "./room-header";
import { unofficialWidgets } from "./widget-layout";

/**
 * Element Web before 1.12.30, with our bundle compiled in.
 *
 * @param listener our `RuntimeModule`, to which the host's events come
 */
export function legacyHost(api: ModuleApi, listener: LegacyListener, react: HostReact, window: Window): Host {
    // Where modules of both kinds are loaded, the other one may be of either.
    const otherBanner = findOtherBanner((key, setting) => api.getConfigValue(key, setting));
    return {
        // The API reads two levels: our key, and a part's below it.
        configuration: Object.fromEntries(PARTS.map((part) => [part, api.getConfigValue(CONFIG_KEY, part)])),
        get language() {
            return window.document.documentElement.lang;
        },
        ...(otherBanner !== undefined && { otherBanner }),
        login: legacyLogin(listener, react),
        widgetApproval: legacyApproval(listener),
        widgets: unofficialWidgets(window),
        pages: overlayPages(window),
        roomHeader: legacyRoomHeader(listener, react),
    };
}
