// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ImportedMeeting } from "../../core/icalendar/imported-meeting";
import { MatrixError } from "../../core/matrix/matrix-error";
import { shifted, wallOfLocal } from "../../core/meetings/local-time";
import type { CalendarEntry, Meeting } from "../../core/meetings/meeting";
import { saveMeetings, writesOf, type MeetingWrite } from "../../core/meetings/save-meetings";
import { usePlace } from "./place";

/** The planning of what was read from a file. */
interface Import {
    readonly progress: { readonly done: number; readonly total: number } | undefined;
    readonly problem: MatrixError | undefined;
    /** Plans them one after the other; tried again, it goes on where it stopped. */
    plan(meetings: readonly ImportedMeeting[]): Promise<void>;
}

/** How long to wait when a server says that it was too fast, but not until when. */
const USUAL_WAIT_MS = 5_000;

/** Plans meetings of a file in a room. @param minutes how long a meeting is that the file gives no length */
export function useImport(roomId: string, minutes: number, onDone: () => void): Import {
    const { t } = useTranslation();
    const { matrix, store, writing } = usePlace();
    const [progress, setProgress] = useState<Import["progress"]>();
    const [problem, setProblem] = useState<MatrixError>();
    const written = useRef(new Map<ImportedMeeting, readonly MeetingWrite[]>());

    async function plan(meetings: readonly ImportedMeeting[]): Promise<void> {
        setProblem(undefined);
        try {
            for (const [index, imported] of meetings.entries()) {
                setProgress({ done: index, total: meetings.length });
                if (written.current.has(imported)) continue;
                const title = imported.title || t("scheduler.untitled");
                const planned = plannedFrom({ ...imported, title }, { roomId, creator: matrix.userId, minutes });
                const writes = writesOf(planned);
                await whenAllowed(() => saveMeetings(matrix, store, writes));
                written.current.set(imported, writes);
            }
            writing.done(t("scheduler.import.done", { count: meetings.length }), [...written.current.values()].flat());
            onDone();
        } catch (error) {
            setProblem(error instanceof MatrixError ? error : new MatrixError("unknown", String(error)));
        } finally {
            setProgress(undefined);
        }
    }

    return { progress, problem, plan };
}

/** Homeservers let nobody send hundreds of events at once: they say when to go on. */
async function whenAllowed(send: () => Promise<void>): Promise<void> {
    for (;;) {
        try {
            return await send();
        } catch (error) {
            if (!(error instanceof MatrixError) || error.kind !== "limited") throw error;
            const wait = error.retryAfterMs ?? USUAL_WAIT_MS;
            await new Promise((resolve) => setTimeout(resolve, wait));
        }
    }
}

interface Planning {
    readonly roomId: string;
    readonly creator: string;
    readonly minutes: number;
}

/** A meeting as it will be planned; it gets a uid of its own, since the file's may be in use. */
function plannedFrom(imported: ImportedMeeting, { roomId, creator, minutes }: Planning): Meeting {
    const uid = crypto.randomUUID();
    const { title, description, location, isAllDay, cancelled, cancelledDates } = imported;
    const lengthened = (entry: CalendarEntry): CalendarEntry =>
        wallOfLocal(entry.dtstart) === wallOfLocal(entry.dtend)
            ? { ...entry, uid, dtend: shifted(entry.dtend, minutes * 60_000) }
            : { ...entry, uid };
    return {
        kind: "in-room",
        roomId,
        uid,
        title,
        creator,
        ...(description && { description }),
        ...(location && { location }),
        ...(cancelled && { cancelled }),
        calendar: imported.calendar.map(lengthened),
        cancelledDates,
        isAllDay,
        hasConference: true,
        isAnswerWanted: true,
        sequence: 0,
        formerly: [],
    };
}
