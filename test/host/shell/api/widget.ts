// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { WidgetApi } from "@element-hq/element-web-module-api";
import { MatrixClientPeg } from "matrix-react-sdk/src/MatrixClientPeg";
import WidgetStore from "matrix-react-sdk/src/stores/WidgetStore";
import { WidgetLayoutStore } from "matrix-react-sdk/src/stores/widgets/WidgetLayoutStore";
import type { Room } from "matrix-js-sdk/src/matrix";

function roomOf(roomId: string): Room {
    const room = MatrixClientPeg.safeGet().getRoom(roomId);
    if (!room) throw new Error(`No such room: ${roomId}`);
    return room;
}

export const widget: Omit<WidgetApi, "getAppAvatarUrl"> = {
    getWidgetsInRoom: (roomId) => WidgetStore.instance.getApps(roomId),
    isAppInContainer: (app, container, roomId) =>
        WidgetLayoutStore.instance.isInContainer(roomOf(roomId), app, container as never),
    moveAppToContainer: (app, container, roomId) =>
        WidgetLayoutStore.instance.moveToContainer(roomOf(roomId), app, container as never),
};
