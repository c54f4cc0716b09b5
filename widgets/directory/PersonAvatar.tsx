// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { Avatar } from "@vector-im/compound-web";
import type { ReactElement } from "react";
import { nameOf, type KnownPerson } from "../../core/people/known-person";
import { usePlace } from "./place";
import { useAvatar } from "./use-avatar";

/** Somebody's picture, or the first letter of their name. @param size in CSS pixels */
export function PersonAvatar({ person, size }: { readonly person: KnownPerson; readonly size: number }): ReactElement {
    const { matrix } = usePlace();
    const src = useAvatar(matrix, person.avatarUrl, size);
    return (
        <span aria-hidden>
            <Avatar id={person.userId} name={nameOf(person)} size={`${size}px`} {...(src !== undefined && { src })} />
        </span>
    );
}
