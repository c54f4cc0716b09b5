// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { expect, test } from "./fixtures";
import { fillInMeeting, tomorrowIn } from "./plan-form";
import { roomWithWidgets } from "./rooms";
import { openRoom, widgetFrame } from "./sign-in";

test("a planned meeting is stored as the model says and appears to others in their language and time zone", async ({
    register,
    servers,
    signedIn,
}) => {
    const [anna, bernd] = [await register("Anna Beispielfrau"), await register("Bernd Mustermann")];
    const roomId = await roomWithWidgets(anna, servers, { members: [bernd] });
    const annasPage = await signedIn(anna, { locale: "en-GB", timezoneId: "Europe/Berlin" });
    const berndsPage = await signedIn(bernd, { locale: "de-DE", timezoneId: "Europe/London" });
    await openRoom(annasPage, roomId);
    await openRoom(berndsPage, roomId);
    const bernds = widgetFrame(berndsPage, "Termine");
    await expect(bernds.getByText("Noch keine Besprechungen")).toBeVisible();

    const date = tomorrowIn("Europe/Berlin");
    const annas = widgetFrame(annasPage, "Termine");
    await fillInMeeting(annas, { title: "Lagebesprechung", date, from: "10:00", to: "11:00" });
    await annas.getByRole("button", { name: "Save" }).click();
    await expect(annas.getByRole("listitem").filter({ hasText: "Lagebesprechung" })).toContainText("10:00");
    await expect(annas.getByRole("dialog")).toHaveCount(0);

    const stored = await anna.getAllState(roomId, "de.hessen.connect.meeting");
    const day = date.replaceAll("-", "");
    expect(stored).toHaveLength(1);
    expect(stored[0]?.content).toEqual({
        title: "Lagebesprechung",
        creator: anna.userId,
        calendar: [
            {
                uid: stored[0]?.state_key,
                dtstart: { tzid: "Europe/Berlin", value: `${day}T100000` },
                dtend: { tzid: "Europe/Berlin", value: `${day}T110000` },
            },
        ],
    });

    const card = bernds.getByRole("listitem").filter({ hasText: "Lagebesprechung" });
    await expect(card).toContainText("09:00");
    await expect(card).toContainText("Leitung: Anna Beispielfrau");
    await card.getByRole("button", { name: "Lagebesprechung", exact: true }).click();
    await expect(bernds.getByRole("dialog")).toContainText("In Berlin: 10:00–11:00");
});

test("somebody without the right learns who has it, and keeps what they typed", async ({
    register,
    servers,
    signedIn,
}) => {
    const [anna, clara] = [await register("Anna Beispielfrau"), await register("Clara Probe")];
    const roomId = await roomWithWidgets(anna, servers, { members: [clara] });
    const page = await signedIn(clara);
    await openRoom(page, roomId);
    const scheduler = widgetFrame(page, "Termine");
    await fillInMeeting(scheduler, {
        title: "Lagebesprechung",
        date: tomorrowIn("Europe/Berlin"),
        from: "10:00",
        to: "11:00",
    });
    await scheduler.getByRole("button", { name: "Speichern" }).click();

    const form = scheduler.getByRole("dialog");
    await expect(form.getByRole("alert")).toContainText("Sie dürfen in diesem Raum keine Besprechungen planen");
    await expect(form.getByRole("alert")).toContainText("Anna Beispielfrau");
    await expect(form.getByLabel("Titel")).toHaveValue("Lagebesprechung");
    await expect(form.getByLabel("Beginn")).toHaveValue("10:00");
    expect(await anna.getAllState(roomId, "de.hessen.connect.meeting")).toEqual([]);

    await anna.setPowerLevel(roomId, clara.userId, 50);
    await form.getByRole("button", { name: "Erneut senden" }).click();
    await expect(scheduler.getByRole("listitem").filter({ hasText: "Lagebesprechung" })).toBeVisible();
});
