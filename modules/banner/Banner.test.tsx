/**
 * SPDX-FileCopyrightText: 2026 HessenConnect contributors
 * SPDX-License-Identifier: AGPL-3.0-only
 *
 * @jest-environment jsdom
 */

import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import feed from "../../config/banner-feed.sample.json";
import sample from "../../config/banner.sample.json";
import de from "../../translations/de.json";
import { Banner } from "./Banner";
import { BannerContent } from "./banner-content";
import { readBannerConfig } from "./config";
import { DismissedNotices } from "./dismissed-notices";
import { readFeed } from "./feed";

beforeAll(async () => {
    await i18next.use(initReactI18next).init({
        lng: "de",
        resources: { de: { translation: de } },
        interpolation: { escapeValue: false },
    });
});
beforeEach(() => window.localStorage.clear());

function show(changes: object = {}): BannerContent {
    const given = sample["de.hessen.connect"].banner;
    const notices = given.notices.map(({ until: _, ...notice }) => notice);
    const config = readBannerConfig({ ...given, notices, ...changes }, (path) => {
        throw new Error(path);
    })!;
    const content = new BannerContent(config, new DismissedNotices(window), window);
    content.start();
    render(<Banner config={config} content={content} address={window.location} />);
    return content;
}

test("it says whose service this is, and that this is not the real one", () => {
    show();
    const bar = screen.getByRole("banner", { name: "HessenConnect" });
    expect(bar).toHaveTextContent("Schulung");
    expect(bar).toHaveTextContent("Übungsdaten, keine echten Vorgänge");
});

test("the applications open and close by keyboard, and Escape leads back to the button", async () => {
    const user = userEvent.setup();
    show();
    const button = screen.getByRole("button", { name: "Anwendungen" });
    expect(button).toHaveAttribute("aria-expanded", "false");
    await user.tab();
    await user.tab();
    expect(button).toHaveFocus();
    await user.keyboard("{Enter}");
    const menu = screen.getByRole("navigation", { name: "Anwendungen" });
    const [chat, mail] = within(menu).getAllByRole("link");
    expect(chat).toHaveAttribute("aria-current", "page");
    expect(mail).toHaveAttribute("rel", "noopener noreferrer");
    await user.tab();
    expect(chat).toHaveFocus();
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("navigation", { name: "Anwendungen" })).toBeNull();
    expect(button).toHaveFocus();

    // Turning to something else closes it too.
    await user.click(button);
    await user.click(document.body);
    expect(button).toHaveAttribute("aria-expanded", "false");
    await user.click(button);
    await user.tab({ shift: true });
    expect(button).toHaveAttribute("aria-expanded", "false");
});

test("what the law wants is in reach, with mail links that open no tab", async () => {
    show();
    await userEvent.click(screen.getByRole("button", { name: "Rechtliches und Hilfe" }));
    const names = ["Impressum", "Datenschutz", "Erklärung zur Barrierefreiheit", "Barriere melden"];
    for (const name of names) expect(screen.getByRole("link", { name })).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "Barriere melden" })).not.toHaveAttribute("target");
});

test("a notice that arrives is announced, and putting it away leads to the next, then to the bar", async () => {
    const user = userEvent.setup();
    const content = show();
    const status = screen.getByRole("status");
    act(() => content.take(readFeed(feed, () => undefined)));
    expect(status).toHaveTextContent(/^Störung: Störung seit 9:20 Uhr: Telefoneinwahl/);
    const notices = within(screen.getByRole("region", { name: "Hinweise" }));
    expect(notices.getAllByRole("listitem")).toHaveLength(2);

    await user.click(screen.getByRole("button", { name: "Hinweis ausblenden: Störung seit 9:20 Uhr" }));
    const last = screen.getByRole("button", { name: "Hinweis ausblenden: Wartung" });
    expect(last).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(screen.queryByRole("region", { name: "Hinweise" })).toBeNull();
    expect(screen.getByRole("banner")).toHaveFocus();
});

test("a notice that must stay has no button", () => {
    show({ notices: [{ id: "a", kind: "warning", text: "Bleibt", dismissable: false }] });
    expect(screen.getByRole("region", { name: "Hinweise" })).toHaveTextContent("Achtung: Bleibt");
    expect(screen.queryByRole("button", { name: /ausblenden/ })).toBeNull();
});

test("the file's applications stand for the configuration's", async () => {
    const content = show();
    act(() => content.take({ applications: [], notices: [] }));
    expect(screen.queryByRole("button", { name: "Anwendungen" })).toBeNull();
});
