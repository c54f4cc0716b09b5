// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

/** The element that Element fills. */
const APP = "#matrixchat";

/**
 * Element gets what is left of the window below the bar. Its parts measure the window, not the place they have: the
 * login's page is as high as the window. Toasts and the like, placed in the app, go with it; what lies over everything
 * (dialogs, menus) is in the body and stays where it is.
 */
const LAYOUT = `
${APP} { position: relative; height: calc(100% - var(--hc-top-bar, 0px)) !important; overflow: clip; }
:root .mx_AuthPage { height: 100%; min-height: 100%; }
`;

/**
 * What unfolds from the bar is above Element's own parts and the notices of meetings (1100); otherwise the bar is not,
 * because Element isolates its dialogs and menus, which then are over nothing that has an order of its own.
 */
const LIFTED = "1200";

/**
 * Makes room for a bar above Element, on all of its pages, as high as what is put into it. `--hc-top-bar` is its height,
 * for those who place something below it.
 *
 * @returns the bar's element, once Element shows something, and what takes the bar away again
 */
export async function addTopBar(window: Window & typeof globalThis): Promise<{ bar: HTMLElement; remove(): void }> {
    const { document } = window;
    const app = await filled(document, window);
    const style = Object.assign(document.createElement("style"), { textContent: LAYOUT });
    document.head.append(style);
    const bar = document.createElement("div");
    bar.style.cssText = "position: relative; block-size: auto;";
    app.before(bar);
    let height = 0;
    const observer = new window.ResizeObserver(() => {
        const before = height;
        ({ height } = bar.getBoundingClientRect());
        document.documentElement.style.setProperty("--hc-top-bar", `${height}px`);
        // Element places widgets over the app by measuring, when the window has another size only. Not within this
        // measurement, which browsers would report as a loop.
        if (before > 0 && before !== height) {
            window.requestAnimationFrame(() => window.dispatchEvent(new window.Event("resize")));
        }
    });
    observer.observe(bar);
    return {
        bar,
        remove() {
            observer.disconnect();
            bar.remove();
            style.remove();
            document.documentElement.style.removeProperty("--hc-top-bar");
        },
    };
}

/** Lifts the bar while something unfolds from it over Element. @param within an element in the bar */
export function liftTopBar(within: Element): () => void {
    const root = within.getRootNode();
    if (!(root instanceof ShadowRoot) || !(root.host instanceof HTMLElement)) return () => undefined;
    const { style } = root.host;
    style.zIndex = LIFTED;
    return () => void (style.zIndex = "");
}

/** Element's root, once there is something in it: earlier there is nothing to stand above, and no language. */
function filled(document: Document, window: Window & typeof globalThis): Promise<HTMLElement> {
    return new Promise((resolve) => {
        const look = (): boolean => {
            const app = document.querySelector<HTMLElement>(APP);
            if (!app?.firstElementChild) return false;
            resolve(app);
            return true;
        };
        if (look()) return;
        const observer = new window.MutationObserver(() => {
            if (look()) observer.disconnect();
        });
        observer.observe(document.body, { childList: true, subtree: true });
    });
}
