/**
 * SPDX-FileCopyrightText: 2026 HessenConnect contributors
 * SPDX-License-Identifier: AGPL-3.0-only
 * @jest-environment jsdom
 */

import { BRIDGE_VERSION } from "../../core/bridge/messages";
import { manifest as scheduler } from "../../widgets/scheduler/manifest";
import type { Host } from "../host/host";
import { startBridge } from "./start";

const WIDGETS = "https://widgets.example.org";
const ROOM = "!room_with_underscore:example.org";

/** A page of Element in which an iframe shows something; what it gets as answers. */
function pageWith(
    src: string,
    containerId = `mx_persistedElement_widget_room_${ROOM}_${scheduler.type}`,
): {
    ask(message: unknown, origin?: string): unknown[];
    shown: string[][];
} {
    document.body.innerHTML = "";
    const container = Object.assign(document.createElement("div"), { id: containerId });
    const frame = document.createElement("iframe");
    document.body.append(container);
    container.append(frame);
    // jsdom loads no page; what counts is the address and the window.
    Object.defineProperty(frame, "src", { value: src });
    const answers: unknown[] = [];
    const source = frame.contentWindow!;
    source.postMessage = ((message: unknown) => answers.push(message)) as typeof source.postMessage;
    const shown: string[][] = [];
    const host: Host = {
        configuration: undefined,
        language: "de",
        widgets: { maximise: (roomId, widgetId) => void shown.push([roomId, widgetId]) },
    };
    const target = new EventTarget() as unknown as Window;
    Object.assign(target, { document });
    startBridge(host, { url: `${WIDGETS}/` }, [scheduler], target);
    return {
        shown,
        ask(data, origin = WIDGETS) {
            target.dispatchEvent(new MessageEvent("message", { data, origin, source }));
            return answers;
        },
    };
}

const hello = { hessenconnect: BRIDGE_VERSION, id: "1", action: "hello" };
const open = { hessenconnect: BRIDGE_VERSION, id: "2", action: "open-widget", widgetId: "w" };
const OURS = `${WIDGETS}/scheduler/index.html?parentUrl=x#/?userId=@a:b`;

describe("the bridge", () => {
    it("tells our widget what it can do, and shows a widget of the same room", () => {
        const page = pageWith(OURS);
        expect(page.ask(hello)).toEqual([{ ...hello, action: undefined, ok: true, abilities: ["open-widget"] }]);
        page.ask(open);
        expect(page.shown).toEqual([[ROOM, "w"]]);
    });

    it.each([
        ["from another origin", pageOf(OURS), open, "https://evil.org"],
        ["from another page of the origin", pageOf(`${WIDGETS}/evil/index.html`), open, WIDGETS],
        ["from a widget that is not in a room", pageOf(OURS, "modal"), open, WIDGETS],
        ["from a room's other widget", pageOf(OURS, `mx_persistedElement_widget_room_${ROOM}_other`), open, WIDGETS],
        ["of another version", pageOf(OURS), { ...open, hessenconnect: 2 }, WIDGETS],
        ["of no known kind", pageOf(OURS), { ...open, action: "create-room" }, WIDGETS],
    ])("is silent to a message %s", (_, page, message, origin) => {
        const { ask, shown } = page();
        expect(ask(message, origin)).toEqual([]);
        expect(shown).toEqual([]);
    });

    it("stops answering a page that floods", () => {
        const page = pageWith(OURS);
        for (let n = 0; n < 1_000; n += 1) page.ask(hello);
        expect(page.ask(hello)).toHaveLength(120);
    });
});

function pageOf(...parameters: Parameters<typeof pageWith>): () => ReturnType<typeof pageWith> {
    return () => pageWith(...parameters);
}
