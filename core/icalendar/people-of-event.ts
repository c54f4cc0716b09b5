// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { Component } from "./component";
import type { NamedPerson } from "./imported-meeting";
import { userIdOfUri } from "./matrix-uri";
import { beginOf, plainLine } from "./plain-text";
import { propertiesOf, type Property } from "./property";

/** More people than a meeting is shown with. */
const MOST_PEOPLE = 1_000;

/** Who called an event, if anybody can be told. */
export function organiserOfEvent(event: Component): NamedPerson | undefined {
    return propertiesOf(event, "ORGANIZER").map(personOf).find(isSomebody);
}

/** Who is invited; rooms and equipment are not. */
export function attendeesOfEvent(event: Component): NamedPerson[] {
    return propertiesOf(event, "ATTENDEE")
        .filter(({ parameters }) => !/^(?:RESOURCE|ROOM)$/i.test(parameters.get("cutype") ?? ""))
        .map(personOf)
        .filter(isSomebody)
        .slice(0, MOST_PEOPLE);
}

function personOf({ parameters, values: [uri = ""] }: Property): NamedPerson {
    const name = beginOf(plainLine(parameters.get("cn") ?? ""), 255);
    const address = addressOf(uri.trim()) ?? addressOf(`mailto:${parameters.get("email") ?? ""}`);
    return { ...(name && { name }), ...(address && { address }) };
}

function isSomebody({ name, address }: NamedPerson): boolean {
    return name !== undefined || address !== undefined;
}

function addressOf(uri: string): string | undefined {
    const [, mail] = /^mailto:([^\s@<>]+@[^\s@<>?]+)/i.exec(uri) ?? [];
    return (mail ?? userIdOfUri(uri))?.slice(0, 255);
}
