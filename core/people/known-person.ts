// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

/** Somebody of whom this place knows something. */
export interface KnownPerson {
    readonly userId: string;
    readonly displayName?: string;
    /** `mxc://…` */
    readonly avatarUrl?: string;
    /** What the authority says of them, by the keys of the configuration, for example unit or telephone. */
    readonly fields?: ReadonlyMap<string, string>;
    /** They are in the room that this place is shown in. */
    readonly isHere?: boolean;
    /** How many rooms they share with the signed-in person. */
    readonly sharedRooms?: number;
}

/** The part of a Matrix ID before the server. @param userId `@anna:example.org` */
export function loginOf(userId: string): string {
    return userId.slice(1).split(":", 1)[0] ?? "";
}

/** The name that people are shown by. */
export function nameOf({ displayName, userId }: Pick<KnownPerson, "displayName" | "userId">): string {
    return displayName?.trim() || loginOf(userId) || userId;
}
