// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { LoginConfig } from "./config";
import { mark, network } from "./mark";
import { loadTexts } from "./texts";
import "./login.css";

/**
 * Fills the panel beside Element's login and the line below both.
 *
 * @param shell the frame, in which both are
 * @param language BCP 47
 */
export async function dressLogin(shell: HTMLElement, config: LoginConfig, language: string): Promise<void> {
    const texts = await loadTexts(language);
    const panel = shell.querySelector(":scope > .hc-login__panel")!;
    panel.replaceChildren(
        element("div", "hc-login__brand", [
            config.logo_url ? picture(config.logo_url) : mark(),
            element("span", "hc-login__name", [config.product_name]),
        ]),
        element("p", "hc-login__title", [config.title ?? texts.title]),
        element("p", "hc-login__text", [config.text ?? texts.text]),
        network(),
        element("p", "hc-login__operator", [config.operator ?? ""]),
    );
    panel.setAttribute("role", "complementary");
    panel.setAttribute("aria-label", config.product_name);
    const footer = shell.querySelector(":scope > .hc-login__footer")!;
    if (config.links.length > 0) footer.replaceChildren(links(config.links, texts.links));
    shell.classList.add("hc-login--dressed");
}

function links(all: LoginConfig["links"], label: string): HTMLElement {
    const nav = element(
        "nav",
        "hc-login__links",
        all.map(({ text, url }) => Object.assign(document.createElement("a"), { textContent: text, href: url })),
    );
    nav.setAttribute("aria-label", label);
    return nav;
}

function picture(url: string): HTMLElement {
    return Object.assign(document.createElement("img"), { src: url, alt: "", className: "hc-login__logo" });
}

function element(name: string, className: string, children: readonly (Node | string)[]): HTMLElement {
    const made = document.createElement(name);
    made.className = className;
    made.append(...children);
    return made;
}
