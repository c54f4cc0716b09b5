// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { FormerIdentity, Meeting } from "./meeting";

/** How many earlier identities of a series are remembered. */
const MOST_FORMER = 20;

/** How many of a meeting's. */
const MOST_TOGETHER = 500;

/** Under what names the dates of one series were known before, the latest first. */
export function formerlyOf({ formerly }: Pick<Meeting, "formerly">, uid: string): readonly FormerIdentity[] {
    return formerly.some(({ series }) => series !== undefined)
        ? formerly.filter(({ series }) => series === undefined || series === uid)
        : formerly;
}

/**
 * What a meeting is to remember when the dates of one of its series were known under these names. In a meeting of
 * several series each name is one series' only: the same day under another's name would be another date.
 *
 * @param meeting with its calendar as it is to be
 */
export function withFormerly(
    meeting: Meeting,
    uid: string,
    identities: readonly Pick<FormerIdentity, "uid" | "shift">[],
): readonly FormerIdentity[] {
    const own = unique(identities).slice(0, MOST_FORMER);
    const others = [...new Set(meeting.calendar.map((entry) => entry.uid))].filter((one) => one !== uid);
    if (others.length === 0) return own.map((one) => ({ uid: one.uid, shift: one.shift }));
    return [
        ...own.map((one) => ({ uid: one.uid, shift: one.shift, series: uid })),
        ...others.flatMap((series) => formerlyOf(meeting, series).map((one) => ({ ...one, series }))),
    ].slice(0, MOST_TOGETHER);
}

function unique<T extends Pick<FormerIdentity, "uid" | "shift">>(identities: readonly T[]): T[] {
    const isFirst = (one: T, index: number): boolean =>
        identities.findIndex(({ uid, shift }) => uid === one.uid && shift === one.shift) === index;
    return identities.filter(isFirst);
}
