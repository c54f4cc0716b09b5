// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { Kind } from "./difference";

/** The figures of a run. Nothing in it says anything of anybody but the number of their row. */
export class Tally {
    /** Field → kind → people. */
    public readonly fields = new Map<string, Map<Kind, number>>();
    /** Reason → rows. */
    public readonly failures = new Map<string, number[]>();
    /** Whose fields were all compared, and written where they had to be. */
    public people = 0;
    /** Of whom at least one field was, or in a dry run would be, written or deleted. */
    public changedPeople = 0;
    public withoutAccount = 0;
    /** Whom an interrupted run had finished. */
    public finishedBefore = 0;

    public countField(field: string, kind: Kind): void {
        const kinds = this.fields.get(field) ?? new Map<Kind, number>();
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        this.fields.set(field, kinds);
    }

    public countPerson(): void {
        this.people += 1;
    }

    public countChangedPerson(): void {
        this.changedPeople += 1;
    }

    public countWithoutAccount(): void {
        this.withoutAccount += 1;
    }

    public countFinishedBefore(): void {
        this.finishedBefore += 1;
    }

    /** @param row its number @param reason holds no personal data */
    public countFailure(row: number, reason: string): void {
        this.failures.set(reason, [...(this.failures.get(reason) ?? []), row]);
    }
}
