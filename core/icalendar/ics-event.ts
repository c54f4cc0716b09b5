// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { CalendarClock } from "./calendar-clock";
import { timeOf, type IcsTime } from "./ics-time";
import type { Component } from "./component";
import { wallOfPlain } from "../meetings/zone-clock";
import { beginOf, plainLine, plainText } from "./plain-text";
import { countOf, propertyOf, textOf } from "./property";

/** An event of a file, and of which calendar it is. */
export interface IcsEvent {
    readonly component: Component;
    readonly clock: CalendarClock;
    readonly isCancelled: boolean;
}

/** Of several versions of an event the later (RFC 5546, 2.1.5); of two that say the same, the latter. */
export function laterVersion(a: IcsEvent, b: IcsEvent): IcsEvent {
    const [sequenceA, sequenceB] = [a, b].map(({ component }) => Number.parseInt(textOfSequence(component), 10) || 0);
    if (sequenceA !== sequenceB) return sequenceA! > sequenceB! ? a : b;
    return stampOf(a) > stampOf(b) ? a : b;
}

function textOfSequence(component: Component): string {
    return component.lines.get("SEQUENCE")?.[0]?.replace(/^.*:/, "") ?? "";
}

function stampOf({ component }: IcsEvent): number {
    const stamp = timeOf(propertyOf(component, "DTSTAMP"));
    return stamp ? wallOfPlain(stamp.time) : 0;
}

/** Whether an event is one date of a series. */
export function isException({ component }: IcsEvent): boolean {
    return countOf(component, "RECURRENCE-ID") > 0;
}

/** Which date of its series an event is. */
export function recurrenceIdOf({ component }: IcsEvent): IcsTime | undefined {
    return timeOf(propertyOf(component, "RECURRENCE-ID"));
}

/** Events of the same UID are one meeting; empty for an event without. */
export function uidOf({ component }: IcsEvent): string {
    return beginOf(plainLine(textOf(component, "UID")), 255);
}

/** What is said about the event being called off: iTIP has a comment for it (RFC 5546, 3.2.5). */
export function reasonOf({ component }: IcsEvent): { readonly reason?: string } {
    const reason = beginOf(plainText(textOf(component, "COMMENT")), 1_000);
    return reason ? { reason } : {};
}
