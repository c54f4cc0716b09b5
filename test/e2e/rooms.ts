// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { addConferenceWidget, addSchedulerWidget } from "../demo/room-widgets";
import { createTeamRoom } from "../demo/team-room";
import type { Account } from "../homeserver/account";
import type { Ground } from "./ground";

/** A team's room with scheduler and conference, as a room administrator would set it up. */
export async function roomWithWidgets(
    owner: Account,
    { widgetsUrl }: Ground,
    people: { readonly moderators?: readonly Account[]; readonly members?: readonly Account[] } = {},
): Promise<string> {
    const { moderators = [], members = [] } = people;
    const roomId = await createTeamRoom(owner, {
        name: "Referat Z 3 – Digitale Dienste",
        members: [...moderators, ...members],
        moderators,
    });
    await addSchedulerWidget(owner, roomId, widgetsUrl);
    await addConferenceWidget(owner, roomId, widgetsUrl);
    return roomId;
}
