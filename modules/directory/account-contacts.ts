// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { Contacts, ContactsStorage } from "../../core/people/contacts";
import type { AccountData } from "../host/account-data";

/** What somebody's contacts are called among their account data. */
export const CONTACTS_EVENT = "de.hessen.connect.contacts";

/** Contacts that a person has on all their devices. */
export function accountContacts(data: AccountData): ContactsStorage {
    return {
        read: () => data.read(CONTACTS_EVENT),
        write: (contacts: Contacts) => data.write(CONTACTS_EVENT, contacts),
        watch: (listener) => data.watch(CONTACTS_EVENT, listener),
    };
}
