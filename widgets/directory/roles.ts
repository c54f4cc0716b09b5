// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { KnownPerson } from "../../core/people/known-person";
import type { OrganisationalField } from "./config";

/** What somebody is, in the order in which one says it: function, then unit. */
export function roleOf(
    { fields: known }: KnownPerson,
    fields: readonly OrganisationalField[],
): readonly { readonly key: string; readonly text: string }[] {
    return ["function", "unit"].flatMap((kind) => {
        const field = fields.find((one) => one.kind === kind);
        const text = field && known?.get(field.key);
        return text ? [{ key: field.key, text }] : [];
    });
}
