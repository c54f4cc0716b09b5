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
    /** Leaves for where the address leads, if Element has not done so by itself. */
    const leave = (isLeft: () => boolean): void => {
        setTimeout(() => {
            if (!container.isConnected || isLeft()) return;
            const isStillOurs = pathOf(window) === page.path;
            const [screen = "", query = ""] = window.location.hash.replace(/^#\/?/, "").split("?");
            const parameters = isStillOurs ? {} : Object.fromEntries(new URLSearchParams(query));
            const wanted = isStillOurs || !screen ? "home" : screen;
            const chat: unknown = Reflect.get(window, "matrixChat");
            call(chat, "showScreen", wanted, parameters);
            call(chat, "notifyNewScreen", wanted);
        }, LEAVING_MS);
    };
    // Element leaves a page for what is chosen in it, but not always for what the browser's Back leads to.
    const onHashChange = (): void => {
        if (pathOf(window) !== page.path) leave(() => pathOf(window) === page.path);
    };
    // Nor for the space that it thinks one is in.
    const onClick = ({ target }: Event): void => {
        const button = target instanceof Element ? target.closest(".mx_SpacePanel .mx_SpaceButton") : null;
        if (button && button.getAttribute("aria-label") !== page.label) leave(() => pathOf(window) !== page.path);
    };
    window.addEventListener("hashchange", onHashChange);
    window.document.addEventListener("click", onClick);
    return () => {
        window.removeEventListener("hashchange", onHashChange);
        window.document.removeEventListener("click", onClick);
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
