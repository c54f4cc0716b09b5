// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

// Its index would bring the client's half along: 35 kB gzip that no widget needs.
import { WidgetApiToWidgetAction } from "matrix-widget-api/lib/interfaces/WidgetApiAction";
import { WidgetApi } from "matrix-widget-api/lib/WidgetApi";
import type { Place } from "./place";

/** The client around us did not answer. */
export class NoClientError extends Error {
    public override readonly name = "NoClientError";
}

/** How long a client may take from our first message to its answer about capabilities; people may be asked meanwhile. */
const PATIENCE_MS = 20_000;

/** An open line to the client. */
export interface Connection {
    readonly api: WidgetApi;
    /** Resolves when the client has said what it grants. */
    readonly ready: Promise<void>;
}

/**
 * Prepares the widget API. Nothing is sent yet: handlers are to be registered first, because the client may push state
 * right after it has granted the capabilities. Then {@link WidgetApi.start}.
 *
 * All capabilities are asked for at once: asking for another one later makes some clients push old state over newer.
 */
export function openConnection(place: Place, capabilities: Iterable<string>): Connection {
    const api = new WidgetApi(place.widgetId, place.clientOrigin);
    api.requestCapabilities([...capabilities]);
    const ready = new Promise<void>((resolve, reject) => {
        const patience = setTimeout(() => reject(new NoClientError("The client did not answer")), PATIENCE_MS);
        // From here on the client may be showing a question to the person: that may take as long as it takes.
        api.on(`action:${WidgetApiToWidgetAction.Capabilities}`, () => clearTimeout(patience));
        api.on("ready", () => {
            clearTimeout(patience);
            resolve();
        });
    });
    return { api, ready };
}

/** Takes requests of one kind from the client; each is answered, as the API asks. */
export function onRequest(api: WidgetApi, action: string, take: (data: unknown) => void): void {
    api.on(`action:${action}`, (event: CustomEvent) => {
        event.preventDefault();
        api.transport.reply(event.detail, {});
        take(event.detail.data);
    });
}
