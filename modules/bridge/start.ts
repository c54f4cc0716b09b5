// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { BRIDGE_VERSION, parseBridgeRequest, type BridgeAnswer, type BridgeRequest } from "../../core/bridge/messages";
import type { Asker, MeetingsAbility } from "../../core/bridge/meetings-ability";
import { MatrixError } from "../../core/matrix/matrix-error";
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
    meetings?: MeetingsAbility,
): void {
    const base = readWidgetsAddress(url);
    if (!base) return;
    const limits = new WeakMap<object, Limit>();
    const ignored = new Ignored();
    window.addEventListener("message", ({ data, origin, source }: MessageEvent) => {
        const request = parseBridgeRequest(data);
        // All other messages in this window are none of our business.
        if (!request) return;
        const asker = origin === base.origin && source ? askerOf(source, base, manifests, window.document) : undefined;
        if (!source || !asker) return ignored.count(origin);
        let limit = limits.get(source);
        if (!limit) limits.set(source, (limit = new Limit()));
        if (!limit.allows(Date.now())) return ignored.count(origin);
        const reply = (answer: BridgeAnswer): void => (source as Window).postMessage(answer, base.origin);
        void answer({ host, meetings }, request, asker).then(reply);
    });
}

/** A page that asks. */
interface PageAsker extends Asker {
    isThere(): boolean;
}

interface Abilities {
    readonly host: Host;
    readonly meetings: MeetingsAbility | undefined;
}

/** Never rejects: who asked is told. */
async function answer(abilities: Abilities, request: BridgeRequest, asker: PageAsker): Promise<BridgeAnswer> {
    const about = { hessenconnect: BRIDGE_VERSION, id: request.id } as const;
    try {
        return { ...about, ok: true, ...(await done(abilities, request, asker)) };
    } catch (error) {
        report(`bridge: ${request.action} was not done: ${messageOf(error)}`);
        const refused = { ...about, ok: false, error: messageOf(error).slice(0, 500) } as const;
        if (!(error instanceof MatrixError)) return refused;
        const { kind, retryAfterMs } = error;
        return { ...refused, kind, ...(retryAfterMs !== undefined && { retryAfterMs }) };
    }
}

type Done = Omit<Extract<BridgeAnswer, { ok: true }>, "hessenconnect" | "id" | "ok">;

async function done({ host, meetings }: Abilities, request: BridgeRequest, page: PageAsker): Promise<Done> {
    const asker = { widget: page.widget, roomId: page.roomId };
    switch (request.action) {
        case "hello":
            return {
                abilities: [
                    ...(host.widgets ? ["open-widget"] : []),
                    ...(meetings ? ["meeting-rooms", "meet-people"] : []),
                ],
            };
        case "open-widget":
            if (!host.widgets) throw new Error("This client does not let modules show widgets");
            host.widgets.maximise(asker.roomId, request.widgetId);
            return {};
        case "plan-meeting": {
            if (!meetings) throw new Error("Meetings with a room of their own are switched off");
            const { meeting: content, people } = request;
            const roomId = await meetings.plan({ ...asker, content, people });
            return roomId === undefined ? {} : { roomId };
        }
        case "invite-to-meeting": {
            if (!meetings) throw new Error("Meetings with a room of their own are switched off");
            const { roomId: meetingRoomId, people } = request;
            await meetings.invite({ ...asker, meetingRoomId, people });
            return {};
        }
        case "plan-with":
            if (!meetings) throw new Error("Meetings are switched off");
            meetings.openPlan(request.people);
            return {};
        case "start-conference": {
            if (!meetings) throw new Error("Meetings with a room of their own are switched off");
            const roomId = await meetings.startConference(request.people, asker);
            return roomId === undefined ? {} : { roomId };
        }
        case "in-conference":
            meetings?.noteConference(asker, request.isIn, page.isThere);
            return {};
    }
}

/** Who asks; undefined when it is not one of our widgets in a room. */
function askerOf(
    source: MessageEventSource,
    base: URL,
    manifests: readonly WidgetManifest[],
    document: Document,
): PageAsker | undefined {
    const frame = [...document.querySelectorAll("iframe")].find(({ contentWindow }) => contentWindow === source);
    const id = frame?.closest(`[id^="${CONTAINER}"]`)?.id.slice(CONTAINER.length);
    if (!frame || !id) return undefined;
    // Room ids may contain "_", so the widget's id is taken from the end. Our widgets have their type as id.
    const manifest = manifests.find((one) => isPageOf(one, frame.src, base) && id.endsWith(`_${one.type}`));
    return (
        manifest && {
            widget: manifest.name,
            roomId: id.slice(0, -manifest.type.length - 1),
            isThere: () => frame.isConnected && frame.contentWindow === source,
        }
    );
}

/** Counts questions that are not answered, and says so to administrators now and then. */
class Ignored {
    private total = 0;

    public count(origin: string): void {
        this.total += 1;
        // The first, the tenth, the hundredth: who floods must not flood the console too.
        if (Number.isInteger(Math.log10(this.total))) {
            report(`bridge: ${this.total} questions were ignored so far, the latest from ${origin}`);
        }
    }
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
