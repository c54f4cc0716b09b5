// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { ModuleLoader } from "@element-hq/element-web-module-api";
import { ModuleLoader as ModuleLoader19 } from "element-web-module-api-1.9";
import SdkConfig from "matrix-react-sdk/src/SdkConfig";
import { api19, api21 } from "./api/api";

/** A module could not be loaded or started. */
export class ModuleLoadError extends Error {}

/**
 * Loads the modules that `config.json` names, one after the other, and starts them all, by the published loader of the
 * module API's version that the server chose. Whatever fails in any of them fails the client.
 */
export async function loadModules(rootNode: HTMLElement): Promise<void> {
    const config = SdkConfig.get() as { modules?: string[]; test_client_api?: "1.9" | "2.1" };
    if (!config.modules?.length) return;
    const loader =
        config.test_client_api === "1.9" ? new ModuleLoader19(api19(rootNode)) : new ModuleLoader(api21(rootNode));
    try {
        for (const url of config.modules) {
            // A variable, so that the bundler leaves it to the browser.
            const address = new URL(url, window.location.href).href;
            await loader.load(await import(address));
        }
        await loader.start();
    } catch (error) {
        throw new ModuleLoadError(error instanceof Error ? error.message : String(error));
    }
}
