// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as v from "valibot";
import type { HostWidgets } from "./host";

// Globals that Element keeps for debugging. They are no API: whatever is missing or different is found out when it is
// used, and only showing widgets stops working.

const aFunction = v.custom<(...parameters: unknown[]) => unknown>((value) => typeof value === "function");

const globals = v.object({
    mxMatrixClientPeg: v.looseObject({ get: aFunction }),
    mxWidgetStore: v.looseObject({ getApps: aFunction }),
    mxWidgetLayoutStore: v.looseObject({ moveToContainer: aFunction }),
});

/** Shows widgets through Element's debugging globals, for hosts whose module API has no `widget`. */
export function unofficialWidgets(window: object): HostWidgets {
    return {
        maximise(roomId, widgetId) {
            const found = v.safeParse(globals, pick(window));
            if (!found.success) throw new Error(`Element's widget stores are not there: ${found.issues[0].message}`);
            const { mxMatrixClientPeg, mxWidgetStore, mxWidgetLayoutStore } = found.output;
            const client = mxMatrixClientPeg.get() as { getRoom?(roomId: string): unknown } | null;
            const room = client?.getRoom?.(roomId);
            const apps = mxWidgetStore.getApps(roomId);
            const app = Array.isArray(apps) ? apps.find((one: { id?: unknown }) => one.id === widgetId) : undefined;
            if (!room || !app) throw new Error(`No widget ${widgetId} in ${roomId}`);
            mxWidgetLayoutStore.moveToContainer(room, app, "center");
        },
    };
}

/** Parsing the stores themselves would copy them; their methods need them as they are. */
function pick(window: object): Record<string, unknown> {
    const names = ["mxMatrixClientPeg", "mxWidgetStore", "mxWidgetLayoutStore"];
    return Object.fromEntries(
        names.map((name) => {
            const value: unknown = Reflect.get(window, name);
            return [name, isObject(value) ? bound(value) : undefined];
        }),
    );
}

function bound(object: object): Record<string, unknown> {
    const method = (name: string): unknown => {
        const value: unknown = Reflect.get(object, name);
        return typeof value === "function" ? value.bind(object) : undefined;
    };
    return { get: method("get"), getApps: method("getApps"), moveToContainer: method("moveToContainer") };
}

function isObject(value: unknown): value is object {
    return typeof value === "object" && value !== null;
}
