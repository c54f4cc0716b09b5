// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

/**
 * What one of our widgets is and may ask for. The widget asks for exactly this at its start, and the module that runs
 * in Element grants exactly this; so both read it from the same place.
 */
export interface WidgetManifest {
    /** Folder below the address that the widgets are served from: `<address>/<name>/index.html`. */
    readonly name: string;
    /**
     * The `type` and the state key of its `im.vector.modular.widgets` event. Never `jitsi` or `m.jitsi`: Element would
     * show its own page instead. The state key is the same in every room, so that Element asks for rights but once.
     */
    readonly type: string;
    /** Capabilities of the widget API (MSC2762 and others), as they are sent to the client. */
    readonly capabilities: readonly string[];
    /** Whether the widget asks for an OpenID token, which proves to a third server who the person is. */
    readonly identity: boolean;
}
