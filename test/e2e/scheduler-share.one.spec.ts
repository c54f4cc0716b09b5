// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import "temporal-polyfill/global";
import { readFile } from "node:fs/promises";
import { planMeeting } from "../demo/meetings";
import { expect, test } from "./fixtures";
import { roomWithWidgets } from "./rooms";
import { card, openDetails, openScheduler, tomorrowAt } from "./scheduler";

test("an Outlook file is looked at, planned, seen by others, and taken back", async ({
    register,
    servers,
    signedIn,
}) => {
    const [anna, bernd] = [await register("Anna Beispielfrau"), await register("Bernd Mustermann")];
    const roomId = await roomWithWidgets(anna, servers, { members: [bernd] });
    const annas = await openScheduler(await signedIn(anna), roomId);
    const bernds = await openScheduler(await signedIn(bernd), roomId);
    await annas.getByRole("button", { name: "Weitere Aktionen" }).click();
    await annas.getByRole("menuitem", { name: "Kalenderdatei importieren" }).click();
    const dialog = annas.getByRole("dialog");

    await dialog.getByLabel("Oder den Inhalt einer Kalenderdatei einfügen").fill("Hallo");
    await expect(dialog.getByRole("alert")).toContainText("Das ist keine Kalenderdatei");
    const day = tomorrowAt("10:00").toPlainDate().toString().replaceAll("-", "");
    const file = [
        "BEGIN:VCALENDAR",
        "PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN",
        "VERSION:2.0",
        "BEGIN:VEVENT",
        "UID:1",
        "SUMMARY:Rücksprache aus Outlook",
        `DTSTART;TZID="W. Europe Standard Time":${day}T100000`,
        `DTEND;TZID="W. Europe Standard Time":${day}T113000`,
        "RRULE:FREQ=DAILY;COUNT=2",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "TRIGGER:-PT15M",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
    ].join("\r\n");
    await dialog
        .getByLabel(/^Datei wählen/)
        .setInputFiles({ name: "termin.ics", mimeType: "text/calendar", buffer: Buffer.from(file) });
    await expect(dialog).toContainText("Rücksprache aus Outlook");
    await expect(dialog).toContainText("10:00–11:30 · Jeden Tag, 2-mal");
    await expect(dialog).toContainText("Erinnerungen werden nicht übernommen.");
    await dialog.getByRole("button", { name: "1 Besprechung planen" }).click();
    await expect(dialog).toHaveCount(0);
    await expect(card(bernds, "Rücksprache aus Outlook", 1)).toContainText("11:30");
    await annas.getByRole("button", { name: "Rückgängig" }).click();
    await expect(card(bernds, "Rücksprache aus Outlook")).toHaveCount(0);
});

test("a date is passed on as text in both languages and as a file", async ({ register, servers, signedIn }) => {
    const anna = await register("Anna Beispielfrau");
    const roomId = await roomWithWidgets(anna, servers);
    const rrule = "FREQ=WEEKLY;COUNT=3";
    const uid = await planMeeting(anna, roomId, { title: "Lage", start: tomorrowAt("10:00"), minutes: 30, rrule });
    const page = await signedIn(anna);
    const scheduler = await openScheduler(page, roomId);
    const details = await openDetails(scheduler, "Lage");
    await details.getByRole("button", { name: "Teilen" }).click();
    const dialog = scheduler.getByRole("dialog", { name: "Teilen" });
    await dialog.getByLabel("Alle Termine der Serie").check();
    const text = dialog.getByRole("textbox", { name: "Einladungstext" });
    await expect(text).toHaveValue(/Wiederholung: Jeden .*, 3-mal/);
    await expect(text).toHaveValue(/Leitung: Anna Beispielfrau/);
    await dialog.getByLabel("English").check();
    await expect(text).toHaveValue(/Recurrence: Every .*, 3 times/);
    await expect(dialog.getByRole("link", { name: "Per E-Mail senden" })).toHaveAttribute(
        "href",
        /^mailto:\?subject=Lage/,
    );

    const downloading = page.waitForEvent("download");
    await dialog.getByRole("button", { name: "Kalenderdatei (.ics)" }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe("Lage.ics");
    const ics = await readFile(await download.path(), "utf8");
    expect(ics).toContain("METHOD:PUBLISH");
    expect(ics).toContain(`UID:${uid}`);
    expect(ics).toContain("BEGIN:VTIMEZONE");
    expect(ics).toContain("RRULE:FREQ=WEEKLY;COUNT=3");
});
