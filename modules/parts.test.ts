/**
 * SPDX-FileCopyrightText: 2026 HessenConnect contributors
 * SPDX-License-Identifier: AGPL-3.0-only
 * @jest-environment jsdom
 */

import { waitFor } from "@testing-library/dom";
import { manifest as scheduler } from "../widgets/scheduler/manifest";
import { widgetUrl } from "../core/widget/widget-url";
import type { Host, WidgetApprover } from "./host/host";
import { startParts } from "./parts";

jest.mock("./login/login-panel.lazy", () => ({ dressLogin: jest.fn() }));

/** A double of Element, which keeps what our parts register. */
function hostDouble(configuration: unknown, changes: Partial<Host> = {}): { host: Host; approver(): WidgetApprover } {
    let registered: WidgetApprover | undefined;
    const host: Host = {
        configuration,
        language: "de",
        login: { wraps: "login", frame: () => undefined },
        widgetApproval: { approveBy: (approver) => void (registered = approver) },
        ...changes,
    };
    return {
        host,
        approver() {
            if (!registered) throw new Error("Nothing was registered");
            return registered;
        },
    };
}

const messages = (): string[] => jest.mocked(console.error).mock.calls.map(([message]) => String(message));

beforeEach(() => void jest.spyOn(console, "error").mockImplementation(() => undefined));

describe("our parts in Element", () => {
    const widgets = { url: "https://widgets.example.org/" };
    const own = {
        id: scheduler.type,
        type: scheduler.type,
        templateUrl: widgetUrl("https://widgets.example.org", "scheduler"),
    };

    it("trust our widget with what its manifest declares, and nothing else", () => {
        const { host, approver } = hostDouble({ widgets });
        startParts(host, window);
        const { mayLoad, mayKnowIdentity, grantedOf } = approver();
        expect([mayLoad(own), mayKnowIdentity(own)]).toEqual([true, undefined]);
        const [declared] = scheduler.capabilities;
        expect(grantedOf(own, new Set([declared!, "m.sticker"]))).toEqual(new Set([declared]));
        const evil = { ...own, templateUrl: own.templateUrl.replace("example", "evil") };
        expect([mayLoad(evil), grantedOf(evil, new Set([declared!]))]).toEqual([undefined, undefined]);
    });

    it.each([
        ["a list", [], "de.hessen.connect: expected an object"],
        ["a wide address", { widgets: { url: "*" } }, "de.hessen.connect.widgets.url"],
        ["a wrong type", { login: { product_name: 1 } }, "de.hessen.connect.login.product_name"],
        ["a script as link", { login: { links: [{ text: "x", url: "javascript:x" }] } }, "login.links.0.url"],
    ])("say once what is wrong with %s as settings", (_, configuration, path) => {
        startParts(hostDouble(configuration).host, window);
        expect(messages()).toEqual([expect.stringContaining(path)]);
    });

    it("say what is wrong with the directory's settings, which goes on without them", async () => {
        const added: string[] = [];
        const pages = { stands: "beside", add: ({ path }: { path: string }) => void added.push(path) } as const;
        const { host } = hostDouble({ directory: { fields: [{ key: "Unit" }] } }, { pages });
        startParts(host, window);
        await waitFor(() => expect(messages()).toEqual([expect.stringContaining("directory.fields.0.key")]));
        expect(added).toContain("/hessenconnect/directory");
    });

    it("go on when one of them throws", () => {
        const broken = {
            wraps: "login",
            frame: () => {
                throw new Error("broken on purpose");
            },
        } as const;
        const { host, approver } = hostDouble({ widgets }, { login: broken });
        startParts(host, window);
        expect(messages()).toEqual(["[HessenConnect] login did not start: broken on purpose"]);
        expect(approver().mayLoad(own)).toBe(true);
    });

    it("step back when another module answers for widgets already", () => {
        const taken = {
            approveBy: () => {
                throw new Error("already registered");
            },
        };
        startParts(hostDouble({ widgets }, { widgetApproval: taken }).host, window);
        expect(messages()).toEqual([expect.stringContaining("another module answers for widgets already")]);
    });

    it("leave the place above Element to another module's bar, and say so once", () => {
        const otherBanner = "io.element.element-web-modules.banner";
        startParts(hostDouble({ banner: {} }, { otherBanner }).host, window);
        expect(messages()).toEqual([expect.stringContaining(`"${otherBanner}" has a bar there already`)]);
        expect(document.querySelector("[data-hessenconnect]")).toBeNull();
    });

    it("need nothing of a host", () => {
        startParts({ configuration: undefined, language: "" }, window);
        expect(messages()).toEqual([]);
    });
});
