// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { InvitationWorld, QueueStorage } from "../../core/meetings/invitation-queue";

/** Which part of the browser is the signed-in person's queue. */
function keyOf(userId: string): string {
    return `hessenconnect.invitations.${userId}`;
}

/** Keeps the queue in this browser until one signs out, when Element empties its storage. */
export function invitationStorage({ localStorage }: Window, userId: string): QueueStorage {
    const key = keyOf(userId);
    return {
        load() {
            try {
                return JSON.parse(localStorage.getItem(key) ?? "null") as unknown;
            } catch {
                return undefined;
            }
        },
        save(queue) {
            try {
                localStorage.setItem(key, JSON.stringify(queue));
            } catch {
                console.warn("[HessenConnect] This browser keeps nothing: invitations end with the page");
            }
        },
    };
}

/**
 * Lets one tab at a time work on the queue. Browsers without locks (on origins that are not secure) let all: nobody is
 * invited twice then either, unless two tabs ask within the same moment, as the room is looked at before each.
 */
export function oneTabAtATime({ navigator }: Window, userId: string): NonNullable<InvitationWorld["exclusively"]> {
    return async (run, signal) => {
        const { locks } = navigator as { locks?: LockManager };
        if (!locks) return run();
        try {
            await locks.request(keyOf(userId), { signal }, run);
        } catch (error) {
            if (!signal.aborted) throw error;
        }
    };
}

/** Calls when another tab has changed the queue; returns what ends it. */
export function whenOthersInvite(window: Window, userId: string, listener: () => void): () => void {
    const hear = ({ key }: StorageEvent): void => {
        if (key === keyOf(userId)) listener();
    };
    window.addEventListener("storage", hear);
    return () => window.removeEventListener("storage", hear);
}
