// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

// The client's half of the widget API round the real scheduler: matrix-widget-api's own ClientWidgetApi, which pushes
// state as Element Web 1.12 does, with generated rooms behind it instead of a homeserver.

import { ClientWidgetApi, Widget, type IRoomEvent } from "matrix-widget-api";
import { BRIDGE_VERSION, parseBridgeRequest } from "../../core/bridge/messages";
import { generateRooms, roomIdOf, VIEWER, type Shape } from "../data";
import { GeneratedDriver } from "./generated-driver";

export interface HostSettings {
    /** With Element's variables in it. */
    readonly widgetUrl: string;
    readonly shape: Shape;
    readonly hasModule: boolean;
}

/** What the bench may ask of the host's page. */
export interface BenchHost {
    /** Generates the rooms, which is not measured, and then shows the widget. */
    start(settings: HostSettings): void;
    /** Gives the meeting with this title another one, and tells the widget as Element does. */
    rename(title: string, newTitle: string): void;
    /** Gives a member of the last room, whom no view names, another display name. */
    renameMember(displayName: string): void;
}

declare global {
    interface Window {
        benchHost: BenchHost;
    }
}

const WIDGET_ID = "de.hessen.connect.scheduler";

let rooms = new Map<string, IRoomEvent[]>();
let api: ClientWidgetApi;
let changes = 0;

function start({ widgetUrl, shape, hasModule }: HostSettings): void {
    const now = new Date();
    rooms = generateRooms(shape, { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
    if (hasModule) answerAsModule();
    const roomId = roomIdOf(0);
    const frame = document.createElement("iframe");
    frame.title = "Widget";
    frame.src = widgetUrl
        .replace("$matrix_user_id", encodeURIComponent(VIEWER))
        .replace("$matrix_room_id", encodeURIComponent(roomId))
        .replace("$matrix_widget_id", WIDGET_ID)
        .replace("$matrix_display_name", "Anna")
        .replace("$org.matrix.msc2873.client_theme", "light")
        .replace("$org.matrix.msc2873.client_language", "de")
        .replace("#", `?widgetId=${WIDGET_ID}&parentUrl=${encodeURIComponent(window.location.href)}#`);
    Object.assign(frame.style, { border: "0", position: "fixed", inset: "0", width: "100%", height: "100%" });
    document.body.append(frame);
    const definition = { id: WIDGET_ID, type: WIDGET_ID, url: widgetUrl, creatorUserId: VIEWER };
    api = new ClientWidgetApi(new Widget(definition), frame, new GeneratedDriver(rooms));
    api.setViewedRoomId(roomId);
}

/** As our module in Element's page answers, so that the widget does not wait for one that is not there. */
function answerAsModule(): void {
    window.addEventListener("message", ({ data, origin, source }: MessageEvent) => {
        const request = parseBridgeRequest(data);
        if (request?.action !== "hello" || !source) return;
        const answer = { hessenconnect: BRIDGE_VERSION, id: request.id, ok: true, abilities: ["open-widget"] };
        (source as Window).postMessage(answer, origin);
    });
}

function rename(title: string, newTitle: string): void {
    change(({ content }) => content["title"] === title, { title: newTitle });
}

function renameMember(displayName: string): void {
    const last = roomIdOf(rooms.size - 1);
    const isTheOne = ({ type, room_id, state_key }: IRoomEvent): boolean =>
        type === "m.room.member" && room_id === last && state_key !== VIEWER;
    change(isTheOne, { displayname: displayName });
}

function change(isTheOne: (event: IRoomEvent) => boolean, content: object): void {
    for (const state of rooms.values()) {
        const index = state.findIndex(isTheOne);
        const old = state[index];
        if (!old) continue;
        changes += 1;
        const event = { ...old, event_id: `$change${changes}`, content: { ...(old.content as object), ...content } };
        state[index] = event;
        // Element tells each change in both ways. A widget that is busy for ten seconds answers too late, and is measured.
        for (const fed of [api.feedStateUpdate(event), api.feedEvent(event)]) fed.catch(console.warn);
        return;
    }
    throw new Error("There is no such event");
}

window.benchHost = { start, rename, renameMember };
