// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

// As little of Element's page as our module needs to be loaded: what the run-time module API offers, without Element.

import * as React from "react";
import { createRoot } from "react-dom/client";
import { generateRooms, VIEWER, type Shape } from "../data";
import { standInClient } from "./stand-in-client";

/** How long the module took; milliseconds. */
export interface ModuleLoad {
    /** Fetching, compiling and running the entry. */
    readonly imported: number;
    /** Constructing the module and `load()`. */
    readonly loaded: number;
    /** Which of the slots that Element offers the module has taken; none means that it did not start. */
    readonly registered: readonly string[];
}

/** The page of all meetings in Element; milliseconds. */
export interface PageLoad {
    /** From `load()` of the module, with somebody signed in and the page's address, until a meeting is drawn. */
    readonly first: number;
    /** From opening the page once more until a meeting is drawn. */
    readonly again: number;
    /** The longest stretch of the main thread until the first. */
    readonly longestTask: number;
}

declare global {
    interface Window {
        React: typeof React;
        loadModule(entry: string, widgetsUrl: string): Promise<ModuleLoad>;
        showMeetings(entry: string, shape: Shape): Promise<PageLoad>;
    }
}

interface Module {
    load(): Promise<void>;
}

window.React = React;

window.loadModule = async (entry, widgetsUrl) => {
    const registered: string[] = [];
    const api = apiOfElement({ widgets: { url: widgetsUrl } }, registered);
    const start = performance.now();
    const { default: HessenConnect } = (await import(/* webpackIgnore: true */ entry)) as {
        default: new (api: unknown) => Module;
    };
    const imported = performance.now();
    await new HessenConnect(api).load();
    return { imported: imported - start, loaded: performance.now() - imported, registered };
};

window.showMeetings = async (entry, shape) => {
    const now = new Date();
    const day = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
    const client = standInClient(VIEWER, generateRooms(shape, day));
    Object.assign(window, { mxMatrixClientPeg: { get: () => client } });
    const tasks: number[] = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
        entryTypes: ["longtask"],
    });
    let page: (() => unknown) | undefined;
    const api = {
        ...apiOfElement({}, []),
        navigation: { registerLocationRenderer: (_: string, render: () => unknown) => void (page = render) },
        extras: { setSpacePanelItem: () => undefined, addRoomHeaderButtonCallback: () => undefined },
    };
    const { default: HessenConnect } = (await import(/* webpackIgnore: true */ entry)) as {
        default: new (api: unknown) => Module;
    };
    const place = document.body.appendChild(document.createElement("div"));
    place.style.cssText = "position: fixed; inset: 0;";
    const open = async (): Promise<() => void> => {
        const root = createRoot(place);
        root.render(page!() as React.ReactNode);
        await drawn(() => place.firstElementChild?.shadowRoot?.querySelector("article") != null);
        return () => root.unmount();
    };
    const start = performance.now();
    await new HessenConnect(api).load();
    const close = await open();
    const first = performance.now() - start;
    const longestTask = Math.max(0, ...tasks);
    close();
    const opened = performance.now();
    await open();
    return { first, again: performance.now() - opened, longestTask };
};

/** Resolves with the frame in which something is so. */
async function drawn(isSo: () => boolean): Promise<void> {
    do await new Promise(requestAnimationFrame);
    while (!isSo());
}

function apiOfElement(configuration: object, registered: string[]): object {
    const slot = (name: string) => (): void => void registered.push(name);
    return {
        config: { get: (key: string) => (key === "de.hessen.connect" ? configuration : undefined) },
        i18n: { language: "de", register: slot("i18n"), translate: (key: string) => key },
        customComponents: { registerLoginComponent: slot("login") },
        widgetLifecycle: {
            registerPreloadApprover: slot("preload"),
            registerIdentityApprover: slot("identity"),
            registerCapabilitiesApprover: slot("capabilities"),
        },
        widget: { getWidgetsInRoom: () => [], moveAppToContainer: () => undefined },
    };
}
