// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { useEffect, useId, useRef, type ReactElement } from "react";
import { loginOf, nameOf, type KnownPerson } from "../../core/people/known-person";
import { DetailsPane } from "./DetailsPane";
import { PersonActions } from "./PersonActions";
import { PersonAvatar } from "./PersonAvatar";
import styles from "./PersonDetails.module.css";
import { PersonFacts } from "./PersonFacts";
import { PersonState } from "./PersonState";
import { personOf, useKnownPeople, usePlace } from "./place";
import { roleOf } from "./roles";
import { usePerson } from "./use-person";

interface Props {
    readonly userId: string;
    /** As the search found them, when they are known from there only. */
    readonly found: KnownPerson | undefined;
    /** Whether the focus goes to what can be done. */
    readonly toActions: boolean;
    /** Whether the details have taken the place of the list. */
    readonly hasWayBack: boolean;
    onClose(): void;
}

/** Who somebody is, and what can be done with them. */
export function PersonDetails({ userId, found, toActions, hasWayBack, onClose }: Props): ReactElement {
    const { config } = usePlace();
    const id = useId();
    const section = useRef<HTMLElement>(null);
    const people = useKnownPeople();
    const now = usePerson(userId);
    const known = people.index.get(userId) ?? found ?? personOf(people, userId);
    const person = withProfile(known, now.profile, config.fields);
    const role = roleOf(person, config.fields);

    useEffect(() => {
        if (toActions) section.current?.querySelector<HTMLElement>("[data-actions] button")?.focus();
    }, [toActions]);
    return (
        <DetailsPane pane={section} labelledBy={id} hasWayBack={hasWayBack} onClose={onClose}>
            <div className={styles["head"]}>
                <PersonAvatar person={person} size={88} />
                <h2 id={id} className={styles["name"]}>
                    {nameOf(person)}
                </h2>
                {role.length > 0 && <p className={styles["role"]}>{role.map(({ text }) => text).join(", ")}</p>}
                {role.length === 0 && <p className={styles["role"]}>{loginOf(userId)}</p>}
                <PersonState now={now} />
            </div>
            <PersonActions person={person} />
            <PersonFacts person={person} profile={now.profile} />
        </DetailsPane>
    );
}

/** A profile that was just read says more than what is known from rooms. */
function withProfile(
    person: KnownPerson,
    profile: ReadonlyMap<string, string> | undefined,
    fields: readonly { readonly key: string; readonly profile_field: string }[],
): KnownPerson {
    if (!profile) return person;
    const displayName = person.displayName ?? profile.get("displayname");
    const picture = person.avatarUrl ?? profile.get("avatar_url");
    const told = fields.flatMap(({ key, profile_field }): (readonly [string, string])[] => {
        const text = profile.get(profile_field)?.trim();
        return text ? [[key, text]] : [];
    });
    return {
        ...person,
        ...(displayName !== undefined && { displayName }),
        ...(picture !== undefined && { avatarUrl: picture }),
        fields: new Map(told),
    };
}
