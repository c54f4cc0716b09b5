// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import VideoIcon from "@vector-im/compound-design-tokens/assets/web/icons/video-call-solid";
import { Button } from "@vector-im/compound-web";
import { createContext, useContext, useMemo, useState, type ReactElement, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarItem } from "../../core/meetings/calendar-items";
import type { Matrix } from "../../core/matrix/matrix";
import type { Occurrence } from "../../core/meetings/meeting";
import styles from "./joining.module.css";

/** From how many minutes before its start a meeting can be joined with one press. */
export const JOIN_EARLY_MINUTES = 10;

/** Whether a meeting can be joined now, in milliseconds since 1970. */
export function isDue({ start, end, cancelled, meeting }: Occurrence, now: number): boolean {
    return !cancelled && meeting.hasConference && start - JOIN_EARLY_MINUTES * 60_000 <= now && now < end;
}

interface Joining {
    readonly ownRoomId?: string;
    openConference?(roomId: string): Promise<void>;
    openRoom?(roomId: string): Promise<void>;
}

const JoiningContext = createContext<Joining>({});

interface ProviderProps {
    readonly matrix: Matrix;
    openConference?(roomId: string): Promise<void>;
    readonly children: ReactNode;
}

/** Tells the join buttons below it what can be done in this place. */
export function JoinProvider({ matrix, openConference, children }: ProviderProps): ReactElement {
    const joining = useMemo(
        () => ({
            ...(matrix.roomId !== undefined && { ownRoomId: matrix.roomId }),
            ...(openConference && { openConference }),
            ...(matrix.openRoom && { openRoom: (roomId: string) => matrix.openRoom!(roomId) }),
        }),
        [matrix, openConference],
    );
    return <JoiningContext value={joining}>{children}</JoiningContext>;
}

interface Props {
    readonly item: CalendarItem;
    readonly kind: "primary" | "secondary";
}

/**
 * Leads to a meeting's conference: in this room by showing it, in another by going there first. Where nobody can show
 * it, it says how to find it. Nothing where the room has no conference.
 */
export function JoinButton({ item, kind }: Props): ReactElement | null {
    const { t } = useTranslation();
    const { ownRoomId, openConference, openRoom } = useContext(JoiningContext);
    const [needsHelp, setNeedsHelp] = useState(false);
    const { roomId, hasConference } = item.room;
    if (!hasConference) return null;

    async function join(): Promise<void> {
        // A widget can show its own room's conference; a page that of any room.
        const open = ownRoomId === undefined || roomId === ownRoomId ? openConference : openRoom;
        try {
            if (!open) return setNeedsHelp(true);
            await open(roomId);
        } catch (error) {
            console.error(`[HessenConnect] The conference could not be shown: ${String(error)}`);
            setNeedsHelp(true);
        }
    }

    return (
        <>
            <Button kind={kind} size="md" Icon={VideoIcon} onClick={() => void join()}>
                {t("scheduler.join")}
            </Button>
            {needsHelp && (
                <p className={styles["help"]} role="alert">
                    {t("scheduler.joinByHand")}
                </p>
            )}
        </>
    );
}
