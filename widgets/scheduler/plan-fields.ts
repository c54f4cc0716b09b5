// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { PlanField, PlanInput } from "./plan-input";

/** What each part of the form gets. */
export interface PlanFields {
    readonly input: PlanInput;
    set(input: PlanInput): void;
    /** How to mend what is wrong with a field; undefined when nothing is. */
    problemOf(field: PlanField): string | undefined;
}
