// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

/** What is to be done about a field. "gone": the source has it no more, the profile has, and it may not be removed. */
export type Kind = "new" | "changed" | "removed" | "gone" | "same";

/** One field of one person. */
export interface Difference {
    readonly field: string;
    readonly kind: Kind;
    /** What is to be written, with "new" and "changed". */
    readonly value?: string;
}

/**
 * What is different between what the source says and what the profile says. Fields that neither has are left out, fields
 * that the configuration does not name are never touched.
 *
 * @param mayRemove whether a field that the source has no more is deleted
 */
export function differences(
    fields: ReadonlyMap<string, string | undefined>,
    profile: Readonly<Record<string, unknown>>,
    mayRemove: boolean,
): Difference[] {
    return [...fields].flatMap(([field, value]): Difference[] => {
        const isThere = Object.hasOwn(profile, field);
        if (value === undefined) return isThere ? [{ field, kind: mayRemove ? "removed" : "gone" }] : [];
        if (!isThere) return [{ field, kind: "new", value }];
        return [profile[field] === value ? { field, kind: "same" } : { field, kind: "changed", value }];
    });
}
