// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import "temporal-polyfill/global";
import type { Page } from "@playwright/test";
import type { Account } from "../homeserver/account";
import { expect, test } from "./own-homeserver";
import { signIn } from "./sign-in";
import { tomorrowAt } from "./scheduler";

async function openMeetings(page: Page, clientUrl: string, person: Account): Promise<void> {
    await page.goto(clientUrl);
    await signIn(page, person);
    await page.goto(new URL("#/hessenconnect/meetings", page.url()).href);
}

async function planFor(page: Page, person: Account): Promise<void> {
    await page.getByRole("button", { name: "Besprechung planen" }).first().click();
    // Element has dialogs of its own.
    const form = page.getByRole("dialog", { name: "Besprechung planen" });
    await form.getByLabel("Titel").fill("Klausur");
    await form.getByLabel("Datum").fill(tomorrowAt("10:00").toPlainDate().toString());
    await form.getByLabel("Beginn").fill("10:00");
    await form.getByLabel("Ende").fill("11:30");
    // The homeserver fills its directory in its own time.
    await expect(async () => {
        await form.getByLabel("Person hinzufügen").fill("");
        await form.getByLabel("Person hinzufügen").fill(person.localpart);
        await form.getByRole("button", { name: new RegExp(person.localpart) }).click({ timeout: 3_000 });
    }).toPass();
    await form.getByRole("button", { name: "Speichern" }).click();
    await expect(form).toHaveCount(0);
}

test("where the homeserver tells the times, an invitation stands in the calendar", async ({
    openBrowser,
    startOwn,
}) => {
    const { homeserver, clientUrl } = await startOwn({
        room_prejoin_state: { additional_event_types: ["net.nordeck.meetings.metadata"] },
    });
    const anna = await homeserver.register({ localpart: "anna", displayName: "Anna Beispielfrau" });
    const bernd = await homeserver.register({ localpart: "bernd", displayName: "Bernd Mustermann" });
    const annas = await openBrowser();
    await openMeetings(annas, clientUrl, anna);
    await planFor(annas, bernd);
    const bernds = await openBrowser();
    await openMeetings(bernds, clientUrl, bernd);
    const card = bernds.getByRole("article").filter({ hasText: "Klausur" });
    await expect(card).toContainText("10:00");
    await expect(bernds.getByText("Offene Einladungen")).toHaveCount(0);
    await card.getByRole("button", { name: "Vielleicht" }).click();
    const [roomId] = await anna.joinedRooms();
    await expect
        .poll(() => anna.getState(roomId!, "m.room.member", bernd.userId))
        .toMatchObject({ membership: "join" });
    await expect
        .poll(async () =>
            JSON.stringify(await anna.getState(roomId!, "de.hessen.connect.meeting.response", bernd.userId)),
        )
        .toContain("tentative");
});

test("where it does not, each invitation can say them in words", async ({ openBrowser, startOwn }) => {
    const { homeserver, clientUrl } = await startOwn({}, { own_rooms: { invite_with_room: false } });
    const anna = await homeserver.register({ localpart: "anna", displayName: "Anna Beispielfrau" });
    const bernd = await homeserver.register({ localpart: "bernd", displayName: "Bernd Mustermann" });
    const annas = await openBrowser();
    await openMeetings(annas, clientUrl, anna);
    await planFor(annas, bernd);
    const bernds = await openBrowser();
    await openMeetings(bernds, clientUrl, bernd);
    const invitation = bernds.getByRole("listitem").filter({ hasText: "Klausur" });
    await expect(invitation).toContainText("10:00–11:30");
    await expect(invitation).toContainText("Einladung von Anna Beispielfrau");
});
