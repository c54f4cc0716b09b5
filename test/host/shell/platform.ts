// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import BasePlatform from "matrix-react-sdk/src/BasePlatform";
import type { IConfigOptions } from "matrix-react-sdk/src/IConfigOptions";
import { MatrixClientPeg } from "matrix-react-sdk/src/MatrixClientPeg";

/** The least that a client in a browser needs. */
export class TestPlatform extends BasePlatform {
    public constructor() {
        super();
        navigator.serviceWorker?.addEventListener("message", ({ ports: [port] }) => {
            const client = MatrixClientPeg.get();
            port.postMessage({ token: client?.getAccessToken(), homeserver: client?.getHomeserverUrl() });
        });
        void navigator.serviceWorker?.register("media-worker.js");
    }

    public async getConfig(): Promise<IConfigOptions | undefined> {
        const response = await fetch("config.json", { cache: "no-store" });
        return response.ok ? response.json() : undefined;
    }

    public getHumanReadableName(): string {
        return "Test client";
    }

    public getDefaultDeviceDisplayName(): string {
        return "Element (test client)";
    }

    public async requestNotificationPermission(): Promise<string> {
        return "denied";
    }

    public async getAppVersion(): Promise<string> {
        return process.env.VERSION!;
    }

    public reload(): void {
        window.location.reload();
    }
}
