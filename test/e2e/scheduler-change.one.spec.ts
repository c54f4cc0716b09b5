// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import "temporal-polyfill/global";
import { planMeeting } from "../demo/meetings";
import { expect, test } from "./fixtures";
import { roomWithWidgets } from "./rooms";
import { card, openDetails, openScheduler, tomorrowAt } from "./scheduler";

const MEETING = "de.hessen.connect.meeting";

test("one date, the following and all dates of a series are changed, and others see it", async ({
    register,
    servers,
    signedIn,
}) => {
    const [anna, bernd] = [await register("Anna Beispielfrau"), await register("Bernd Mustermann")];
    const roomId = await roomWithWidgets(anna, servers, { members: [bernd] });
    const rrule = "FREQ=DAILY;COUNT=5";
    const uid = await planMeeting(anna, roomId, { title: "Lage", start: tomorrowAt("10:00"), minutes: 30, rrule });
    const viewport = { width: 1280, height: 1600 };
    const annas = await openScheduler(await signedIn(anna, { viewport }), roomId);
    const bernds = await openScheduler(await signedIn(bernd, { viewport }), roomId);

    // One date.
    let form = await openDetails(annas, "Lage", 1);
    await form.getByRole("button", { name: "Bearbeiten" }).click();
    await form.getByRole("button", { name: /Nur diesen Termin/ }).click();
    await form.getByLabel("Beginn").fill("14:00");
    await form.getByRole("button", { name: "Speichern" }).click();
    await expect(form).toHaveCount(0);
    await expect(card(bernds, "Lage", 1)).toContainText("14:00");
    await expect(card(bernds, "Lage", 1)).toContainText("14:30");
    await expect(card(bernds, "Lage", 2)).toContainText("10:00");
    await expect(bernds.getByRole("status").filter({ hasText: "Geändert: Lage" })).toHaveCount(1);

    // This and the following.
    form = await openDetails(annas, "Lage", 3);
    await form.getByRole("button", { name: "Bearbeiten" }).click();
    await form.getByRole("button", { name: /Diesen und alle folgenden/ }).click();
    await expect(form.getByText("Jeden Tag, 2-mal von 10:00 bis 10:30 Uhr")).toBeVisible();
    await form.getByLabel(/^Ort/).fill("Raum 3.14");
    await form.getByRole("button", { name: "Speichern" }).click();
    await expect(form).toHaveCount(0);
    await expect(card(bernds, "Lage", 3)).toContainText("Raum 3.14");
    await expect(card(bernds, "Lage", 4)).toContainText("Raum 3.14");
    await expect(card(bernds, "Lage", 2)).not.toContainText("Raum 3.14");

    // All dates of what is left of the first series; the date that was moved stays where it is.
    form = await openDetails(annas, "Lage", 0);
    await form.getByRole("button", { name: "Bearbeiten" }).click();
    await form.getByRole("button", { name: /Alle Termine der Serie/ }).click();
    await form.getByLabel("Titel").fill("Morgenlage");
    await form.getByRole("button", { name: "Speichern" }).click();
    await expect(form).toHaveCount(0);
    await expect(bernds.getByRole("article").filter({ hasText: "Morgenlage" })).toHaveCount(3);
    await expect(card(bernds, "Morgenlage", 1)).toContainText("14:00");

    const stored = await anna.getAllState(roomId, MEETING);
    const first = stored.find(({ state_key }) => state_key === uid)?.content;
    expect(first).toMatchObject({ title: "Morgenlage", calendar: [{ uid }, { uid, recurrenceId: expect.anything() }] });
    expect(stored).toHaveLength(2);
});

test("a date is called off with a reason, and takes place again when that is undone", async ({
    register,
    servers,
    signedIn,
}) => {
    const [anna, bernd] = [await register("Anna Beispielfrau"), await register("Bernd Mustermann")];
    const roomId = await roomWithWidgets(anna, servers, { members: [bernd] });
    const rrule = "FREQ=DAILY;COUNT=3";
    await planMeeting(anna, roomId, { title: "Lage", start: tomorrowAt("10:00"), minutes: 30, rrule });
    const annas = await openScheduler(await signedIn(anna), roomId);
    const bernds = await openScheduler(await signedIn(bernd), roomId);

    const dialog = await openDetails(annas, "Lage", 1);
    await dialog.getByRole("button", { name: "Absagen …" }).click();
    await dialog.getByLabel("Grund (freiwillig)").fill("Dienstreise");
    await dialog.getByRole("button", { name: "Termin absagen" }).click();
    await expect(card(bernds, "Lage", 1)).toContainText("Fällt aus");
    await expect(card(bernds, "Lage", 1)).toContainText("Grund: Dienstreise");
    await expect(card(bernds, "Lage", 2)).not.toContainText("Fällt aus");

    await annas.getByRole("button", { name: "Rückgängig" }).click();
    await expect(card(bernds, "Lage", 1)).not.toContainText("Fällt aus");
});
