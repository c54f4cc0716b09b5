// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { randomBytes } from "node:crypto";
import * as v from "valibot";

import type { Account } from "../homeserver/account";
import { widgetUrl } from "../../core/widget/widget-url";

/** Where Element shows a widget: above the timeline, in the right panel, or instead of the timeline. */
export interface WidgetPlace {
    readonly container: "top" | "right" | "center";
    /** Order within the container, from 0. */
    readonly index: number;
    /** Percent of the container's width. */
    readonly width: number;
    /** Percent of the greatest height. */
    readonly height: number;
}

/** A widget as a room's state has it. */
export interface RoomWidget {
    /** Its state key, and what Element remembers granted rights by: the same for the same widget in every room. */
    readonly id: string;
    readonly type: string;
    readonly name: string;
    readonly url: string;
    readonly data?: Readonly<Record<string, unknown>>;
    /** In the right panel's list by default. */
    readonly place?: WidgetPlace;
}

const LayoutSchema = v.looseObject({ widgets: v.record(v.string(), v.unknown()) });

/** Adds a widget to a room; the account must be allowed to. */
export async function addWidget(account: Account, roomId: string, widget: RoomWidget): Promise<void> {
    const { id, type, name, url, data = {}, place } = widget;
    const content = { id, type, name, url, creatorUserId: account.userId, roomId, data: { title: name, ...data } };
    await account.sendState(roomId, "im.vector.modular.widgets", id, content);
    if (place) await placeWidget(account, roomId, id, place);
}

/** Changes where Element shows a widget to everybody in the room; other widgets stay where they are. */
export async function placeWidget(account: Account, roomId: string, id: string, place: WidgetPlace): Promise<void> {
    const layout = v.safeParse(LayoutSchema, await account.getState(roomId, "io.element.widgets.layout"));
    const others = layout.success ? layout.output.widgets : {};
    await account.sendState(roomId, "io.element.widgets.layout", "", { widgets: { ...others, [id]: place } });
}

/** Adds the scheduler to a room, above the timeline unless said otherwise. */
export async function addSchedulerWidget(
    account: Account,
    roomId: string,
    widgetsUrl: string,
    changes: Partial<RoomWidget> = {},
): Promise<void> {
    await addWidget(account, roomId, {
        id: "de.hessen.connect.scheduler",
        type: "de.hessen.connect.scheduler",
        name: "Termine",
        url: widgetUrl(widgetsUrl, "scheduler"),
        place: { container: "top", index: 0, width: 100, height: 80 },
        ...changes,
    });
}

/**
 * Adds the conference to a room. It is shown when somebody opens it, unless said otherwise.
 *
 * @returns the conference's unguessable id
 */
export async function addConferenceWidget(
    account: Account,
    roomId: string,
    widgetsUrl: string,
    changes: Partial<RoomWidget> = {},
): Promise<string> {
    const conferenceId = randomBytes(16).toString("hex");
    await addWidget(account, roomId, {
        id: "de.hessen.connect.conference",
        type: "de.hessen.connect.conference",
        name: "Videokonferenz",
        url: widgetUrl(widgetsUrl, "conference"),
        data: { conferenceId },
        ...changes,
    });
    return conferenceId;
}

/** Adds the directory to a room, above the timeline unless said otherwise. */
export async function addDirectoryWidget(
    account: Account,
    roomId: string,
    widgetsUrl: string,
    changes: Partial<RoomWidget> = {},
): Promise<void> {
    await addWidget(account, roomId, {
        id: "de.hessen.connect.directory",
        type: "de.hessen.connect.directory",
        name: "Verzeichnis",
        url: widgetUrl(widgetsUrl, "directory"),
        place: { container: "top", index: 0, width: 100, height: 80 },
        ...changes,
    });
}
