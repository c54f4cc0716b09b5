/**
 * SPDX-FileCopyrightText: 2026 HessenConnect contributors
 * SPDX-License-Identifier: AGPL-3.0-only
 *
 * @jest-environment jsdom
 */

import { BannerContent } from "./banner-content";
import { DismissedNotices } from "./dismissed-notices";
import type { Notice } from "./entries";

const notice = (id: string, changes: Partial<Notice> = {}): Notice => ({
    id,
    kind: "info",
    text: `About ${id}`,
    dismissable: true,
    ...changes,
});

function contentOf(...notices: Notice[]): BannerContent {
    const content = new BannerContent({ applications: [], notices }, new DismissedNotices(window), window);
    content.start();
    return content;
}

const idsOf = (content: BannerContent): string[] => content.snapshot().notices.map(({ id }) => id);

beforeEach(() => {
    window.localStorage.clear();
    jest.useFakeTimers({ now: new Date("2026-11-23T09:00:00Z") });
});
afterEach(() => jest.useRealTimers());

test("the gravest stands first, each id once, and the file goes before the configuration", () => {
    const content = contentOf(notice("a"), notice("b"));
    content.take({
        applications: undefined,
        notices: [notice("c", { kind: "outage" }), notice("b", { kind: "warning" })],
    });
    expect(content.snapshot().notices.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
        "c outage",
        "b warning",
        "a info",
    ]);
});

test("what is put away stays so after a reload, until it says something else", () => {
    contentOf(notice("a"), notice("b")).dismiss(notice("a"));
    expect(idsOf(contentOf(notice("a"), notice("b")))).toEqual(["b"]);
    expect(idsOf(contentOf(notice("a", { text: "News" })))).toEqual(["a"]);
});

test("what must stay cannot have been put away", () => {
    const lasting = notice("a", { dismissable: false });
    const content = contentOf(lasting);
    content.dismiss(lasting);
    expect(idsOf(content)).toEqual(["a"]);
});

test("another tab's putting away counts here, and signing out forgets nothing", () => {
    const here = contentOf(notice("a"));
    contentOf(notice("a")).dismiss(notice("a"));
    window.dispatchEvent(new StorageEvent("storage", { key: "de.hessen.connect.banner.dismissed" }));
    expect(idsOf(here)).toEqual([]);
    window.localStorage.clear();
    window.dispatchEvent(new Event("pagehide"));
    expect(idsOf(contentOf(notice("a")))).toEqual([]);
});

test.each(["no JSON", "[]", '{"a":1}'])("a storage that holds %p, or is forbidden, hinders nothing", (stored) => {
    window.localStorage.setItem("de.hessen.connect.banner.dismissed", stored);
    const content = contentOf(notice("a"));
    expect(idsOf(content)).toEqual(["a"]);
    const forbidden = jest.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
        throw new Error("forbidden");
    });
    content.dismiss(notice("a"));
    expect(idsOf(content)).toEqual([]);
    forbidden.mockRestore();
});

test("a notice is shown from its beginning to its end", () => {
    const content = contentOf(notice("a", { from: "2026-11-23T09:10:00Z", until: "2026-11-23T11:00:00+01:00" }));
    const heard = jest.fn();
    content.subscribe(heard);
    expect(idsOf(content)).toEqual([]);
    jest.advanceTimersByTime(11 * 60_000);
    expect(idsOf(content)).toEqual(["a"]);
    jest.advanceTimersByTime(60 * 60_000);
    expect([idsOf(content), heard.mock.calls.length]).toEqual([[], 2]);
});
