// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

/** Without it a widget would not know which rooms count: every manifest has it. */
export const OWN_MEMBERSHIP = "org.matrix.msc2762.receive.state_event:m.room.member";

/** State that may be read: all of an event type, or the one with a certain state key. */
export interface ReadableState {
    readonly type: string;
    readonly stateKey?: string;
}

/** Allows to read events of a type from timelines; the type follows. */
export const RECEIVE_EVENT = "org.matrix.msc2762.receive.event:";

/** The types of timeline events that a widget with these capabilities may read. */
export function readableEvents(capabilities: Iterable<string>): string[] {
    return [...capabilities]
        .filter((capability) => capability.startsWith(RECEIVE_EVENT))
        .map((capability) => capability.slice(RECEIVE_EVENT.length));
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
