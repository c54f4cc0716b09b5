// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { orMatrixError } from "./sdk-error";
import type { SdkClient, SdkEvent } from "./signed-in-client";

/** What the signed-in person keeps on the homeserver for all their devices; contents are as they came. */
export interface AccountData {
    read(type: string): Promise<unknown>;
    /** @throws MatrixError with the kind of the refusal */
    write(type: string, content: object): Promise<void>;
    /** Calls when it has changed, here or on another device; returns what ends it. */
    watch(type: string, listener: () => void): () => void;
}

/** {@link AccountData} of the person who is signed in to Element. */
export function accountData(client: SdkClient): AccountData {
    return {
        async read(type: string) {
            return client.getAccountData(type)?.getContent();
        },
        async write(type: string, content: object) {
            await orMatrixError(client.setAccountData(type, content));
        },
        watch(type: string, listener: () => void) {
            const hear = (event: SdkEvent): void => {
                if (event.getType() === type) listener();
            };
            client.on("accountData", hear);
            return () => void client.off("accountData", hear);
        },
    };
}
