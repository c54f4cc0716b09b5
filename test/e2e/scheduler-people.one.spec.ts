// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import "temporal-polyfill/global";
import { createTeamRoom } from "../demo/team-room";
import { addSchedulerWidget } from "../demo/room-widgets";
import { planMeeting } from "../demo/meetings";
import { expect, test } from "./fixtures";
import { roomWithWidgets } from "./rooms";
import { card, openScheduler, tomorrowAt } from "./scheduler";

test("while planning one sees who is busy, finds a time, and invites people", async ({
    register,
    servers,
    signedIn,
}) => {
    const [anna, bernd] = [await register("Anna Beispielfrau"), await register("Bernd Mustermann")];
    const clara = await register("Clara Außerhalb");
    const roomId = await roomWithWidgets(anna, servers, { members: [bernd] });
    const other = await createTeamRoom(anna, { name: "Anderer Raum", members: [bernd] });
    await planMeeting(anna, other, { title: "Belegt", start: tomorrowAt("10:00"), minutes: 60 });
    const scheduler = await openScheduler(await signedIn(anna), roomId);
    await scheduler.getByRole("button", { name: "Besprechung planen" }).first().click();
    const form = scheduler.getByRole("dialog");
    await form.getByLabel("Titel").fill("Lage");
    await form.getByLabel("Datum").fill(tomorrowAt("10:00").toPlainDate().toString());
    await form.getByLabel("Beginn").fill("10:30");
    await form.getByLabel("Ende").fill("11:30");
    const people = form.getByRole("listitem");
    await expect(people.filter({ hasText: "Bernd Mustermann" })).toContainText("belegt 10:00–11:00");

    await form.getByLabel("Person hinzufügen").fill(clara.localpart);
    await form.getByRole("button", { name: /Clara Außerhalb/ }).click();
    await expect(people.filter({ hasText: "Clara Außerhalb" })).toContainText("wird in den Raum eingeladen");
    await expect(people.filter({ hasText: "Clara Außerhalb" })).toContainText("unbekannt");

    const find = form.getByRole("region", { name: "Zeit finden" });
    await find
        .getByRole("button", { name: /3 von 3 frei/ })
        .first()
        .click();
    await expect(people.filter({ hasText: "Bernd Mustermann" })).toContainText("frei");
    await form.getByRole("button", { name: "Speichern" }).click();
    await expect(form).toHaveCount(0);
    await expect
        .poll(() => anna.getState(roomId, "m.room.member", clara.userId))
        .toMatchObject({ membership: "invite" });
});

test("a confidential meeting's title is not in the state, and members read it", async ({
    register,
    servers,
    signedIn,
}) => {
    const [anna, bernd] = [await register("Anna Beispielfrau"), await register("Bernd Mustermann")];
    const berndsPage = await signedIn(bernd);
    const page = await signedIn(anna);
    const roomId = await createTeamRoom(anna, { name: "Personalrat", members: [bernd], encrypted: true });
    await addSchedulerWidget(anna, roomId, servers.widgetsUrl);
    const bernds = await openScheduler(berndsPage, roomId);
    const scheduler = await openScheduler(page, roomId);
    await scheduler.getByRole("button", { name: "Besprechung planen" }).first().click();
    const form = scheduler.getByRole("dialog");
    await form.getByLabel("Titel").fill("Personalangelegenheit");
    await form.getByLabel("Datum").fill(tomorrowAt("10:00").toPlainDate().toString());
    await form.getByRole("switch", { name: "Vertraulich" }).check();
    await form.getByRole("button", { name: "Speichern" }).click();
    await expect(form).toHaveCount(0);
    await expect(card(scheduler, "Personalangelegenheit")).toContainText("Vertraulich");
    await expect(card(bernds, "Personalangelegenheit")).toContainText("Vertraulich");
    const [stored] = await anna.getAllState(roomId, "de.hessen.connect.meeting");
    expect(JSON.stringify(stored?.content)).not.toContain("Personalangelegenheit");
    expect(stored?.content).toMatchObject({ confidential: { anchor: expect.anything(), details: expect.anything() } });
    const sent = await anna.messages(roomId);
    expect(JSON.stringify(sent)).not.toContain("Personalangelegenheit");
});
