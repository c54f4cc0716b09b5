// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { WidgetApi } from "@element-hq/element-web-module-api";
import { MatrixClientPeg } from "matrix-react-sdk/src/MatrixClientPeg";
import WidgetStore from "matrix-react-sdk/src/stores/WidgetStore";
import { WidgetLayoutStore } from "matrix-react-sdk/src/stores/widgets/WidgetLayoutStore";
import type { Room } from "matrix-js-sdk/src/matrix";

const room = (roomId: string): Room | null => MatrixClientPeg.safeGet().getRoom(roomId);

/** As upstream, nothing is in a room that is not known. */
export const widget: Omit<WidgetApi, "getAppAvatarUrl"> = {
    getWidgetsInRoom: (roomId) => WidgetStore.instance.getApps(roomId),
    isAppInContainer(app, container, roomId) {
        const known = room(roomId);
        return known !== null && WidgetLayoutStore.instance.isInContainer(known, app, container as never);
    },
    moveAppToContainer(app, container, roomId) {
        const known = room(roomId);
        if (known) WidgetLayoutStore.instance.moveToContainer(known, app, container as never);
    },
};
