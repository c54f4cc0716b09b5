// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { WidgetManifest } from "./manifest";

/**
 * The complete list of capabilities that a widget asks for and the module grants: the manifest's, and to follow the
 * person's own membership, which decides what rooms count.
 *
 * @param userId the signed-in person
 */
export function grantedCapabilities(manifest: WidgetManifest, userId: string): ReadonlySet<string> {
    return new Set([...manifest.capabilities, `org.matrix.msc2762.receive.state_event:m.room.member#${userId}`]);
}

/** State that may be read: all of an event type, or the one with a certain state key. */
export interface ReadableState {
    readonly type: string;
    readonly stateKey?: string;
}

/** The state that a widget with these capabilities may read. */
export function readableState(capabilities: Iterable<string>): ReadableState[] {
    const readable: ReadableState[] = [];
    for (const capability of capabilities) {
        const parts = /^org\.matrix\.msc2762\.receive\.state_event:([^#]+)(?:#(.*))?$/s.exec(capability);
        if (!parts) continue;
        const [, type = "", stateKey] = parts;
        readable.push(stateKey === undefined ? { type } : { type, stateKey });
    }
    const whole = new Set(readable.filter(({ stateKey }) => stateKey === undefined).map(({ type }) => type));
    return readable.filter(({ type, stateKey }) => stateKey === undefined || !whole.has(type));
}
