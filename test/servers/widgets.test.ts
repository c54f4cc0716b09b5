// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { RunningServer } from "./listen";
import { PortTakenError } from "./port";
import { startWidgets, type WidgetServerOptions } from "./widgets";

let dir: string;
let server: RunningServer | undefined;

beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), "widgets-"));
    mkdirSync(join(dir, "scheduler"));
    writeFileSync(join(dir, "scheduler/index.html"), "<title>Termine</title>");
    writeFileSync(join(dir, "scheduler/main.0a1b2c3d.js"), "export {};");
});

afterEach(async () => {
    await server?.close();
    server = undefined;
    rmSync(dir, { recursive: true });
});

async function get(path: string, options: Partial<WidgetServerOptions> = {}): Promise<Response> {
    await server?.close();
    server = await startWidgets({ dir, config: { jitsi: { domain: "meet.example.org" } }, ...options });
    return fetch(server.url + path);
}

describe("startWidgets", () => {
    it("serves pages that only the clients may frame", async () => {
        const page = await get("/scheduler/index.html", { clientOrigins: ["https://element.example.org"] });
        expect(await page.text()).toBe("<title>Termine</title>");
        expect(Object.fromEntries(page.headers)).toMatchObject({
            "content-type": "text/html; charset=utf-8",
            "content-security-policy": "frame-ancestors https://element.example.org",
            "referrer-policy": "no-referrer",
            "x-content-type-options": "nosniff",
        });
    });

    it("lets browsers keep what is named by its content, and nothing else", async () => {
        const cacheControl = async (path: string): Promise<string | null> =>
            (await get(path)).headers.get("cache-control");
        expect(await cacheControl("/scheduler/main.0a1b2c3d.js")).toBe("public, max-age=31536000, immutable");
        expect(await cacheControl("/scheduler/")).toBe("no-cache");
        expect(await cacheControl("/config.json")).toBe("no-cache");
    });

    it("serves the configuration beside the widgets, below each path", async () => {
        const options = { paths: ["/widgets", "/widgets-evil"] };
        for (const path of options.paths) {
            expect(await (await get(`${path}/config.json`, options)).json()).toEqual({
                jitsi: { domain: "meet.example.org" },
            });
            expect((await get(`${path}/scheduler/`, options)).status).toBe(200);
        }
        expect((await get("/scheduler/", options)).status).toBe(404);
    });

    it("serves more folders, but nothing outside", async () => {
        const options = { paths: ["/widgets"], extraDirs: { "/pages": join(dir, "scheduler") } };
        expect((await get("/pages/index.html", options)).status).toBe(200);
        writeFileSync(join(dir, "secret.txt"), "secret");
        expect((await get("/pages/..%2fsecret.txt", options)).status).toBe(404);
    });

    it("says which port is taken", async () => {
        await get("/");
        const port = server!.port;
        await expect(startWidgets({ dir, config: {}, port })).rejects.toThrow(new PortTakenError(port, "the widgets"));
    });
});
