// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { useCallback, useMemo, type ReactElement } from "react";
import { encodeMeeting } from "../../core/meetings/meeting-event";
import { CONFERENCE_WIDGET } from "../../core/meetings/meeting-rooms";
import type { OwnRooms } from "../../core/meetings/own-rooms";
import type { ModuleBridge, Widget } from "../kit/widget";
import type { SchedulerConfig } from "./config";
import { Scheduler } from "./Scheduler";

interface Props {
    readonly widget: Widget<SchedulerConfig>;
}

/** The scheduler as a widget in a room. */
export default function SchedulerApp({ widget }: Props): ReactElement {
    const openConference = useCallback(async () => {
        const module = await widget.module;
        if (!module) throw new Error("No module in this client shows widgets");
        // The module opens widgets of the asking widget's own room.
        await module.openWidget(CONFERENCE_WIDGET);
    }, [widget]);
    const ownRooms = useMemo(() => widget.module.then((module) => module && ownRoomsThrough(module)), [widget]);
    return (
        <Scheduler
            matrix={widget.matrix}
            config={widget.config.scheduler}
            openConference={openConference}
            ownRooms={ownRooms}
        />
    );
}

/** Rooms for meetings are made by the module in Element: a widget may not. */
function ownRoomsThrough({ meetingRooms }: ModuleBridge): OwnRooms | undefined {
    if (!meetingRooms) return undefined;
    return {
        plan: (meeting, people) => meetingRooms.plan(encodeMeeting(meeting), people),
        invite: (roomId, people) => meetingRooms.invite(roomId, people),
    };
}
