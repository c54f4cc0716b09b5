// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { createServer, type OutgoingHttpHeaders, type ServerResponse } from "node:http";

import { listen, type RunningServer } from "./listen";
import { sendFile } from "./static-files";

/** What is served, and where. */
export interface WidgetServerOptions {
    /** TCP port on 127.0.0.1; 0, the default, takes a free one. */
    readonly port?: number;
    /** Absolute path of the built widgets, `dist/widgets`: one folder a widget. */
    readonly dir: string;
    /** The deployment's settings for the widgets, served as `config.json` beside their folders. */
    readonly config: Readonly<Record<string, unknown>>;
    /** Who may show the widgets in a frame, as sources of CSP's `frame-ancestors`; any port of 127.0.0.1 by default. */
    readonly clientOrigins?: readonly string[];
    /** Where Jitsi is; its scripts and frames are then the only foreign ones that the pages may load. */
    readonly jitsiOrigin?: string;
    /** Paths below which the widgets are served, as if they were several deployments; ["/"] by default. */
    readonly paths?: readonly string[];
    /** More folders to serve, absolute, by the path below which their files are. */
    readonly extraDirs?: Readonly<Record<string, string>>;
}

/** Names that the build made from the content of the file: they never mean anything else. */
const HASHED_NAME = /[.-][0-9a-f]{8,}\.[\w.]+$/;

/**
 * Serves the widgets as a deployment would, on an origin that is not Element's.
 *
 * @throws PortTakenError if another program has the port
 */
export function startWidgets(options: WidgetServerOptions): Promise<RunningServer> {
    const roots = folders(options);
    const securityHeaders = headersForEveryFile(options);
    const server = createServer((request, response) => {
        const { pathname } = new URL(request.url ?? "/", "http://widgets");
        void answer(response, decode(pathname)).catch(() => response.destroy());
    });

    async function answer(response: ServerResponse, path: string): Promise<void> {
        for (const { base, dir } of roots) {
            if (!path.startsWith(base)) continue;
            const rest = path.slice(base.length);
            if (dir === options.dir && rest === "config.json") return sendConfig(response);
            const headers = { ...securityHeaders, "cache-control": cacheControl(rest) };
            if (await sendFile(response, dir, rest, headers)) return;
        }
        response.writeHead(404, { ...securityHeaders, "content-type": "text/plain" }).end("Not found");
    }

    function sendConfig(response: ServerResponse): void {
        const headers = { "content-type": "application/json; charset=utf-8", "cache-control": "no-cache" };
        response.writeHead(200, { ...securityHeaders, ...headers }).end(JSON.stringify(options.config));
    }

    return listen(server, options.port ?? 0, "the widgets");
}

/** The folders by the path below which they are served, the most particular path first. */
function folders({ paths = ["/"], dir, extraDirs = {} }: WidgetServerOptions): { base: string; dir: string }[] {
    const all = [...paths.map((path) => [path, dir] as const), ...Object.entries(extraDirs)];
    return all
        .map(([path, folder]) => ({ base: path.endsWith("/") ? path : `${path}/`, dir: folder }))
        .sort((a, b) => b.base.length - a.base.length);
}

/** The pages bring their own content security policy; a `<meta>` element cannot say who may frame them. */
function headersForEveryFile({
    clientOrigins = ["http://127.0.0.1:*"],
    jitsiOrigin,
}: WidgetServerOptions): OutgoingHttpHeaders {
    const policy = [`frame-ancestors ${clientOrigins.join(" ")}`];
    if (jitsiOrigin !== undefined) policy.push(`script-src 'self' ${jitsiOrigin}`, `frame-src ${jitsiOrigin}`);
    return {
        "content-security-policy": policy.join("; "),
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
    };
}

function cacheControl(path: string): string {
    return HASHED_NAME.test(path) ? "public, max-age=31536000, immutable" : "no-cache";
}

function decode(pathname: string): string {
    try {
        return decodeURIComponent(pathname);
    } catch {
        return pathname;
    }
}
