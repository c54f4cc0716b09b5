// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { MatrixError } from "../../core/matrix/matrix-error";
import { editMeeting, firstOfSeries, followingPart, type EditScope } from "../../core/meetings/edit-meeting";
import type { Meeting, Occurrence } from "../../core/meetings/meeting";
import { sameDate } from "../../core/meetings/occurrences";
import { saveMeetings, writesOf, type MeetingWrite } from "../../core/meetings/save-meetings";
import { type Opened, useRoomsPlace } from "./place";
import {
    changeOf,
    differences,
    OWN_ROOM,
    plannedMeeting,
    planOf,
    withParts,
    type PlanInput,
    type PlanPart,
} from "./plan-input";
import { saveConfidentially } from "../../core/meetings/confidential";

/** What is changed: a date, the following ones, or all; absent for a new meeting. */
export interface Edited {
    readonly occurrence: Occurrence;
    readonly scope: EditScope;
    /** The form as the meeting was when it was read. */
    readonly before: PlanInput;
}

/** Somebody else changed the meeting while the form was open. */
export interface Conflict {
    /** Parts that both changed. */
    readonly parts: readonly PlanPart[];
    /** The form as the meeting is now. */
    readonly theirs: PlanInput;
    /** Who did. */
    readonly by: string;
    readonly isCancelled: boolean;
}

/** What is going on with the form. */
export type Saving =
    | { readonly step: "editing"; readonly problem?: MatrixError; readonly isGone?: boolean }
    | { readonly step: "sending" };

/** The form's state and its saving. */
export interface Plan {
    readonly input: PlanInput;
    set(input: PlanInput): void;
    readonly isTouched: boolean;
    readonly saving: Saving;
    readonly conflict: Conflict | undefined;
    readonly edited: Edited | undefined;
    /** Sends what a form without problems says. Resolves true when it is done. */
    save(): Promise<boolean>;
}

/** What is changed when this is opened. */
export function editedBy(opened: Opened): Edited | undefined {
    if (opened.kind !== "edit") return undefined;
    const { item, scope } = opened;
    return editedAt(item.occurrence, scope);
}

function editedAt(date: Occurrence, scope: EditScope): Edited {
    const occurrence = scope === "series" ? firstOfSeries(date) : date;
    // What is changed from a date on has fewer dates than the series.
    const shown = scope === "following" ? followingPart(date) : occurrence;
    return { occurrence, scope, before: planOf(shown, scope !== "date") };
}

/** The state of a form; `first` is what it is opened with. */
export function usePlan(first: PlanInput, opened: Edited | undefined): Plan {
    const { t } = useTranslation();
    const { matrix, store, meetingRooms, zone, writing, ownRooms } = useRoomsPlace();
    const [input, set] = useState(first);
    const [edited, setEdited] = useState(opened);
    const [saving, setSaving] = useState<Saving>({ step: "editing" });
    const [conflict, setConflict] = useState<Conflict>();
    // Sent once and tried again, a new meeting is the same meeting.
    const planned = useRef<Meeting>(undefined);

    async function save(): Promise<boolean> {
        const base = edited && current(edited);
        if (base === "gone") {
            setSaving({ step: "editing", isGone: true });
            return false;
        }
        if (edited && base && base !== edited && rebase(edited, base)) return false;
        // Without a conflict what the other person changed stays, and what was changed here comes on top.
        const rebased = edited && base && base !== edited ? mine(edited, base) : input;
        setSaving({ step: "sending" });
        try {
            if (!base && input.roomId === OWN_ROOM) return await planOwnRoom();
            const writes = await plannedWrites(rebased, base);
            await saveMeetings(matrix, store, writes);
            setSaving({ step: "editing" });
            writing.done(t("scheduler.saved", { title: rebased.title.trim() }), writes);
            await invite(rebased, base?.occurrence.meeting);
            return true;
        } catch (error) {
            const problem = error instanceof MatrixError ? error : new MatrixError("unknown", String(error));
            console.error(`[HessenConnect] The meeting was not saved: ${problem.kind} ${problem.message}`);
            setSaving({ step: "editing", problem });
            return false;
        }
    }

    /** The meeting as it is now. */
    function current(known: Edited): Edited | "gone" {
        const { meeting } = known.occurrence;
        const room = meetingRooms.rooms.get(meeting.roomId);
        const now = room?.meetings.find(({ uid }) => uid === meeting.uid);
        if (now === meeting) return known;
        const date = now && sameDate(now, known.occurrence, zone);
        return date ? editedAt(date, known.scope) : "gone";
    }

    function mine(known: Edited, base: Edited): PlanInput {
        return withParts(base.before, input, differences(input, known.before));
    }

    /** Goes on from what the meeting is now; says whether there is something to choose. */
    function rebase(known: Edited, base: Edited): boolean {
        const both = new Set(differences(base.before, known.before));
        const parts = differences(input, known.before).filter(
            (part) => both.has(part) && differences(input, base.before).includes(part),
        );
        const isCancelled = base.occurrence.cancelled !== undefined && known.occurrence.cancelled === undefined;
        if (parts.length === 0 && !isCancelled) return false;
        const { source, roomId } = base.occurrence.meeting;
        const by = meetingRooms.rooms.get(roomId)?.names.get(source?.sender ?? "") ?? source?.sender ?? "";
        set(mine(known, base));
        setEdited(base);
        setConflict({ parts, theirs: base.before, by, isCancelled });
        setSaving({ step: "editing" });
        return true;
    }

    /** A meeting with a room of its own: the room is the meeting. */
    async function planOwnRoom(): Promise<boolean> {
        if (typeof ownRooms !== "object") throw new MatrixError("unknown", "Nothing makes rooms here");
        const meeting = planNew(input);
        const isThere = [...store.snapshot().rooms.values()].some(({ meetings }) =>
            meetings.some(({ kind, uid }) => kind === "own-room" && uid === meeting.uid),
        );
        // Tried again after the answer was lost, the room may be there.
        const people = input.invited.map(({ userId }) => userId);
        const roomId = isThere ? "" : await ownRooms.plan(meeting, people);
        setSaving({ step: "editing" });
        if (roomId === undefined) return false;
        writing.done(t("scheduler.savedOwnRoom", { title: meeting.title }));
        return true;
    }

    function planNew(now: PlanInput): Meeting {
        const uid = planned.current?.uid ?? crypto.randomUUID();
        planned.current = withUid({ ...plannedMeeting(now, matrix.userId), uid });
        return planned.current;
    }

    async function plannedWrites(now: PlanInput, base: Edited | undefined): Promise<MeetingWrite[]> {
        const meetings = base ? editMeeting(base.occurrence, base.scope, changeOf(now, base.before)) : [planNew(now)];
        const room = meetingRooms.rooms.get(now.roomId);
        const isConfidential = now.isConfidential && room?.isEncrypted === true;
        const writes = await Promise.all(
            meetings.map(async (meeting) => writesOf(await saveConfidentially(matrix, meeting, isConfidential))),
        );
        return writes.flat();
    }

    /** People outside the room are invited to it once there is something to come to. */
    async function invite({ invited, roomId, title }: PlanInput, meeting: Meeting | undefined): Promise<void> {
        if (meeting?.kind === "own-room" && typeof ownRooms === "object" && invited.length > 0) {
            const people = invited.map(({ userId }) => userId);
            await ownRooms.invite(roomId, people);
            return;
        }
        const failed: string[] = [];
        for (const { userId, displayName } of invited) {
            try {
                await matrix.invite?.(roomId, userId, title);
            } catch (error) {
                console.error(`[HessenConnect] Not invited: ${String(error)}`);
                failed.push(displayName ?? userId);
            }
        }
        if (failed.length > 0) writing.done(t("scheduler.who.notInvited", { names: failed.join(", ") }));
    }

    return {
        input,
        set,
        isTouched: differences(input, first).length > 0 || input.isConfidential !== first.isConfidential,
        saving,
        conflict,
        edited,
        save,
    };
}

/** A meeting's own entries have its uid. */
function withUid(meeting: Meeting): Meeting {
    return { ...meeting, calendar: meeting.calendar.map((entry) => ({ ...entry, uid: meeting.uid })) };
}
