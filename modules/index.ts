// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { Api, Module } from "@element-hq/element-web-module-api";
import { messageOf, report } from "./host/report";
import { runtimeHost } from "./host/runtime-host";
import { startParts } from "./parts";

/** The module that Element Web loads at run time, from `modules` in its `config.json`. */
export default class HessenConnect implements Module {
    public static readonly moduleApiVersion = "^1.9.0 || ^2.0.0";

    public constructor(private readonly api: Api) {}

    /** Never rejects: Element would show an error instead of itself. */
    public async load(): Promise<void> {
        try {
            startParts(await runtimeHost(this.api, window), window);
        } catch (error) {
            report(`did not start: ${messageOf(error)}`);
        }
    }
}
