// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import "temporal-polyfill/global";
import type { FrameLocator, Locator, Page } from "@playwright/test";
import { planMeeting } from "../demo/meetings";
import { expect, test } from "./fixtures";
import { roomWithWidgets } from "./rooms";
import { openScheduler } from "./scheduler";

const MEETING = "de.hessen.connect.meeting";

/** A Wednesday: what is moved by a day stays in the week. */
const WEDNESDAY = Temporal.Now.plainDateISO("Europe/Berlin").add({ days: 7 });
const DAY = WEDNESDAY.subtract({ days: WEDNESDAY.dayOfWeek - 3 });

function inGrid(scheduler: FrameLocator, title: string): Locator {
    return scheduler.getByRole("group", { name: "Kalender" }).locator("[data-key]").filter({ hasText: title });
}

/** Presses at one place of the page, moves, and lets go. */
async function drag(page: Page, from: { x: number; y: number }, by: { x: number; y: number }): Promise<void> {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + by.x / 2, from.y + by.y / 2, { steps: 5 });
    await page.mouse.move(from.x + by.x, from.y + by.y, { steps: 5 });
    await page.mouse.up();
}

test("in the week meetings are moved, and planned where one selects a time", async ({
    register,
    servers,
    signedIn,
}) => {
    const anna = await register("Anna Beispielfrau");
    const roomId = await roomWithWidgets(anna, servers);
    const uid = await planMeeting(anna, roomId, { title: "Lage", start: DAY.toPlainDateTime("10:00"), minutes: 60 });
    const page = await signedIn(anna, { viewport: { width: 1400, height: 1300 } });
    const scheduler = await openScheduler(page, roomId);
    await scheduler.getByRole("radio", { name: "Woche" }).check();
    await scheduler.getByRole("button", { name: "Weiter", exact: true }).click();
    const meeting = inGrid(scheduler, "Lage");
    await expect(meeting).toContainText("10:00–11:00");
    const stored = async (which: "dtstart" | "dtend"): Promise<string> => {
        const { calendar } = (await anna.getState(roomId, MEETING, uid)) as {
            calendar: [Record<"dtstart" | "dtend", { value: string }>];
        };
        return calendar[0][which].value;
    };
    const start = (): Promise<string> => stored("dtstart");
    const end = (): Promise<string> => stored("dtend");
    const on = (date: Temporal.PlainDate, time: string): string => `${date.toString().replaceAll("-", "")}T${time}`;

    // By mouse, two hours later.
    const box = (await meeting.boundingBox())!;
    await drag(page, { x: box.x + box.width / 2, y: box.y + 8 }, { x: 0, y: 2 * (box.height + 2) });
    await expect.poll(start).toBe(on(DAY, "120000"));
    await expect(inGrid(scheduler, "Lage")).toContainText("12:00–13:00");

    // By keyboard, a day on and half an hour back.
    await scheduler.getByRole("group", { name: "Kalender" }).getByRole("button", { name: /Lage/ }).focus();
    await page.keyboard.press("Alt+ArrowRight");
    await page.keyboard.press("Alt+ArrowUp");
    await expect(inGrid(scheduler, "Lage")).toContainText("12:00");
    await page.keyboard.press("Enter");
    await expect.poll(start).toBe(on(DAY.add({ days: 1 }), "113000"));

    await expect(inGrid(scheduler, "Lage")).toContainText("11:30–12:30");

    // Longer by half an hour, by keyboard, and again by mouse.
    await scheduler.getByRole("group", { name: "Kalender" }).getByRole("button", { name: /Lage/ }).focus();
    await page.keyboard.press("Alt+Shift+ArrowDown");
    await page.keyboard.press("Enter");
    await expect.poll(end).toBe(on(DAY.add({ days: 1 }), "130000"));
    await expect(inGrid(scheduler, "Lage")).toContainText("11:30–13:00");
    const long = (await inGrid(scheduler, "Lage").boundingBox())!;
    await drag(page, { x: long.x + long.width / 2, y: long.y + long.height - 1 }, { x: 0, y: long.height / 3 });
    await expect.poll(end).toBe(on(DAY.add({ days: 1 }), "133000"));
    expect(await start()).toBe(on(DAY.add({ days: 1 }), "113000"));

    // A time is selected by mouse, where the notice of what was done does not lie.
    await scheduler.getByRole("button", { name: "Schließen" }).click();
    const moved = (await inGrid(scheduler, "Lage").boundingBox())!;
    await drag(page, { x: moved.x + moved.width / 2, y: moved.y + moved.height + 20 }, { x: 0, y: 40 });
    const form = scheduler.getByRole("dialog");
    await expect(form.getByLabel("Datum")).toHaveValue(DAY.add({ days: 1 }).toString());
    await expect(form.getByLabel("Beginn")).toHaveValue(/^1[34]:[03]0$/);
    await form.getByRole("button", { name: "Abbrechen" }).click();
});

test("the grid is gone through by keyboard; the view is remembered", async ({ register, servers, signedIn }) => {
    const anna = await register("Anna Beispielfrau");
    const roomId = await roomWithWidgets(anna, servers);
    const page = await signedIn(anna);
    const scheduler = await openScheduler(page, roomId);
    await scheduler.getByRole("radio", { name: "Agenda" }).focus();
    await page.keyboard.press("4");
    await expect(scheduler.getByRole("radio", { name: "Woche" })).toBeChecked();
    await page.keyboard.press("j");
    const next = scheduler.getByRole("button", { name: /^Datum wählen/ });
    const monday = DAY.subtract({ days: 2 });
    await expect(next).toContainText(String(monday.day));

    const grid = scheduler.getByRole("group", { name: "Kalender" });
    await next.focus();
    while (!(await grid.evaluate((element) => element === document.activeElement))) await page.keyboard.press("Tab");
    const place = scheduler.getByRole("status").filter({ hasText: "09:00–09:30" });
    await expect(place).toContainText("Montag");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Enter");
    const form = scheduler.getByRole("dialog");
    await expect(form.getByLabel("Datum")).toHaveValue(monday.add({ days: 1 }).toString());
    await expect(form.getByLabel("Beginn")).toHaveValue("09:30");
    await expect(form.getByLabel("Ende")).toHaveValue("10:30");
    await page.keyboard.press("Escape");
    await expect(form).toHaveCount(0);

    await page.reload();
    await expect(scheduler.getByRole("radio", { name: "Woche" })).toBeChecked();
});

test("a month shows the first meetings of a day, and leads to the day", async ({ register, servers, signedIn }) => {
    const anna = await register("Anna Beispielfrau");
    const roomId = await roomWithWidgets(anna, servers);
    const today = Temporal.Now.plainDateISO("Europe/Berlin");
    for (const hour of ["08", "09", "10", "11", "12"]) {
        await planMeeting(anna, roomId, {
            title: `Lage ${hour}`,
            start: today.toPlainDateTime(`${hour}:00`),
            minutes: 30,
        });
    }
    const scheduler = await openScheduler(await signedIn(anna), roomId);
    await scheduler.getByRole("radio", { name: "Monat" }).check();
    await expect(inGrid(scheduler, "Lage")).toHaveCount(3);
    await scheduler.getByText("2 weitere").click();
    await expect(scheduler.getByRole("radio", { name: "Tag" })).toBeChecked();
    await expect(inGrid(scheduler, "Lage")).toHaveCount(5);

    await scheduler.getByRole("button", { name: /^Datum wählen/ }).click();
    await scheduler.getByLabel("Datum", { exact: true }).fill("2027-03-01");
    await scheduler.getByRole("button", { name: "Anzeigen" }).click();
    await expect(scheduler.getByRole("button", { name: /^Datum wählen/ })).toContainText("1. März 2027");
});
