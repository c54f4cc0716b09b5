// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { plainLine } from "./plain-line";

/** How many characters the name in the conference may have. */
export const LONGEST_NAME = 80;

/**
 * The name that the first screen proposes. Where a person has no display name, the client gives their Matrix ID; the
 * conference service gets no more than its first part, which others can read too.
 *
 * @param displayName as the client gives it, perhaps `@anna:example.org`
 */
export function proposedName(displayName: string): string {
    return plainLine(displayName.replace(/^@([^:]+):.*$/s, "$1"), LONGEST_NAME);
}
