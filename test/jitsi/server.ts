// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import * as v from "valibot";

import { listen, type RunningServer } from "../servers/listen";
import { sendFile } from "../servers/static-files";
import { ChangeSchema, JoinSchema, Rooms, RuleSchema } from "./rooms";

const PAGES = join(import.meta.dirname, "pages");
const FILES = new Set(["external_api.js", "stand-in.css", "stand-in.js"]);
const LARGEST_BODY = 1_000_000;

export interface JitsiStandInOptions {
    /** TCP port on 127.0.0.1; 0, the default, takes a free one. */
    readonly port?: number;
    /** How people prove who they are, told to Element's clients; nothing by default. */
    readonly auth?: "openidtoken-jwt";
}

/** A running stand-in for Jitsi. */
export interface JitsiStandIn extends RunningServer {
    /** As the IFrame API wants it: host and port, without a scheme. */
    readonly domain: string;
    readonly rooms: Rooms;
}

/**
 * Starts the stand-in for Jitsi: see README.md.
 *
 * @throws PortTakenError if another program has the port
 */
export async function startJitsiStandIn(options: JitsiStandInOptions = {}): Promise<JitsiStandIn> {
    const rooms = new Rooms();
    const server = createServer((request, response) => {
        answer(rooms, options, request, response).catch((error: unknown) => sendError(response, error));
    });
    const running = await listen(server, options.port ?? 0, "the stand-in for Jitsi");
    return { ...running, domain: `127.0.0.1:${running.port}`, rooms };
}

async function answer(
    rooms: Rooms,
    { auth }: JitsiStandInOptions,
    request: IncomingMessage,
    response: ServerResponse,
): Promise<void> {
    // Any page may embed a conference.
    response.setHeader("access-control-allow-origin", "*");
    response.setHeader("cache-control", "no-store");
    const url = new URL(request.url ?? "/", "http://jitsi");
    const [first = "", ...rest] = url.pathname.slice(1).split("/").map(decodeURIComponent);
    const path = url.pathname.slice(1);
    if (first === "stand-in") return answerStandIn(rooms, rest, request, response);
    if (path === ".well-known/element/jitsi") return auth ? sendJson(response, { auth }) : sendNotFound(response);
    if (FILES.has(path) && (await sendFile(response, PAGES, path, {}))) return;
    if (path !== "" && rest.length === 0 && (await sendFile(response, PAGES, "conference.html", {}))) return;
    sendNotFound(response);
}

/** What Jitsi has no counterpart of: who is where, for the conference's pages and for tests. */
async function answerStandIn(
    rooms: Rooms,
    [kind, roomName, ...rest]: readonly string[],
    request: IncomingMessage,
    response: ServerResponse,
): Promise<void> {
    if (kind !== "rooms") return sendNotFound(response);
    if (roomName === undefined) return sendJson(response, { rooms: rooms.report() });
    const [action, id] = rest;
    switch (`${request.method} ${action}`) {
        case "PUT rule":
            rooms.setRule(roomName, v.parse(RuleSchema, await readJson(request)));
            return sendJson(response, {});
        case "POST join":
            return sendJson(response, rooms.join(roomName, v.parse(JoinSchema, await readJson(request))));
        case "PUT participant": {
            const change = v.parse(ChangeSchema, await readJson(request));
            return rooms.change(roomName, id ?? "", change) ? sendJson(response, {}) : sendNotFound(response);
        }
        case "GET presence":
            return sendPresence(rooms, roomName, id ?? "", request, response);
        default:
            return sendNotFound(response);
    }
}

/** As long as this stream is open, its participant is in the room: however a page ends, its participant leaves. */
function sendPresence(
    rooms: Rooms,
    roomName: string,
    id: string,
    request: IncomingMessage,
    response: ServerResponse,
): void {
    if (!rooms.has(roomName, id)) return sendNotFound(response);
    response.writeHead(200, { "content-type": "text/event-stream" });
    const stop = rooms.watch(roomName, (participants) => {
        response.write(`data: ${JSON.stringify(participants)}\n\n`);
    });
    request.once("close", () => {
        stop();
        rooms.leave(roomName, id);
    });
}

async function readJson(request: IncomingMessage): Promise<unknown> {
    let text = "";
    for await (const chunk of request) {
        text += String(chunk);
        if (text.length > LARGEST_BODY) throw new Error("The body is too large");
    }
    return JSON.parse(text) as unknown;
}

function sendJson(response: ServerResponse, body: unknown): void {
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
}

function sendNotFound(response: ServerResponse): void {
    response.writeHead(404, { "content-type": "text/plain" }).end("Not found");
}

function sendError(response: ServerResponse, error: unknown): void {
    if (response.headersSent) response.destroy();
    else response.writeHead(400, { "content-type": "text/plain" }).end(String(error));
}
