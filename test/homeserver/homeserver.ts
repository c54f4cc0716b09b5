// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { Account } from "./account";

/** A person to be registered. */
export interface Registration {
    /** The part of the Matrix ID between "@" and ":". */
    readonly localpart: string;
    /** As the localpart by default. */
    readonly displayName?: string;
    /** A random one by default. */
    readonly password?: string;
    /** Whether the person administers the homeserver; false by default. */
    readonly admin?: boolean;
}

/** A homeserver that somebody else runs, and what one may do there. */
export interface ExistingHomeserver {
    /** Base URL. */
    readonly url: string;
    /** Needed only where the homeserver does not tell it. */
    readonly serverName?: string;
    /** Synapse's `registration_shared_secret`, for making accounts. */
    readonly sharedSecret?: string;
    /** An administrator's access token, for making accounts where there is no shared secret. */
    readonly adminToken?: string;
}

/** A homeserver that cannot be started or used. The message is one clear sentence, with Synapse's last lines if it has any. */
export class HomeserverUnusable extends Error {
    public constructor(message: string, cause?: unknown) {
        super(message, { cause });
        this.name = "HomeserverUnusable";
    }
}

/** A running homeserver. */
export interface Homeserver {
    /** Base URL, without a slash at the end. */
    readonly url: string;
    /** The part of its Matrix IDs after the colon. */
    readonly serverName: string;
    /** For `startHomeserver({ existing })` in another process, which then uses this same homeserver. Plain JSON. */
    readonly existing: ExistingHomeserver;
    /** Makes an account and signs it in. Rejects with a HomeserverError, for example M_USER_IN_USE, or as unusable. */
    register(person: Registration): Promise<Account>;
    /** Ends the homeserver and deletes its data; an existing one goes on running. */
    close(): Promise<void>;
}
