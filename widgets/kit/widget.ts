// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { EventContent, Matrix } from "../../core/matrix/matrix";

/** What a widget's app gets when it starts: its place in the world. */
export interface Widget<Config> {
    /** Matrix, as far as this widget's granted capabilities reach. */
    readonly matrix: Matrix & { readonly roomId: string };
    /** The widget's own id, the state key of its widget event. */
    readonly widgetId: string;
    /** The name that the person has in this room; the Matrix ID when there is none. */
    readonly displayName: string;
    /** The deployment's `config.json` beside the widgets' pages, checked by the widget's schema. */
    readonly config: Config;
    /**
     * Keeps the widget on screen, as picture in picture, while other rooms are shown. Absent when the capability was
     * not granted.
     */
    readonly setAlwaysOnScreen?: (value: boolean) => Promise<boolean>;
    /** The module on the other side of the window; `undefined` when none answers, which takes a moment to know. */
    readonly module: Promise<ModuleBridge | undefined>;
}

/** What the module in Element does for a widget (`core/bridge`). */
export interface ModuleBridge {
    /**
     * Shows a widget of this room large, for this person only.
     *
     * @param widgetId the widget event's state key
     * @throws Error when the module refuses or does not answer in time
     */
    openWidget(widgetId: string): Promise<void>;
    /** Says whether the person is in the conference of the widget's room. Never rejects: it is a favour. */
    noteConference(isIn: boolean): Promise<void>;
    /** Absent where this deployment has no meetings with a room of their own. */
    readonly meetingRooms?: MeetingRoomsBridge;
    /** Absent where there are no meetings in Element. */
    readonly people?: PeopleBridge;
}

/** What the module does with people. */
export interface PeopleBridge {
    /** Shows the form for a meeting with these people. @param people Matrix IDs. @throws MatrixError */
    plan(people: readonly string[]): Promise<void>;
    /**
     * Makes a room for a conference with these people, which begins now, and shows it; after asking the person where
     * this deployment wants that.
     *
     * @throws MatrixError with the kind of the refusal
     */
    startConference(people: readonly string[]): Promise<void>;
}

/** What the module does about meetings with a room of their own. */
export interface MeetingRoomsBridge {
    /**
     * Makes a room for a meeting, after asking the person where this deployment wants that.
     *
     * @param meeting as its event in a room would be
     * @param people Matrix IDs
     * @returns the room's ID; `undefined` when the person did not want to
     * @throws MatrixError with the kind of the refusal
     */
    plan(meeting: EventContent, people: readonly string[]): Promise<string | undefined>;
    /** Has further people invited, one after the other. @throws MatrixError */
    invite(roomId: string, people: readonly string[]): Promise<void>;
}
