// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { makeIsland, startTexts } from "../host/island";
import type { Host } from "../host/host";
import { messageOf, report } from "../host/report";
import { addTopBar } from "../host/top-bar";
import { Banner } from "./Banner";
import { BannerContent } from "./banner-content";
import { readBannerConfig, type BannerConfig } from "./config";
import { DismissedNotices } from "./dismissed-notices";
import { readFeed } from "./feed";
import { FeedPoll } from "./feed-poll";
import { loadTexts } from "./texts";

const MINUTE = 60_000;

/** Reads the settings and shows the bar, from when Element shows something on. */
export async function showBanner(host: Host, given: unknown, window: Window & typeof globalThis): Promise<void> {
    const refuse = (path: string, message: string): void =>
        report(`${["de.hessen.connect.banner", path].filter(Boolean).join(".")}: ${message}. This is left out.`);
    const config = readBannerConfig(given, refuse);
    if (!config?.enabled) return;
    const { bar } = await addTopBar(window);
    const texts = await startTexts(await loadTexts(host.language));
    const content = new BannerContent(config, new DismissedNotices(window), window);
    content.start();
    followFeed(config, content, window);
    makeIsland(bar, texts).render(<Banner config={config} content={content} address={window.location} />);
}

function followFeed(config: BannerConfig, content: BannerContent, window: Window & typeof globalThis): void {
    const { feed_url: url, feed_minutes } = config;
    if (url === undefined) return;
    // What stays wrong is asked for again and again, and said once.
    const said = new Set<string>();
    const sayOnce = (message: string): void => {
        if (said.has(message)) return;
        said.add(message);
        report(message);
    };
    new FeedPoll({
        window,
        url,
        intervalMs: feed_minutes * MINUTE,
        receive: (json) =>
            content.take(
                readFeed(json, (path, message) => sayOnce(`banner: ${url}: ${path}: ${message}. This is left out.`)),
            ),
        fail: (error) => sayOnce(`banner: ${url} could not be read, what was read last stays: ${messageOf(error)}`),
        random: Math.random,
    }).start();
}
