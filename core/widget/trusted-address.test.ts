// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as fc from "fast-check";
import { widgetUrl } from "./widget-url";
import type { WidgetManifest } from "./manifest";
import { isPageOf, isTrustedWidget, readWidgetsAddress } from "./trusted-address";

const MANIFEST: WidgetManifest = { name: "scheduler", type: "de.example.scheduler", capabilities: [], identity: false };
const BASE = readWidgetsAddress("https://widgets.example.org/hc/")!;
const OURS = widgetUrl("https://widgets.example.org/hc", "scheduler");

describe("the widgets' address", () => {
    it.each(["https://widgets.example.org", "https://example.org/hc/", "http://127.0.0.1:8081/", "http://localhost/"])(
        "may be %s",
        (address) => expect(readWidgetsAddress(address)?.pathname.endsWith("/")).toBe(true),
    );

    it.each([
        "*",
        "https://*/",
        "http://widgets.example.org/",
        "//widgets.example.org/",
        "https://a@b.org/",
        "x",
        "",
        "https://b.org/?q",
        "https://b.org/#f",
        "ftp://b.org/",
        "https:\\\\b.org",
        "https://b.org/%2e%2e/",
    ])("may not be %s", (address) => expect(readWidgetsAddress(address)).toBeUndefined());
});

describe("a trusted widget", () => {
    it("is the page that the deployment serves", () => {
        expect(isTrustedWidget(MANIFEST, MANIFEST.type, OURS, BASE)).toBe(true);
    });

    it.each([
        ["another type", "m.custom", OURS],
        ["another host", MANIFEST.type, OURS.replace("widgets.example.org", "widgets.example.evil.org")],
        ["a host that begins alike", MANIFEST.type, OURS.replace("example.org", "example.org.evil.org")],
        ["another port", MANIFEST.type, OURS.replace("example.org", "example.org:8443")],
        ["another scheme", MANIFEST.type, OURS.replace("https:", "http:")],
        ["a path that begins alike", MANIFEST.type, OURS.replace("/hc/", "/hc-evil/")],
        ["a folder that begins alike", MANIFEST.type, OURS.replace("/scheduler/", "/scheduler-evil/")],
        ["another widget's folder", MANIFEST.type, OURS.replace("/scheduler/", "/conference/")],
        ["another page", MANIFEST.type, OURS.replace("index.html", "other.html")],
        ["a path that leads out", MANIFEST.type, OURS.replace("index.html", "..%2f..%2fevil.html")],
        ["somebody before the host", MANIFEST.type, OURS.replace("widgets.", "user@widgets.")],
        ["the host as a name", MANIFEST.type, OURS.replace("https://", "https://evil.org\\@")],
        ["a query", MANIFEST.type, OURS.replace("#", "?next=https://evil.org#")],
        ["somebody else as the person", MANIFEST.type, OURS.replace("$matrix_user_id", "@boss:example.org")],
        ["a person twice", MANIFEST.type, `${OURS}&userId=@boss:example.org`],
        ["another room", MANIFEST.type, OURS.replace("$matrix_room_id", "!other:example.org")],
    ])("is not one with %s", (_, type, url) => {
        expect(isTrustedWidget(MANIFEST, type, url, BASE)).toBe(false);
    });

    it("has exactly the origin and path that browsers would load", () => {
        const piece = fc.constantFrom(
            "https:",
            "http:",
            "//",
            "/",
            "\\",
            "widgets.example.org",
            "evil.org",
            "@",
            ":8443",
            "hc",
            "scheduler",
            "index.html",
            ".",
            "..",
            "%2e",
            "%2f",
            "?",
            "#",
            " ",
            "\t",
        );
        fc.assert(
            fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
                const address = pieces.join("");
                if (!isPageOf(MANIFEST, address, BASE)) return;
                const { origin, pathname } = new URL(address);
                expect([origin, pathname.replace(/index\.html$/, "")]).toEqual([BASE.origin, "/hc/scheduler/"]);
            }),
            { numRuns: 2000 },
        );
    });
});
