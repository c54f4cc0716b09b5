// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { type Profile, Watchable } from "@element-hq/element-web-module-api";
import dispatcher from "matrix-react-sdk/src/dispatcher/dispatcher";
import { MatrixClientPeg } from "matrix-react-sdk/src/MatrixClientPeg";
import { OwnProfileStore } from "matrix-react-sdk/src/stores/OwnProfileStore";
import { UPDATE_EVENT } from "matrix-react-sdk/src/stores/AsyncStore";

/** Empty until somebody signs in. */
export function profile(): Watchable<Profile> {
    const watchable = new Watchable<Profile>({});
    const update = (): void => {
        const client = MatrixClientPeg.get();
        watchable.value = client
            ? {
                  isGuest: client.isGuest(),
                  userId: client.getUserId() ?? undefined,
                  displayName: OwnProfileStore.instance.displayName ?? undefined,
              }
            : {};
    };
    OwnProfileStore.instance.on(UPDATE_EVENT, update);
    dispatcher.register(({ action }) => {
        if (action === "on_logged_in" || action === "on_logged_out") update();
    });
    return watchable;
}
