// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { useCallback, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Matrix } from "../../core/matrix/matrix";
import { MatrixError } from "../../core/matrix/matrix-error";
import { answerKey, type Answer, type AnswerScope } from "../../core/meetings/answers";
import type { CalendarItem } from "../../core/meetings/calendar-items";
import { saveConfidentially } from "../../core/meetings/confidential";
import type { Meeting } from "../../core/meetings/meeting";
import type { MeetingStore } from "../../core/meetings/meeting-rooms";
import { AnswerWriter } from "../../core/meetings/save-answer";
import { reversed, saveMeetings, writesOf, type MeetingWrite } from "../../core/meetings/save-meetings";

/** What is being written, was written, or could not be. */
export type Notice =
    | { readonly state: "pending" }
    | { readonly state: "done"; readonly text: string; undo?(): void }
    | { readonly state: "failed"; readonly problem: MatrixError; readonly roomId: string; retry(): void };

/** Writes of the page, one at a time, with what became of them. */
export interface Writing {
    readonly notice: Notice | undefined;
    dismiss(): void;
    /** Says that something was done, and offers to take it back. */
    done(text: string, writes?: readonly MeetingWrite[]): void;
    /**
     * Sends meetings as they are to be; a refusal is shown with a way to try again. Resolves with whether they are so
     * now.
     */
    change(meetings: readonly Meeting[], done: string): Promise<boolean>;
    /** Sends an answer; `undefined` takes it back. Resolves when it has come back or was refused. */
    answer(item: CalendarItem, scope: AnswerScope, given: Answer | undefined): Promise<void>;
}

/** {@link Writing} for the page. */
export function useWriting(matrix: Matrix, store: MeetingStore): Writing {
    const { t } = useTranslation();
    const [notice, setNotice] = useState<Notice>();
    const answers = useMemo(() => new AnswerWriter(matrix, store), [matrix, store]);
    // What is shown belongs to the latest write.
    const latest = useRef(0);

    const attempt = useCallback(async (write: () => Promise<void>, roomId: string, then: () => Notice | undefined) => {
        const number = (latest.current += 1);
        const show = (next: Notice | undefined): void => {
            if (latest.current === number) setNotice(next);
        };
        show({ state: "pending" });
        const again = async (): Promise<boolean> => {
            try {
                await write();
                show(then());
                return true;
            } catch (error) {
                const problem = error instanceof MatrixError ? error : new MatrixError("unknown", String(error));
                console.error(`[HessenConnect] Not saved: ${problem.kind} ${problem.message}`);
                show({ state: "failed", problem, roomId, retry: () => void again() });
                return false;
            }
        };
        return again();
    }, []);

    return useMemo(() => {
        async function save(writes: readonly MeetingWrite[], done: string): Promise<void> {
            const write = (): Promise<void> => saveMeetings(matrix, store, writes);
            await attempt(write, writes[0]?.roomId ?? "", () => ({ state: "done", text: done, undo: undoOf(writes) }));
        }
        /** What is confidential names its dates too: it is sent again with them. */
        async function asWrites(meeting: Meeting): Promise<MeetingWrite[]> {
            const isKnown = meeting.confidential !== undefined && meeting.title !== "";
            return writesOf(isKnown ? await saveConfidentially(matrix, meeting, true) : meeting);
        }
        function undoOf(writes: readonly MeetingWrite[]): () => void {
            return () => void save(reversed(writes), t("scheduler.undo.done"));
        }
        return {
            notice,
            dismiss: () => setNotice(undefined),
            done: (text, writes) => {
                latest.current += 1;
                setNotice({ state: "done", text, ...(writes && { undo: undoOf(writes) }) });
            },
            async change(meetings: readonly Meeting[], text: string) {
                let writes: MeetingWrite[] = [];
                const write = async (): Promise<void> => {
                    writes = (await Promise.all(meetings.map(asWrites))).flat();
                    await saveMeetings(matrix, store, writes);
                };
                const done = (): Notice => ({ state: "done", text, undo: undoOf(writes) });
                return attempt(write, meetings[0]?.roomId ?? "", done);
            },
            answer: async (item, scope, given) => {
                const { roomId } = item.room;
                const write = async (): Promise<void> => {
                    if (item.room.membership === "invite" && given) {
                        // To come one has to be in the room; who does not come need not.
                        if (given.status === "declined") return matrix.leaveRoom?.(roomId);
                        await matrix.joinRoom?.(roomId);
                    }
                    await answers.save(roomId, answerKey(item.occurrence, scope), given);
                };
                await attempt(write, roomId, () => undefined);
            },
        };
    }, [notice, answers, attempt, matrix, store, t]);
}
