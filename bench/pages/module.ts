// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

// As little of Element's page as our module needs to be loaded: what the run-time module API offers, without Element.

import * as React from "react";

/** How long the module took; milliseconds. */
export interface ModuleLoad {
    /** Fetching, compiling and running the entry. */
    readonly imported: number;
    /** Constructing the module and `load()`. */
    readonly loaded: number;
    /** Which of the slots that Element offers the module has taken; none means that it did not start. */
    readonly registered: readonly string[];
}

declare global {
    interface Window {
        React: typeof React;
        loadModule(entry: string, widgetsUrl: string): Promise<ModuleLoad>;
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
