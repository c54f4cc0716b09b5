// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as v from "valibot";

import type { Matrix, StateChange, StateEvent } from "../../core/matrix/matrix";
import { manifest } from "./manifest";
import { plainLine } from "./plain-line";

const WIDGET_EVENT = "im.vector.modular.widgets";
const NAME_EVENT = "m.room.name";
const LONGEST_TITLE = 255;

// Letters, digits and hyphens mean nothing in a URL: such an id cannot become a path, an option or another address.
const widgetContent = v.looseObject({
    type: v.literal(manifest.type),
    data: v.looseObject({ conferenceId: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{16,128}$/)) }),
});

const nameContent = v.looseObject({ name: v.string() });

/** What the room's state says about its conference. */
export interface RoomConference {
    /** The room's name, one line; absent when it has none or it is not readable. A meeting's room is named after it. */
    readonly title?: string;
    /** The conference's unguessable id; absent when the widget event has none or one that is not acceptable. */
    readonly conferenceId?: string;
}

/**
 * Follows what the widget's own room says about its conference. From the widget event only the id is taken; whatever
 * else stands in it (another domain, options, addresses) is not read.
 *
 * @param observer gets what there is now before the promise resolves, then each change
 * @returns a function that ends it
 * @throws MatrixError when the state cannot be read
 */
export function watchRoomConference(
    matrix: Matrix & { readonly roomId: string },
    observer: (conference: RoomConference) => void,
): Promise<() => void> {
    let conference: RoomConference = {};
    return matrix.watchState([WIDGET_EVENT, NAME_EVENT], (changes) => {
        for (const change of changes) conference = applyChange(conference, change, matrix.roomId);
        observer(conference);
    });
}

function applyChange(conference: RoomConference, change: StateChange, roomId: string): RoomConference {
    switch (change.kind) {
        case "state":
            return change.event.roomId === roomId ? applyEvent(conference, change.event) : conference;
        case "gone":
            return change.roomId === roomId ? {} : conference;
        case "room":
            return conference;
    }
}

function applyEvent({ title, conferenceId }: RoomConference, event: StateEvent): RoomConference {
    if (event.type === NAME_EVENT && event.stateKey === "") title = readTitle(event);
    if (event.type === WIDGET_EVENT && event.stateKey === manifest.type) conferenceId = readConferenceId(event);
    return { ...(title !== undefined && { title }), ...(conferenceId !== undefined && { conferenceId }) };
}

function readTitle({ content }: StateEvent): string | undefined {
    const parsed = v.safeParse(nameContent, content);
    return parsed.success ? plainLine(parsed.output.name, LONGEST_TITLE) || undefined : undefined;
}

function readConferenceId({ content }: StateEvent): string | undefined {
    const parsed = v.safeParse(widgetContent, content);
    return parsed.success ? parsed.output.data.conferenceId : undefined;
}
