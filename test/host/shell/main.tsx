// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import "matrix-js-sdk/src/browser-index"; // first: it sets how requests are made

import React from "react";
import { AutoDiscovery } from "matrix-js-sdk/src/matrix";
import * as languages from "matrix-react-sdk/src/languageHandler";
import { ModuleRunner } from "matrix-react-sdk/src/modules/ModuleRunner";
import PlatformPeg from "matrix-react-sdk/src/PlatformPeg";
import SdkConfig from "matrix-react-sdk/src/SdkConfig";
import SettingsStore from "matrix-react-sdk/src/settings/SettingsStore";
import { setTheme } from "matrix-react-sdk/src/theme";
import AutoDiscoveryUtils from "matrix-react-sdk/src/utils/AutoDiscoveryUtils";
import compiledIn from "host:compiled-in";
import { loadModules, ModuleLoadError } from "./load-modules";
import { TestPlatform } from "./platform";

// Run-time modules find the host's React here, as in Element; some of the SDK's own files rely on it too.
Object.assign(window, { React });

const root = document.getElementById("matrixchat")!;

async function start(): Promise<void> {
    PlatformPeg.set(new TestPlatform());
    SdkConfig.put((await PlatformPeg.get()!.getConfig())!);
    for (const Module of compiledIn) ModuleRunner.instance.registerModule((api) => new Module(api));

    const chosen = SettingsStore.getValue("language", null, true);
    const wanted = chosen
        ? [chosen]
        : languages.getLanguagesFromBrowser().flatMap((tag) => languages.getNormalizedLanguageKeys(tag));
    await Promise.all([languages.setLanguage(wanted), setTheme()]);
    document.documentElement.lang = languages.getCurrentLanguage();

    await loadModules(root);

    const discovered = await AutoDiscovery.fromDiscoveryConfig(SdkConfig.get("default_server_config"));
    const server = await AutoDiscoveryUtils.buildValidatedConfigFromDiscovery(undefined, discovered, true);
    SdkConfig.add({ validated_server_config: { ...server, isDefault: true } });

    // Not earlier: parts of the UI read the configuration while they are being evaluated.
    (await import("./app")).renderApp(root);
}

start().catch((error: unknown) => {
    console.error(error);
    // As in Element, one bad module takes the whole client with it.
    const title = error instanceof ModuleLoadError ? "Your Element is misconfigured" : "The test client did not start";
    root.replaceChildren(
        Object.assign(document.createElement("h1"), { textContent: title }),
        Object.assign(document.createElement("p"), { textContent: String(error) }),
    );
});
