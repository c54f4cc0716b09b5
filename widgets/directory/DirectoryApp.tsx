// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { useEffect, useState, type ReactElement } from "react";
import { ContactBook } from "../../core/people/contacts";
import { KnownPeople } from "../../core/people/known-people";
import type { ModuleBridge, Widget } from "../kit/widget";
import type { DirectoryConfig } from "./config";
import { deviceContacts } from "./device-contacts";
import { Directory } from "./Directory";
import type { DirectoryActions, DirectoryPlace } from "./place";

interface Props {
    readonly widget: Widget<DirectoryConfig>;
}

/** All that the directory in a room is made of. */
interface Parts {
    readonly people: KnownPeople;
    readonly contacts: ContactBook;
    readonly actions: DirectoryActions;
    readonly availability: NonNullable<DirectoryPlace["availability"]>;
}

/** The directory as a widget in a room. */
export default function DirectoryApp({ widget }: Props): ReactElement | null {
    const [parts, setParts] = useState<Parts>();
    useEffect(() => {
        const people = new KnownPeople(widget.matrix);
        const contacts = new ContactBook(deviceContacts(window, widget.matrix.userId));
        const stopContacts = contacts.start();
        let isOver = false;
        let stopPeople: (() => void) | undefined;
        void Promise.all([people.start(), widget.module]).then(([stop, module]) => {
            stopPeople = stop;
            if (isOver) return stop();
            setParts({ people, contacts, actions: actionsOf(widget, module), availability: availabilityOf(widget) });
        });
        return () => {
            isOver = true;
            stopContacts();
            stopPeople?.();
        };
    }, [widget]);
    return parts ? <Directory matrix={widget.matrix} config={widget.config.directory} {...parts} /> : null;
}

/** What a widget may do itself, and what the module does for it. */
function actionsOf({ matrix }: Props["widget"], module: ModuleBridge | undefined): DirectoryActions {
    const { invite, openPerson, roomId } = matrix;
    const people = module?.people;
    return {
        // A widget makes no chats: Element shows the person, from where the chat is one step.
        ...(openPerson && { openChat: (userId: string) => openPerson(userId) }),
        ...(invite && { invite: (userId: string) => invite(roomId, userId) }),
        ...(people && {
            plan: (userIds: readonly string[]) => people.plan(userIds),
            startConference: (userIds: readonly string[]) => people.startConference(userIds),
        }),
    };
}

/** Meetings are looked at when somebody is, not before: what knows them is loaded then. */
function availabilityOf({ matrix }: Props["widget"]): NonNullable<DirectoryPlace["availability"]> {
    let starting: Promise<{ of: NonNullable<DirectoryPlace["availability"]> }> | undefined;
    return async (userId) => {
        starting ??= import(/* webpackChunkName: "directory-meetings" */ "./meeting-availability").then(
            ({ meetingAvailability }) => meetingAvailability(matrix),
        );
        return (await starting).of(userId);
    };
}
