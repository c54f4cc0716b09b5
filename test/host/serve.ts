// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { readdir, readFile } from "node:fs/promises";
import { createServer, type OutgoingHttpHeaders, type ServerResponse } from "node:http";
import path from "node:path";
import { listen, type RunningServer } from "../servers/listen";
import { sendFile } from "../servers/static-files";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** How the client gets our bundle: compiled in, or loaded by the module API's loader of version 1.9 or 2.1. */
export const VARIANTS = ["legacy", "runtime-1.9", "runtime"] as const;
export type Variant = (typeof VARIANTS)[number];

/** What client is served, and how. */
export interface HostOptions {
    readonly variant: Variant;
    /** TCP port on 127.0.0.1; 0, the default, takes a free one. */
    readonly port?: number;
    readonly homeserverUrl: string;
    /** Put over the default `config.json`, objects merged. */
    readonly config?: Readonly<Record<string, unknown>>;
    /** Absolute path of a folder of run-time modules; `dist/modules` by default. */
    readonly modulesDir?: string;
    /** An unpacked official release of Element Web, which is then served instead of our build. */
    readonly elementWebDir?: string;
}

/** As Element Web's own, so that whatever it forbids shows. */
const POLICY = [
    "default-src 'none'",
    "style-src 'self' 'unsafe-inline'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "img-src * blob: data:",
    "connect-src * blob:",
    "font-src 'self' data:",
    "media-src * blob: data:",
    "child-src * blob: data:",
    "worker-src 'self' blob:",
    "frame-src * blob: data:",
    "form-action 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
].join("; ");

const NO_STORE: OutgoingHttpHeaders = { "cache-control": "no-store" };

/**
 * Serves an Element client on loopback.
 *
 * @throws PortTakenError if another program has the port
 */
export async function startHost(options: HostOptions): Promise<RunningServer> {
    const { variant, elementWebDir, modulesDir = path.join(ROOT, "dist/modules") } = options;
    const client = elementWebDir ?? path.join(ROOT, ".cache/host", variant === "legacy" ? "legacy" : "runtime");
    const config = JSON.stringify(await configuration(options, modulesDir));
    const server = createServer((request, response) => {
        answer(response, request.url ?? "/").catch(() => response.destroy());
    });

    async function answer(response: ServerResponse, url: string): Promise<void> {
        const pathname = decodeURIComponent(new URL(url, "http://client").pathname);
        if (pathname === "/config.json") {
            response.writeHead(200, { ...NO_STORE, "content-type": "application/json" }).end(config);
            return;
        }
        const [folder, file] = pathname.startsWith("/modules/")
            ? [modulesDir, pathname.slice("/modules/".length)]
            : [client, pathname];
        if (await sendFile(response, folder, file, { ...NO_STORE, "content-security-policy": POLICY })) return;
        response.writeHead(404, { ...NO_STORE, "content-type": "text/plain" }).end("Not found");
    }

    return listen(server, options.port ?? 0, "the Element client");
}

async function configuration(
    { variant, homeserverUrl, config = {}, elementWebDir }: HostOptions,
    modulesDir: string,
): Promise<Record<string, unknown>> {
    const defaults = {
        default_server_config: { "m.homeserver": { base_url: homeserverUrl } },
        disable_guests: true,
        disable_custom_urls: true,
        integrations_ui_url: "",
        integrations_rest_url: "",
        setting_defaults: { "UIFeature.registration": false },
        ...(variant === "legacy" && !elementWebDir ? {} : { modules: await moduleEntries(modulesDir) }),
        ...(elementWebDir ? {} : { test_client_api: variant === "runtime-1.9" ? "1.9" : "2.1" }),
    };
    return merged(defaults, config);
}

/** Finds modules as the official container image does: each folder with a `package.json` that names its `main`. */
async function moduleEntries(modulesDir: string): Promise<string[]> {
    const folders = (await readdir(modulesDir)).sort();
    const entries = await Promise.all(
        folders.map(async (folder) => {
            const file = await readFile(path.join(modulesDir, folder, "package.json"), "utf8").catch(() => "{}");
            const { main } = JSON.parse(file) as { main?: string };
            return main === undefined ? [] : [`/modules/${folder}/${main}`];
        }),
    );
    return entries.flat();
}

function merged(base: Record<string, unknown>, over: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const result = { ...base };
    for (const [key, value] of Object.entries(over)) {
        const below = result[key];
        result[key] = isObject(below) && isObject(value) ? merged(below, value) : value;
    }
    return result;
}

function isObject(value: unknown): value is Record<string, unknown> {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
