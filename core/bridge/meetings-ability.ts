// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { EventContent } from "../matrix/matrix";

/** Which of our widgets asks, and in which room it is. */
export interface Asker {
    /** The manifest's name. */
    readonly widget: string;
    readonly roomId: string;
}

/** A widget's wish for a meeting with a room of its own. */
export interface PlanWish extends Asker {
    /** As the meeting's event in a room would be; not checked yet. */
    readonly content: EventContent;
    readonly people: readonly string[];
}

/** A widget's wish to have people invited to a meeting's room. */
export interface InviteWish extends Asker {
    readonly meetingRoomId: string;
    readonly people: readonly string[];
}

/** What the module does for widgets about meetings. */
export interface MeetingsAbility {
    /** @returns the room's ID; `undefined` when the person was asked and did not want to. @throws MatrixError or Error */
    plan(wish: PlanWish): Promise<string | undefined>;
    /**
     * A widget says whether the person is in its room's conference: who is need not be reminded of it.
     *
     * @param isThere whether the widget's page is still there; it cannot say so when it goes
     */
    noteConference(asker: Asker, isIn: boolean, isThere: () => boolean): void;
    /** Shows the form for a meeting with these people. @param people Matrix IDs */
    openPlan(people: readonly string[]): void;
    /**
     * Makes a room for a conference with these people, which begins now, and shows it.
     *
     * @param asker the widget that asks, if one does: the person confirms then, where the deployment wants that
     * @returns the room's ID; `undefined` when the person was asked and did not want to. @throws MatrixError or Error
     */
    startConference(people: readonly string[], asker?: Asker): Promise<string | undefined>;
    /** Resolves when the people are in the queue. @throws MatrixError or Error */
    invite(wish: InviteWish): Promise<void>;
}
