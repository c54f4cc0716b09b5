// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { signedInClient, type SdkClient } from "./signed-in-client";
import { messageOf, report } from "./report";

/** How long Element may take to put its client where it is looked for. */
const PATIENCE_MS = 60_000;

/** How soon after signing in or out that is noticed. Not every host says so, so that it is looked at. */
const LOOK_MS = 1_000;

/**
 * Runs something while somebody is signed in, from when their rooms are known on. When somebody else signs in, it is
 * ended for the one and begun for the other. What is missing of Element's client is reported once, and nothing is begun.
 *
 * @param begin returns what ends it
 * @param missing called once when Element's client cannot be used
 */
export function whileSignedIn(window: Window, begin: (client: SdkClient) => () => void, missing: () => void): void {
    let current: object | undefined;
    let end: (() => void) | undefined;
    let isReported = false;
    const since = Date.now();
    const reportOnce = (message: string): void => {
        if (isReported) return;
        isReported = true;
        report(`Element's client cannot be used, so that there are no meetings outside of rooms: ${message}`);
        missing();
    };

    const look = (): void => {
        const client = clientOf(window);
        if (!("mxMatrixClientPeg" in window) && Date.now() - since > PATIENCE_MS) {
            reportOnce("Element does not keep it where it did");
        }
        if (client === current) return;
        end?.();
        end = current = undefined;
        if (!client) return;
        try {
            const checked = signedInClient(window);
            // Both at once: what begins with half of the rooms would show half of the meetings.
            if (!checked.getUserId() || !checked.isInitialSyncComplete()) return;
            current = client;
            end = begin(checked);
        } catch (error) {
            reportOnce(messageOf(error));
        }
    };
    window.setInterval(look, LOOK_MS);
    look();
}

function clientOf(window: Window): object | undefined {
    const peg: unknown = Reflect.get(window, "mxMatrixClientPeg");
    if (typeof peg !== "object" || peg === null) return undefined;
    const get: unknown = Reflect.get(peg, "get");
    const client: unknown = typeof get === "function" ? get.call(peg) : undefined;
    return typeof client === "object" && client !== null ? client : undefined;
}
