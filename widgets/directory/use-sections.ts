// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { useTranslation } from "react-i18next";
import { nameOf, type KnownPerson } from "../../core/people/known-person";
import type { MatchedParts } from "../../core/people/matched-parts";
import type { PeopleSearchState } from "../../core/people/people-search";
import { personOf, useContacts, useKnownPeople } from "./place";

/** Somebody in a list. */
export interface Row {
    readonly person: KnownPerson;
    readonly matches?: readonly MatchedParts[];
}

/** People who are listed together. */
export interface Section {
    readonly key: string;
    readonly title: string;
    readonly rows: readonly Row[];
    /** How many more there are than are listed. */
    readonly more: number;
    /** The own group that it is. */
    readonly groupId?: string;
}

/** Nobody reads longer lists. */
const MOST_LISTED = 100;

/** Whoever is listed: those who were found, or, while nothing is looked for, those whom one wants at hand. */
export function useSections(search: PeopleSearchState): readonly Section[] {
    const { t } = useTranslation();
    const people = useKnownPeople();
    const contacts = useContacts();
    const { query, results } = search;
    if (query !== "") {
        const found = { key: "results", title: t("directory.results"), rows: results, more: 0 };
        return results.length > 0 ? [found] : [];
    }
    const sections: Section[] = [];
    const add = (section: Omit<Section, "rows" | "more">, listed: readonly KnownPerson[]): void => {
        if (listed.length === 0 && section.groupId === undefined) return;
        const rows = listed.slice(0, MOST_LISTED).map((person) => ({ person }));
        sections.push({ ...section, rows, more: listed.length - rows.length });
    };
    const byName = (userIds: readonly string[]): KnownPerson[] =>
        userIds
            .map((userId) => personOf(people, userId))
            .sort((one, other) => nameOf(one).localeCompare(nameOf(other)));
    add({ key: "favourites", title: t("directory.favourites") }, byName(contacts?.favourites ?? []));
    for (const { id, name, people: userIds } of contacts?.groups ?? []) {
        add({ key: id, title: name, groupId: id }, byName(userIds));
    }
    add({ key: "here", title: t("directory.peopleHere") }, people.peopleHere());
    return sections;
}
