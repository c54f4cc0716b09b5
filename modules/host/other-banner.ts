// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

/** Modules that put a bar above Element, by configuration key, and a setting that each has when it does. */
const OTHERS = {
    // @element-hq/element-web-module-banner
    "io.element.element-web-modules.banner": "menu",
    // @nordeck/element-web-opendesk-module
    "net.nordeck.element_web.module.opendesk": "config",
};

/**
 * Whether another module's bar is configured.
 *
 * @param setting reads a setting of a module; undefined when there is none
 * @returns the other module's configuration key
 */
export function findOtherBanner(setting: (key: string, name: string) => unknown): string | undefined {
    return Object.entries(OTHERS).find(([key, name]) => setting(key, name) !== undefined)?.[0];
}
