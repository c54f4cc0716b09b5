// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { HostPage, PageSlot } from "./host";

/**
 * Pages for hosts that have no place for them: they cover Element while the address is theirs, which such a host
 * ignores. So entering, leaving, Back, Forward and reload are the browser's.
 */
export function overlayPages(window: Window): PageSlot {
    return {
        stands: "over",
        add(page) {
            const overlay = new Overlay(page, window);
            window.addEventListener("hashchange", () => overlay.follow());
            overlay.follow();
        },
    };
}

class Overlay {
    private hide: (() => void) | undefined;

    public constructor(
        private readonly page: HostPage,
        private readonly window: Window,
    ) {}

    public follow(): void {
        const { document, location } = this.window;
        const isWanted = location.hash.slice(1).split("?")[0] === this.page.path;
        if (!isWanted) {
            this.hide?.();
            this.hide = undefined;
        } else if (!this.hide) {
            const container = document.createElement("div");
            // Above Element's own parts, below its dialogs and a bar of ours (top-bar.ts).
            container.style.cssText = "position: fixed; inset: var(--hc-top-bar, 0px) 0 0; z-index: 1000;";
            document.body.append(container);
            const unmount = this.page.mount(container);
            this.hide = () => {
                unmount();
                container.remove();
            };
        }
    }
}
