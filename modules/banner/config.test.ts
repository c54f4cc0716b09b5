// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import feed from "../../config/banner-feed.sample.json";
import sample from "../../config/banner.sample.json";
import { isLinkAddress, isOwnPath, isPageAddress } from "./addresses";
import { readBannerConfig } from "./config";
import { readFeed } from "./feed";

function read(given: unknown): { config: ReturnType<typeof readBannerConfig>; refused: string[] } {
    const refused: string[] = [];
    return { config: readBannerConfig(given, (path, message) => refused.push(`${path}: ${message}`)), refused };
}

test("the samples are right", () => {
    expect(read(sample["de.hessen.connect"].banner).refused).toEqual([]);
    const refused: string[] = [];
    expect(readFeed(feed, (path) => refused.push(path)).notices).toHaveLength(1);
    expect(refused).toEqual([]);
});

test("what is wrong is named and left out, and costs nothing else", () => {
    const { config, refused } = read({
        product_name: 1,
        logo_url: "//evil.example/logo.svg",
        environment: { kind: "real" },
        links: [
            { text: "Impressum", url: "/impressum" },
            { text: "Böse", url: "javascript:alert(1)" },
        ],
        notices: "none",
        colour: "red",
    });
    expect(config).toMatchObject({ product_name: "HessenConnect", notices: [], links: [{ text: "Impressum" }] });
    expect(config).not.toHaveProperty("logo_url");
    expect(refused.map((message) => message.split(": ")[0])).toEqual([
        "product_name",
        "logo_url",
        "environment.kind",
        "links.1.url",
        "notices",
        "colour",
    ]);
});

test.each([undefined, null, [], "bar", 1])("settings that are %p are none", (given) => {
    const { config, refused } = read(given);
    expect([config, refused.length]).toEqual([undefined, 1]);
});

test.each([{ notices: 1 }, { applications: {} }])("a file with a wrong list (%p) loses that list", (json) => {
    const refused: string[] = [];
    expect(readFeed(json, (path) => refused.push(path)).notices).toEqual([]);
    expect(refused).toEqual(Object.keys(json));
});

test.each([[null], [[]], ["text"]])("a file that is no object (%p) is an error", (json) => {
    expect(() => readFeed(json, () => undefined)).toThrow("expected an object");
});

test("addresses lead to where one thinks only", () => {
    const addresses = [
        "/a.json",
        "https://example.org/",
        "http://127.0.0.1:8080/",
        "mailto:a@example.org",
        "tel:+49611",
        "http://example.org/",
        "//example.org/",
        "/\\example.org/",
        "https://user:word@example.org/",
        "java\nscript:alert(1)",
        "data:text/html,x",
        "a.json",
    ];
    expect(addresses.filter(isOwnPath)).toEqual(addresses.slice(0, 1));
    expect(addresses.filter(isPageAddress)).toEqual(addresses.slice(0, 3));
    expect(addresses.filter(isLinkAddress)).toEqual(addresses.slice(0, 5));
});
