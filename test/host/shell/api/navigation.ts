// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { NavigationApi } from "@element-hq/element-web-module-api";
import { Action } from "matrix-react-sdk/src/dispatcher/actions";
import dispatcher from "matrix-react-sdk/src/dispatcher/dispatcher";
import { navigateToPermalink } from "matrix-react-sdk/src/utils/permalinks/navigator";
import { addLocation } from "../slots";

export const navigation: NavigationApi = {
    registerLocationRenderer: addLocation,
    openRoom(roomIdOrAlias, { viaServers, autoJoin } = {}) {
        const place = roomIdOrAlias.startsWith("#") ? { room_alias: roomIdOrAlias } : { room_id: roomIdOrAlias };
        dispatcher.dispatch({ action: Action.ViewRoom, ...place, via_servers: viaServers, auto_join: autoJoin });
    },
    async toMatrixToLink(link) {
        navigateToPermalink(link);
    },
};
