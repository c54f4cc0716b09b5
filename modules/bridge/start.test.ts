/**
 * SPDX-FileCopyrightText: 2026 HessenConnect contributors
 * SPDX-License-Identifier: AGPL-3.0-only
 * @jest-environment jsdom
 */

import { BRIDGE_VERSION } from "../../core/bridge/messages";
import type { PlanWish } from "../../core/bridge/meetings-ability";
import { MatrixError } from "../../core/matrix/matrix-error";
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
    ask(message: unknown, origin?: string): Promise<unknown[]>;
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
    startBridge(host, { url: `${WIDGETS}/` }, [scheduler], target, meetings);
    return {
        shown,
        async ask(data, origin = WIDGETS) {
            target.dispatchEvent(new MessageEvent("message", { data, origin, source }));
            // Answers come when what was asked for is done, which is at once here.
            await new Promise((resolve) => setTimeout(resolve));
            return answers;
        },
    };
}

beforeEach(() => void jest.spyOn(console, "error").mockImplementation(() => undefined));

const meetings = {
    plan: jest.fn(async ({ content }: PlanWish) => {
        if (content["title"] === "refused") throw new MatrixError("limited", "too often", 1_000);
        return content["title"] === "unwanted" ? undefined : "!made:example.org";
    }),
    invite: async () => undefined,
    openPlan: jest.fn(),
    startConference: jest.fn(async (_: readonly string[], asker?: { readonly roomId: string }) =>
        asker ? "!conference:example.org" : undefined,
    ),
    noteConference: () => undefined,
};

const hello = { hessenconnect: BRIDGE_VERSION, id: "1", action: "hello" };
const open = { hessenconnect: BRIDGE_VERSION, id: "2", action: "open-widget", widgetId: "w" };
const OURS = `${WIDGETS}/scheduler/index.html?parentUrl=x#/?userId=@a:b`;

describe("the bridge", () => {
    it("tells our widget what it can do, and shows a widget of the same room", async () => {
        const page = pageWith(OURS);
        const abilities = ["open-widget", "meeting-rooms", "meet-people"];
        expect(await page.ask(hello)).toEqual([{ ...hello, action: undefined, ok: true, abilities }]);
        await page.ask(open);
        expect(page.shown).toEqual([[ROOM, "w"]]);
    });

    it.each([
        ["from another origin", pageOf(OURS), open, "https://evil.org"],
        ["from another page of the origin", pageOf(`${WIDGETS}/evil/index.html`), open, WIDGETS],
        ["from a widget that is not in a room", pageOf(OURS, "modal"), open, WIDGETS],
        ["from a room's other widget", pageOf(OURS, `mx_persistedElement_widget_room_${ROOM}_other`), open, WIDGETS],
        ["of another version", pageOf(OURS), { ...open, hessenconnect: 2 }, WIDGETS],
        ["of no known kind", pageOf(OURS), { ...open, action: "create-room" }, WIDGETS],
    ])("is silent to a message %s", async (_, page, message, origin) => {
        const { ask, shown } = page();
        expect(await ask(message, origin)).toEqual([]);
        expect(shown).toEqual([]);
    });

    it("says which room was made for a meeting, that nobody wanted one, or why Matrix refused", async () => {
        const page = pageWith(OURS);
        const wish = { hessenconnect: BRIDGE_VERSION, action: "plan-meeting", people: ["@bernd:example.org"] };
        await page.ask({ ...wish, id: "made", meeting: { title: "Lage" } });
        await page.ask({ ...wish, id: "unwanted", meeting: { title: "unwanted" } });
        expect(await page.ask({ ...wish, id: "refused", meeting: { title: "refused" } })).toEqual([
            { hessenconnect: BRIDGE_VERSION, id: "made", ok: true, roomId: "!made:example.org" },
            { hessenconnect: BRIDGE_VERSION, id: "unwanted", ok: true },
            expect.objectContaining({ id: "refused", ok: false, kind: "limited", retryAfterMs: 1_000 }),
        ]);
        expect(meetings.plan).toHaveBeenCalledWith({
            widget: "scheduler",
            roomId: ROOM,
            content: { title: "Lage" },
            people: ["@bernd:example.org"],
        });
    });

    it("shows the form for a meeting with people, and starts a conference for the widget that asks", async () => {
        const page = pageWith(OURS);
        const people = ["@bernd:example.org"];
        const message = { hessenconnect: BRIDGE_VERSION, people };
        await page.ask({ ...message, id: "plan", action: "plan-with" });
        expect(await page.ask({ ...message, id: "now", action: "start-conference" })).toEqual([
            { hessenconnect: BRIDGE_VERSION, id: "plan", ok: true },
            { hessenconnect: BRIDGE_VERSION, id: "now", ok: true, roomId: "!conference:example.org" },
        ]);
        expect(meetings.openPlan).toHaveBeenCalledWith(people);
        expect(meetings.startConference).toHaveBeenCalledWith(people, { widget: "scheduler", roomId: ROOM });
    });

    it.each([
        ["people who are none", { people: ["bernd"] }],
        ["no meeting", { meeting: "Lage" }],
        ["too many people", { people: Array.from({ length: 5_001 }, () => "@bernd:example.org") }],
    ])("is silent to a wish with %s", async (_, changes) => {
        const wish = { hessenconnect: BRIDGE_VERSION, id: "1", action: "plan-meeting", people: [], meeting: {} };
        expect(await pageWith(OURS).ask({ ...wish, ...changes })).toEqual([]);
    });

    it("stops answering a page that floods, and says so to administrators a few times only", async () => {
        const page = pageWith(OURS);
        const before = jest.mocked(console.error).mock.calls.length;
        await Promise.all(Array.from({ length: 1_000 }, () => page.ask(hello)));
        expect(await page.ask(hello)).toHaveLength(120);
        expect(jest.mocked(console.error).mock.calls.length - before).toBe(3);
    });
});

function pageOf(...parameters: Parameters<typeof pageWith>): () => ReturnType<typeof pageWith> {
    return () => pageWith(...parameters);
}
