// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { BRIDGE_VERSION, parseBridgeRequest, type BridgeAnswer, type BridgeRequest } from "../../core/bridge/messages";
import type { WidgetManifest } from "../../core/widget/manifest";
import { isPageOf, readWidgetsAddress } from "../../core/widget/trusted-address";
import type { Host } from "../host/host";
import { messageOf, report } from "../host/report";

/** A widget that asks more often than this in a minute is not answered any more in that minute. */
const MOST_REQUESTS = 120;
const MINUTE_MS = 60_000;

/** Element puts a widget's iframe into an element whose id names the room and the widget. */
const CONTAINER = "mx_persistedElement_widget_room_";

/**
 * Answers to this deployment's own widgets in this page: the message's origin must be theirs, and it must come from an
 * iframe that shows one of their pages. Everything else is ignored without a word.
 */
export function startBridge(
    host: Host,
    { url }: { readonly url: string },
    manifests: readonly WidgetManifest[],
    window: Window,
): void {
    const base = readWidgetsAddress(url);
    if (!base) return;
    const limits = new WeakMap<object, Limit>();
    window.addEventListener("message", ({ data, origin, source }: MessageEvent) => {
        if (origin !== base.origin || !source) return;
        const request = parseBridgeRequest(data);
        const roomId = request && roomOf(source, base, manifests, window.document);
        if (!request || !roomId) return;
        let limit = limits.get(source);
        if (!limit) limits.set(source, (limit = new Limit()));
        if (!limit.allows(Date.now())) return;
        (source as Window).postMessage(answer(host, request, roomId), base.origin);
    });
}

function answer({ widgets }: Host, request: BridgeRequest, roomId: string): BridgeAnswer {
    const about = { hessenconnect: BRIDGE_VERSION, id: request.id } as const;
    switch (request.action) {
        case "hello":
            return { ...about, ok: true, abilities: widgets ? ["open-widget"] : [] };
        case "open-widget":
            try {
                if (!widgets) throw new Error("This client does not let modules show widgets");
                widgets.maximise(roomId, request.widgetId);
                return { ...about, ok: true };
            } catch (error) {
                report(`bridge: a widget could not be shown: ${messageOf(error)}`);
                return { ...about, ok: false, error: messageOf(error).slice(0, 500) };
            }
    }
}

/** The room whose widget asks; undefined when it is not one of our widgets in a room. */
function roomOf(
    source: MessageEventSource,
    base: URL,
    manifests: readonly WidgetManifest[],
    document: Document,
): string | undefined {
    const frame = [...document.querySelectorAll("iframe")].find(({ contentWindow }) => contentWindow === source);
    const id = frame?.closest(`[id^="${CONTAINER}"]`)?.id.slice(CONTAINER.length);
    if (!frame || !id) return undefined;
    // Room ids may contain "_", so the widget's id is taken from the end. Our widgets have their type as id.
    const manifest = manifests.find((one) => isPageOf(one, frame.src, base) && id.endsWith(`_${one.type}`));
    return manifest && id.slice(0, -manifest.type.length - 1);
}

/** Counts what one page asks for within a minute. */
class Limit {
    private since = 0;
    private count = 0;

    public allows(now: number): boolean {
        if (now - this.since > MINUTE_MS) {
            this.since = now;
            this.count = 0;
        }
        this.count += 1;
        return this.count <= MOST_REQUESTS;
    }
}
