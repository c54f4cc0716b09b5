// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarItem } from "../../core/meetings/calendar-items";
import { editMeeting, isSeries, type EditScope } from "../../core/meetings/edit-meeting";
import { localOfWall } from "../../core/meetings/local-time";
import { wallOf } from "../../core/meetings/zone-clock";
import { usePlace } from "./place";
import { useTitle } from "./use-title";

/** A date at another time; milliseconds since 1970. */
export interface Move {
    readonly item: CalendarItem;
    readonly start: number;
    readonly end: number;
}

interface Preview {
    readonly key: string;
    readonly start: number;
    readonly end: number;
    readonly isByKeys: boolean;
}

/** Moving dates in the grid: shown at once, asked about where it is a series, and sent. */
export interface Moving {
    /** Where a date is shown while it is being moved. */
    readonly preview: Preview | undefined;
    /** Of which dates is this meant? */
    readonly question: Move | undefined;
    /** Shows a date at another time, without sending it. */
    show(key: string, start: number, end: number): void;
    /** A date was put to another time. */
    drop(key: string, start: number, end: number): void;
    choose(scope: EditScope): void;
    abandon(): void;
}

/** {@link Moving} of the dates that are shown. */
export function useMoving(items: readonly CalendarItem[]): Moving {
    const { t } = useTranslation();
    const titleOf = useTitle();
    const { writing } = usePlace();
    const [preview, setPreview] = useState<Moving["preview"]>();
    const [question, setQuestion] = useState<Move>();

    async function send(move: Move, scope: EditScope): Promise<void> {
        setQuestion(undefined);
        const { item, start, end } = move;
        const { dtstart, dtend } = item.occurrence;
        const at = (tzid: string, epoch: number): typeof dtstart => localOfWall(tzid, wallOf(tzid, epoch));
        // By the meeting's own clock: it stays a meeting of the zone in which it was planned.
        const times = { dtstart: at(dtstart.tzid, start), dtend: at(dtend.tzid, end) };
        const meetings = editMeeting(item.occurrence, scope, { times });
        await writing.change(meetings, t("scheduler.moved", { title: titleOf(item) }));
        setPreview(undefined);
    }

    return {
        preview,
        question,
        show: (key, start, end) => setPreview({ key, start, end, isByKeys: true }),
        drop: (key, start, end) => {
            const item = items.find((one) => one.key === key);
            if (!item) return;
            const { occurrence } = item;
            if (occurrence.start === start && occurrence.end === end) return setPreview(undefined);
            setPreview({ key, start, end, isByKeys: preview?.isByKeys ?? false });
            const move = { item, start, end };
            if (isSeries(occurrence)) setQuestion(move);
            else void send(move, "series");
        },
        choose: (scope) => {
            if (question) void send(question, scope);
        },
        abandon: () => {
            setQuestion(undefined);
            setPreview(undefined);
        },
    };
}
