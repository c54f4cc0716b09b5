// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { Page } from "@playwright/test";
import { addConferenceWidget, addDirectoryWidget } from "../demo/room-widgets";
import { createTeamRoom } from "../demo/team-room";
import { expect, test } from "./fixtures";
import { openRoom, widgetFrame } from "./sign-in";
import { findPerson } from "./user-directory";

/** The page of the directory, by its address: in each client it is the same. */
async function openDirectory(page: Page): Promise<void> {
    await page.goto(new URL("#/hessenconnect/directory", page.url()).href);
    await expect(page.getByRole("heading", { name: "Verzeichnis", exact: true })).toBeVisible();
}

test("somebody is found on the page and looked at, and a meeting with them is planned", async ({
    register,
    signedIn,
}) => {
    const anna = await register("Anna Beispielfrau");
    const mira = await register("Mira Müßterbach");
    for (const [name, value] of [
        ["function", "Sachbearbeitung E-Akte"],
        ["unit", "Referat Z 3"],
        ["telephone", "+49 611 90009-312"],
    ]) {
        const profileField = `de.hessen.connect.${name}`;
        const path = `/_matrix/client/v3/profile/${encodeURIComponent(mira.userId)}/${profileField}`;
        await mira.request("PUT", path, { [profileField]: value });
    }
    const page = await signedIn(anna);
    await openDirectory(page);
    // Who is known to the homeserver only; names of other tests' people are found, too.
    await (await findPerson(page, mira)).click();
    const details = page.getByRole("region", { name: "Mira Müßterbach" });
    await expect(details).toContainText("Sachbearbeitung E-Akte, Referat Z 3");
    await expect(details.getByRole("link", { name: "+49 611 90009-312" })).toHaveAttribute(
        "href",
        "tel:+4961190009312",
    );
    await expect(details).toContainText(mira.userId);

    await details.getByRole("button", { name: "Favorit" }).click();
    await expect
        .poll(() =>
            anna
                .request("GET", `/_matrix/client/v3/user/${anna.userId}/account_data/de.hessen.connect.contacts`)
                .catch(() => undefined),
        )
        .toMatchObject({ version: 1, favourites: [mira.userId] });

    await details.getByRole("button", { name: "Termin" }).click();
    const form = page.getByRole("dialog", { name: "Besprechung planen" });
    await expect(form.getByLabel("In welchem Raum?")).toHaveValue("own-room");
    await expect(form.getByRole("listitem").filter({ hasText: "Mira Müßterbach" })).toContainText("wird");
    await form.getByLabel("Titel").fill("E-Akte");
    await form.getByRole("button", { name: "Speichern" }).click();
    await expect(page.getByText("Angelegt: E-Akte")).toBeVisible();

    await page.reload();
    await expect(page.getByRole("heading", { name: "Besprechungen", exact: true })).toBeVisible();
    await expect(form).toHaveCount(0);
});

test("in a room one finds people, invites several, and starts a conference", async ({
    register,
    servers,
    signedIn,
}) => {
    const anna = await register("Anna Beispielfrau");
    const [bernd, clara] = [await register("Bernd Mustermann"), await register("Clara Musterfrau")];
    const roomId = await createTeamRoom(anna, { name: "Projekt", members: [] });
    await addDirectoryWidget(anna, roomId, servers.widgetsUrl);
    await addConferenceWidget(anna, roomId, servers.widgetsUrl);
    const page = await signedIn(anna);
    await openRoom(page, roomId);
    const directory = widgetFrame(page, "Verzeichnis");
    const field = directory.getByRole("combobox", { name: "Personen suchen" });
    for (const person of [bernd, clara]) {
        await findPerson(directory, person);
        await field.press("ArrowDown");
        await field.press("Control+Enter");
    }
    const chosen = directory.getByRole("group", { name: "Ausgewählte Personen" });
    await expect(chosen).toContainText("2 Personen ausgewählt");
    await chosen.getByRole("button", { name: "In diesen Raum einladen" }).click();
    await expect(directory.getByText("2 Personen eingeladen.")).toBeVisible();
    for (const { userId } of [bernd, clara]) {
        expect(await anna.getState(roomId, "m.room.member", userId)).toMatchObject({ membership: "invite" });
    }

    await field.fill(clara.localpart);
    await directory.getByRole("option", { name: /Clara Musterfrau/ }).click();
    await directory.getByRole("button", { name: "Konferenz" }).click();
    const question = page.getByRole("dialog", { name: "Raum für eine Besprechung anlegen?" });
    await expect(question).toContainText("Konferenz mit Clara Musterfrau");
    await question.getByRole("button", { name: "Raum anlegen" }).click();
    await expect(widgetFrame(page, "Videokonferenz").getByRole("button", { name: "Jetzt beitreten" })).toBeVisible();
});
