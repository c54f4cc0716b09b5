// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { Contacts, ContactsStorage } from "../../core/people/contacts";

/** Contacts in this browser: a widget may not keep anything on the homeserver. */
export function deviceContacts(window: Window, userId: string): ContactsStorage {
    const key = `hessenconnect.contacts.${userId}`;
    return {
        async read() {
            const kept = window.localStorage.getItem(key);
            return kept === null ? undefined : (JSON.parse(kept) as unknown);
        },
        async write(contacts: Contacts) {
            window.localStorage.setItem(key, JSON.stringify(contacts));
        },
        watch(listener: () => void) {
            const hear = (event: StorageEvent): void => {
                if (event.key === key) listener();
            };
            window.addEventListener("storage", hear);
            return () => window.removeEventListener("storage", hear);
        },
    };
}
