// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import "./island.css";

import { createInstance, type i18n, type ResourceLanguage } from "i18next";
import { Component, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { report } from "./report";

/** What an island says, and in which language (BCP 47). */
export interface IslandTexts {
    readonly language: "de" | "en";
    readonly texts: ResourceLanguage;
}

/** Our own React in an element of Element's page. */
export interface Island {
    render(content: ReactNode): void;
    unmount(): void;
}

/** Compound's tokens that releases of Element lack, and what stands for them there. */
const TOKENS_INSTEAD: Readonly<Record<string, string>> = {
    "--cpd-color-bg-accent-subtle": "var(--cpd-color-bg-success-subtle)",
    "--cpd-color-bg-subtle-tertiary": "var(--cpd-color-bg-subtle-secondary)",
    "--cpd-color-border-accent-primary": "var(--cpd-color-border-success-primary, var(--cpd-color-bg-accent-rest))",
    "--cpd-color-separator-primary": "var(--cpd-color-gray-400)",
    "--cpd-color-text-badge-accent": "var(--cpd-color-text-success-primary)",
    "--cpd-color-text-badge-info": "var(--cpd-color-text-info-primary)",
    "--cpd-radius-pill-effect": "9999px",
};

let islands = 0;

/** Starts the texts of one or several islands. */
export async function startTexts({ language, texts }: IslandTexts): Promise<i18n> {
    const instance = createInstance();
    await instance.init({
        lng: language,
        resources: { [language]: { translation: texts } },
        interpolation: { escapeValue: false },
    });
    return instance;
}

/**
 * Makes an element of Element's page ours. It has its own React, whatever version Element's has, in a shadow root, so that
 * neither page's styles reach the other; Compound's tokens inherit, and with them Element's theme.
 *
 * @param crashed what stands there instead when the content throws
 */
export function makeIsland(container: HTMLElement, i18n: i18n, crashed: ReactNode = null): Island {
    container.lang = i18n.language;
    // What is ours in the page, for those who look at it.
    container.dataset["hessenconnect"] = "";
    const known = getComputedStyle(container);
    for (const [token, instead] of Object.entries(TOKENS_INSTEAD)) {
        if (known.getPropertyValue(token) === "") container.style.setProperty(token, instead);
    }
    const place = document.createElement("div");
    place.className = "hc-island";
    // React would render into a shadow root that another left there.
    const shadow = container.shadowRoot ?? container.attachShadow({ mode: "open" });
    shadow.replaceChildren(place);
    const stopStyling = styled(shadow);
    const root = createRoot(place, { identifierPrefix: `hc${(islands += 1)}` });
    return {
        render: (content) =>
            root.render(
                <Boundary instead={crashed}>
                    <I18nextProvider i18n={i18n}>{content}</I18nextProvider>
                </Boundary>,
            ),
        unmount() {
            stopStyling();
            // React complains when an element goes while another root is being drawn, as Element's may be.
            setTimeout(() => root.unmount());
        },
    };
}

/** Gives a shadow root our stylesheets (`collect-style.mjs`), those too that chunks bring later. */
function styled(shadow: ShadowRoot): () => void {
    const sheets = document.querySelector<HTMLTemplateElement>("template[data-hessenconnect-styles]");
    if (!sheets) return () => undefined;
    const add = (nodes: Iterable<Node>): void => {
        for (const node of nodes) shadow.prepend(node.cloneNode(true));
    };
    add([...sheets.content.childNodes].reverse());
    const observer = new MutationObserver((changes) => {
        for (const { addedNodes } of changes) {
            // After those that are there, as in the order of the page.
            for (const node of addedNodes) shadow.insertBefore(node.cloneNode(true), shadow.lastElementChild);
        }
    });
    observer.observe(sheets.content, { childList: true });
    return () => observer.disconnect();
}

class Boundary extends Component<{ readonly children: ReactNode; readonly instead: ReactNode }> {
    public override state = { hasCrashed: false };

    public static getDerivedStateFromError(): { hasCrashed: boolean } {
        return { hasCrashed: true };
    }

    public override componentDidCatch(error: unknown): void {
        report(`a part of the page crashed: ${String(error)}`);
    }

    public override render(): ReactNode {
        return this.state.hasCrashed ? this.props.instead : this.props.children;
    }
}
