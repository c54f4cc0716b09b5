// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import "temporal-polyfill/global";
import { planMeeting } from "../demo/meetings";
import { expect, test } from "./fixtures";
import { roomWithWidgets } from "./rooms";
import { card, openDetails, openScheduler, tomorrowAt } from "./scheduler";

test("who saves second is shown what the other changed, and nothing is lost", async ({
    register,
    servers,
    signedIn,
}) => {
    const [anna, bernd] = [await register("Anna Beispielfrau"), await register("Bernd Mustermann")];
    const roomId = await roomWithWidgets(anna, servers, { moderators: [bernd] });
    await planMeeting(anna, roomId, { title: "Lage", start: tomorrowAt("10:00"), minutes: 30 });
    const annas = await openScheduler(await signedIn(anna), roomId);
    const bernds = await openScheduler(await signedIn(bernd), roomId);

    const [annasForm, berndsForm] = [await openDetails(annas, "Lage"), await openDetails(bernds, "Lage")];
    await annasForm.getByRole("button", { name: "Bearbeiten" }).click();
    await berndsForm.getByRole("button", { name: "Bearbeiten" }).click();
    await annasForm.getByLabel("Titel").fill("Morgenlage");
    await annasForm.getByLabel("Beginn").fill("11:00");
    await annasForm.getByRole("button", { name: "Speichern" }).click();
    await expect(annasForm).toHaveCount(0);
    await expect(card(bernds, "Morgenlage")).toHaveCount(1);

    await berndsForm.getByLabel("Titel").fill("Abendlage");
    await berndsForm.getByLabel(/^Ort/).fill("Raum 3.14");
    await berndsForm.getByRole("button", { name: "Speichern" }).click();
    const conflict = berndsForm.getByRole("alert");
    await expect(conflict).toContainText("Anna Beispielfrau hat diese Besprechung inzwischen geändert");
    await expect(conflict).toContainText("Morgenlage");
    await expect(conflict.getByRole("group")).toHaveCount(1);
    // What only Anna changed has come into the form.
    await expect(berndsForm.getByLabel("Beginn")).toHaveValue("11:00");
    await expect(berndsForm.getByLabel("Titel")).toHaveValue("Abendlage");

    await conflict.getByLabel(/^Von Anna Beispielfrau/).check();
    await expect(berndsForm.getByLabel("Titel")).toHaveValue("Morgenlage");
    await berndsForm.getByRole("button", { name: "Speichern" }).click();
    await expect(berndsForm).toHaveCount(0);
    await expect(card(annas, "Morgenlage")).toContainText("Raum 3.14");
    await expect(card(annas, "Morgenlage")).toContainText("11:00");
});
