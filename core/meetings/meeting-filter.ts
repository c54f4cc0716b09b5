// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { CalendarItem } from "./calendar-items";
import { answerOf, isParticipant, isUnanswered, participantsOf } from "./participation";

/** Which meetings are shown. */
export interface MeetingFilter {
    /** Words that all must be in the title, the description, the place, the room's name or a person's name. */
    readonly search: string;
    /** Only those that the person takes part in and has not declined. */
    readonly isMine: boolean;
    readonly isOrganisedByMe: boolean;
    readonly isUnanswered: boolean;
    /** Only this room's; absent for all rooms. */
    readonly roomId?: string;
}

/** Everything is shown. */
export const NO_FILTER: MeetingFilter = { search: "", isMine: false, isOrganisedByMe: false, isUnanswered: false };

/** How many conditions there are beside the search. */
export function countConditions(filter: MeetingFilter): number {
    return [filter.isMine, filter.isOrganisedByMe, filter.isUnanswered, filter.roomId !== undefined].filter(Boolean)
        .length;
}

/** The items that fit; the same array when all do. */
export function filterItems(
    items: readonly CalendarItem[],
    filter: MeetingFilter,
    userId: string,
): readonly CalendarItem[] {
    const words = foldedWords(filter.search);
    if (words.length === 0 && countConditions(filter) === 0) return items;
    // People of a room and texts of a series are the same for many dates.
    const texts = new Map<unknown, string>();
    return items.filter((item) => {
        const { meeting } = item.occurrence;
        if (filter.roomId !== undefined && item.room.roomId !== filter.roomId) return false;
        if (filter.isOrganisedByMe && meeting.creator !== userId) return false;
        if (filter.isUnanswered && !isUnanswered(item, userId)) return false;
        if (filter.isMine && (!isParticipant(item, userId) || answerOf(item, userId)?.status === "declined"))
            return false;
        if (words.length === 0) return true;
        let text = texts.get(item.occurrence.entry);
        if (text === undefined) texts.set(item.occurrence.entry, (text = textOf(item)));
        const found = text;
        return words.every((word) => found.includes(word));
    });
}

function textOf(item: CalendarItem): string {
    const { title, description = "", location = "" } = item.occurrence;
    const people = participantsOf(item).map(({ name }) => name);
    return folded([title, description, location, item.room.name ?? "", ...people].join(" "));
}

function foldedWords(search: string): string[] {
    return folded(search).split(/\s+/).filter(Boolean);
}

/** Case, accents and transliterations do not matter: Müller, Mueller and Muller are the same. */
function folded(text: string): string {
    return text
        .toLowerCase()
        .normalize("NFD")
        .replaceAll(/\p{Diacritic}/gu, "")
        .replaceAll("ß", "ss")
        .replaceAll(/([aou])e/g, "$1");
}
