// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { createContext, useContext, useSyncExternalStore } from "react";
import type { Matrix, Person } from "../../core/matrix/matrix";
import type { CalendarItem } from "../../core/meetings/calendar-items";
import type { OwnRooms } from "../../core/meetings/own-rooms";
import type { MeetingRooms, MeetingStore } from "../../core/meetings/meeting-rooms";
import type { Writing } from "./use-writing";
import type { SchedulerConfig } from "./config";

/** What can be opened over the calendar. */
export type Opened =
    | { readonly kind: "details"; readonly key: string }
    | {
          readonly kind: "plan";
          readonly like?: CalendarItem;
          readonly start?: number;
          readonly end?: number;
          readonly isAllDay?: boolean;
          /** Who is meant to come. */
          readonly people?: readonly Person[];
      }
    | { readonly kind: "edit"; readonly item: CalendarItem; readonly scope: "date" | "following" | "series" }
    | { readonly kind: "share"; readonly item: CalendarItem }
    | { readonly kind: "import"; readonly file?: File }
    | { readonly kind: "keys" }
    | { readonly kind: "reminders" }
    | { readonly kind: "unreadable" };

/** A person's choice of how long before meetings they are reminded. */
export interface ReminderChoice {
    subscribe(listener: () => void): () => void;
    /** Minutes, 0 for never; undefined until it is known. */
    snapshot(): number | undefined;
    /** @throws MatrixError */
    choose(minutes: number): Promise<void>;
}

/** Where the scheduler is, and what all its parts share. */
export interface Place {
    readonly matrix: Matrix;
    readonly store: MeetingStore;
    readonly config: SchedulerConfig["scheduler"];
    /** Makes rooms for meetings; `waiting` while it is not known whether something does. */
    readonly ownRooms: OwnRooms | "waiting" | undefined;
    /** IANA name of the viewer's zone. */
    readonly zone: string;
    readonly writing: Writing;
    /** How long before meetings one is reminded; absent where nobody reminds. */
    readonly reminders: ReminderChoice | undefined;
    open(what: Opened | undefined): void;
    /** Says something to those who listen to the page. */
    announce(text: string): void;
}

export const PlaceContext = createContext<Place | undefined>(undefined);

/** The place that all parts of the scheduler are in. */
export function usePlace(): Place {
    const place = useContext(PlaceContext);
    if (!place) throw new Error("The scheduler's parts only work inside of it");
    return place;
}

/** The place with all rooms' meetings. */
export interface RoomsPlace extends Place {
    readonly meetingRooms: MeetingRooms;
}

/** The place, for parts that look at rooms by themselves: they are drawn again when any room changes. */
export function useRoomsPlace(): RoomsPlace {
    const place = usePlace();
    const meetingRooms = useSyncExternalStore(place.store.subscribe, place.store.snapshot);
    return { ...place, meetingRooms };
}
