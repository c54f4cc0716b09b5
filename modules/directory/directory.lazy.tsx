// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { MeetingsAbility } from "../../core/bridge/meetings-ability";
import { ContactBook } from "../../core/people/contacts";
import { KnownPeople } from "../../core/people/known-people";
import { ProfileReader } from "../../core/people/profile-reader";
import type { DirectoryActions } from "../../widgets/directory/place";
import { accountData } from "../host/account-data";
import { clientMatrix } from "../host/client-matrix";
import { makeIsland, startTexts } from "../host/island";
import { signedInClient } from "../host/signed-in-client";
import { accountContacts } from "./account-contacts";
import type { DirectoryPageConfig } from "./config";
import { DirectoryPage } from "./DirectoryPage";
import { loadTexts } from "./texts";

/** What the page is made with. */
export interface PageParts {
    /** Absent where the deployment says nothing of it. */
    readonly config: DirectoryPageConfig | undefined;
    readonly meetings: MeetingsAbility | undefined;
    readonly window: Window;
    /** BCP 47. */
    readonly language: string;
    /** Whether it covers Element. */
    readonly hasWayBack: boolean;
}

/**
 * Fills the page's element; what it returns empties it.
 *
 * @throws Error when nobody is signed in, or Element has changed
 */
export async function mountDirectory(container: HTMLElement, parts: PageParts): Promise<() => void> {
    const { config = { fields: [] }, window } = parts;
    const client = signedInClient(window);
    const matrix = clientMatrix(client, window);
    const texts = await loadTexts(parts.language).then(startTexts);
    const people = new KnownPeople(matrix);
    const contacts = new ContactBook(accountContacts(accountData(client)));
    const profiles = new ProfileReader({
        people,
        fields: config.fields.map(({ key, profile_field }) => ({ key, field: profile_field })),
        readProfile: (userId) => matrix.readProfile(userId),
    });
    const readUnits = (): void => {
        for (const roomId of people.spaceIds) profiles.want(people.membersOf(roomId));
    };
    const ends = [await people.start(), contacts.start(), people.subscribe(readUnits), () => profiles.stop()];
    readUnits();
    // Of spaces that nobody has looked at yet Element knows a few members.
    for (const roomId of people.spaceIds) void matrix.loadMembers(roomId).catch(() => undefined);
    let availability: ReturnType<typeof startAvailability> | undefined;
    const island = makeIsland(container, texts, texts.t("directory.crashed"));
    island.render(
        <DirectoryPage
            matrix={matrix}
            config={config}
            people={people}
            contacts={contacts}
            actions={actionsOf(matrix, parts.meetings)}
            availability={async (userId) => (await (availability ??= startAvailability(matrix))).of(userId)}
            {...(parts.hasWayBack && { onLeave: () => void (window.location.hash = "#/home") })}
        />,
    );
    return () => {
        island.unmount();
        for (const end of ends) end();
        void availability?.then(({ stop }) => stop());
    };
}

/** Meetings are looked at when somebody is, not before. */
async function startAvailability(
    matrix: ReturnType<typeof clientMatrix>,
): ReturnType<typeof import("../../widgets/directory/meeting-availability").meetingAvailability> {
    const { meetingAvailability } = await import(
        /* webpackChunkName: "directory-availability" */ "../../widgets/directory/meeting-availability"
    );
    return meetingAvailability(matrix);
}

function actionsOf(matrix: ReturnType<typeof clientMatrix>, meetings: MeetingsAbility | undefined): DirectoryActions {
    return {
        async openChat(userId) {
            await matrix.openChat(userId);
        },
        ...(meetings && {
            async plan(userIds: readonly string[]) {
                meetings.openPlan(userIds);
            },
            async startConference(userIds: readonly string[]) {
                await meetings.startConference(userIds);
            },
        }),
    };
}
