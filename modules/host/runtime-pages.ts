// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { Api } from "@element-hq/element-web-module-api";
import type { ReactElement } from "react";
import { drawing } from "./drawing";
import type { HostPage, HostReact, PageSlot } from "./host";

/** Element needs a moment to leave a page after the address has changed. */
const LEAVING_MS = 500;

type Places = Pick<Api, "navigation"> & { readonly extras?: Partial<Api["extras"]> };

/** Pages where Element renders locations, with an item each in its space panel. */
export function runtimePages({ navigation, extras }: Places, react: HostReact, window: Window): PageSlot {
    return {
        stands: "beside",
        add(page) {
            const Page = (): ReactElement => {
                const container = react.useRef<HTMLElement>(null);
                react.useEffect(() => show(page, container.current!, window), []);
                return react.createElement("div", { ref: container, style: { flex: 1, minWidth: 0, height: "100%" } });
            };
            navigation.registerLocationRenderer(page.path, () => react.createElement(Page) as never);
            extras?.setSpacePanelItem?.(page.path, {
                label: page.label,
                icon: drawing(react, page.icon) as never,
                onSelected: () => void (window.location.hash = page.path),
            });
        },
    };
}

function show(page: HostPage, container: HTMLElement, window: Window): () => void {
    const unmount = page.mount(container);
    // Whoever comes by the address would find that Element's Home does nothing: it is where Element thinks one is.
    call(Reflect.get(window, "mxSpaceStore"), "setActiveSpace", page.path, false);
    const onHashChange = (): void => {
        if (pathOf(window) === page.path) return;
        // Element leaves a page for what is chosen in it, but not always for what the browser's Back leads to.
        setTimeout(() => {
            if (!container.isConnected || pathOf(window) === page.path) return;
            const [screen = "", query = ""] = window.location.hash.replace(/^#\/?/, "").split("?");
            const parameters = Object.fromEntries(new URLSearchParams(query));
            call(Reflect.get(window, "matrixChat"), "showScreen", screen || "home", parameters);
        }, LEAVING_MS);
    };
    window.addEventListener("hashchange", onHashChange);
    return () => {
        window.removeEventListener("hashchange", onHashChange);
        unmount();
    };
}

/** Calls a method of one of Element's debugging globals; where it is missing, nothing happens. */
function call(object: unknown, method: string, ...parameters: readonly unknown[]): void {
    if (typeof object !== "object" || object === null) return;
    const found: unknown = Reflect.get(object, method);
    if (typeof found === "function") found.apply(object, parameters);
}

function pathOf({ location }: Window): string {
    return location.hash.slice(1).split("?")[0] ?? "";
}
