// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import "temporal-polyfill/global";
import type { FrameLocator, Page } from "@playwright/test";
import type { Account } from "../homeserver/account";
import { expect, test } from "./fixtures";
import { roomWithWidgets } from "./rooms";
import { openScheduler, tomorrowAt } from "./scheduler";

const METADATA = "net.nordeck.meetings.metadata";

/** The page of all meetings, by its address: in each client it is the same. */
async function openMeetings(page: Page): Promise<void> {
    await page.goto(new URL("#/hessenconnect/meetings", page.url()).href);
    await expect(page.getByRole("heading", { name: "Besprechungen", exact: true })).toBeVisible();
}

/** Fills in the form for a meeting tomorrow from ten to eleven, each Tuesday or not. */
async function planWith(place: Page | FrameLocator, title: string, people: readonly Account[]): Promise<void> {
    await place.getByRole("button", { name: "Besprechung planen" }).first().click();
    const form = place.getByRole("dialog");
    await form.getByLabel("In welchem Raum?").selectOption("Eigener Raum für diese Besprechung");
    await form.getByLabel("Titel").fill(title);
    await form.getByLabel("Datum").fill(tomorrowAt("10:00").toPlainDate().toString());
    await form.getByLabel("Beginn").fill("10:00");
    await form.getByLabel("Ende").fill("11:00");
    for (const person of people) {
        await form.getByLabel("Person hinzufügen").fill(person.localpart);
        await form.getByRole("button", { name: new RegExp(person.localpart) }).click();
        await expect(form.getByRole("listitem").filter({ hasText: "wird in den Raum eingeladen" })).toHaveCount(
            people.indexOf(person) + 1,
        );
    }
    await form.getByRole("button", { name: "Speichern" }).click();
}

/** The room that somebody has made for a meeting. */
async function meetingRoomOf(person: Account, title: string): Promise<string> {
    let found: string | undefined;
    await expect
        .poll(async () => {
            for (const roomId of await person.joinedRooms()) {
                const name = (await person.getState(roomId, "m.room.name", "")) as { name?: string } | undefined;
                if (name?.name === title) found = roomId;
            }
            return found;
        })
        .toBeTruthy();
    return found!;
}

test("a meeting with five people gets a room of its own from the page, complete, and those invited answer", async ({
    register,
    signedIn,
}) => {
    const anna = await register("Anna Beispielfrau");
    const names = ["Bernd Mustermann", "Clara Musterfrau", "David Probe", "Emil Test", "Frida Beispiel"];
    const people = await Promise.all(names.map((name) => register(name)));
    const [bernd, clara] = people as [Account, Account];
    const page = await signedIn(anna);
    await openMeetings(page);
    await planWith(page, "Haushaltsrunde", people);
    await expect(page.getByText("Angelegt: Haushaltsrunde")).toBeVisible();
    await expect(page.getByRole("article").filter({ hasText: "Haushaltsrunde" })).toContainText("10:00");

    const roomId = await meetingRoomOf(anna, "Haushaltsrunde");
    expect(await anna.getState(roomId, "m.room.create", "")).toMatchObject({ type: "net.nordeck.meetings.meeting" });
    expect(await anna.getState(roomId, METADATA, "")).toMatchObject({
        creator: anna.userId,
        calendar: [{ dtstart: { tzid: "Europe/Berlin" } }],
    });
    expect(await anna.getState(roomId, "m.room.encryption", "")).toBeTruthy();
    for (const widget of ["scheduler", "conference"])
        expect(await anna.getState(roomId, "im.vector.modular.widgets", `de.hessen.connect.${widget}`)).toMatchObject({
            url: expect.stringContaining(`/${widget}/`) as unknown,
        });
    for (const { userId } of people)
        expect(await anna.getState(roomId, "m.room.member", userId)).toMatchObject({ membership: "invite" });

    // Whoever is invited sees it where their meetings are; not more than its name is known before one has joined.
    const bernds = await signedIn(bernd);
    await openMeetings(bernds);
    const invitation = bernds.getByRole("listitem").filter({ hasText: "Haushaltsrunde" });
    await expect(invitation).toContainText("Einladung von Anna Beispielfrau");
    await invitation.getByRole("button", { name: "Zusagen" }).click();
    const card = bernds.getByRole("article").filter({ hasText: "Haushaltsrunde" });
    await expect(card).toContainText("10:00");
    await expect(card).toContainText("Zugesagt");
    await expect(page.getByRole("article").filter({ hasText: "Haushaltsrunde" })).toBeVisible();

    const claras = await signedIn(clara);
    await openMeetings(claras);
    await claras
        .getByRole("listitem")
        .filter({ hasText: "Haushaltsrunde" })
        .getByRole("button", { name: "Absagen" })
        .click();
    await expect(claras.getByText("Offene Einladungen")).toHaveCount(0);
    await expect
        .poll(() => anna.getState(roomId, "m.room.member", clara.userId))
        .toMatchObject({ membership: "leave" });
});

test("a widget's wish for a room is shown before anything is made", async ({ register, servers, signedIn }) => {
    const [anna, bernd] = [await register("Anna Beispielfrau"), await register("Bernd Mustermann")];
    const teamRoom = await roomWithWidgets(anna, servers);
    const page = await signedIn(anna);
    const scheduler = await openScheduler(page, teamRoom);
    await planWith(scheduler, "Klausur", [bernd]);
    const question = page.getByRole("dialog", { name: "Raum für eine Besprechung anlegen?" });
    await expect(question).toContainText("Klausur");
    await expect(question).toContainText("10:00–11:00");
    await question.getByRole("button", { name: "Abbrechen" }).click();
    // What was typed is still there.
    const form = scheduler.getByRole("dialog");
    await expect(form.getByLabel("Titel")).toHaveValue("Klausur");
    await form.getByRole("button", { name: "Speichern" }).click();
    await question.getByRole("button", { name: "Raum anlegen" }).click();
    await expect(form).toHaveCount(0);
    const roomId = await meetingRoomOf(anna, "Klausur");
    expect(await anna.getState(roomId, "m.room.member", bernd.userId)).toMatchObject({ membership: "invite" });
    expect(await anna.getState(roomId, "m.space.parent", teamRoom)).toBeTruthy();
    await expect(scheduler.getByRole("article").filter({ hasText: "Klausur" })).toBeVisible();
});
