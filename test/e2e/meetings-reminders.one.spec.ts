// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import "temporal-polyfill/global";
import type { Page } from "@playwright/test";
import { planMeeting } from "../demo/meetings";
import { expect, test } from "./fixtures";
import { addConferenceWidget } from "../demo/room-widgets";
import { createTeamRoom } from "../demo/team-room";
import { roomWithWidgets } from "./rooms";
import { openRoom, signIn, widgetFrame } from "./sign-in";

const inMinutes = (minutes: number): Temporal.PlainDateTime =>
    Temporal.Now.plainDateTimeISO("Europe/Berlin").add({ minutes });

const cards = (page: Page): ReturnType<Page["getByRole"]> =>
    page.getByRole("region", { name: "Erinnerungen" }).getByRole("listitem");

test("of two tabs one reminds; what is closed in it is closed in both; declined ones are not reminded of", async ({
    register,
    servers,
    signedIn,
}) => {
    const anna = await register("Anna Beispielfrau");
    const roomId = await roomWithWidgets(anna, servers);
    for (const [minutes, title] of [
        [5, "Lage"],
        [6, "Vergabe"],
        [7, "Abgesagte"],
    ] as const)
        await planMeeting(anna, roomId, { title, start: inMinutes(minutes), minutes: 30 });
    const meetings = await anna.getAllState(roomId, "de.hessen.connect.meeting");
    const declined = meetings.find(({ content }) => content["title"] === "Abgesagte")!;
    await anna.sendState(roomId, "de.hessen.connect.meeting.response", anna.userId, {
        responses: { [declined.state_key!]: { status: "declined" } },
    });

    const first = await signedIn(anna);
    await expect(cards(first)).toHaveCount(2);
    const second = await first.context().newPage();
    await second.goto(first.url());
    // Element asks before it goes on in another tab, unless the first was too busy to say that it is there; that stops.
    const goOn = second.getByRole("button", { name: /Weiter|Fortfahren|Continue/ });
    await goOn.or(second.locator(".mx_LeftPanel")).first().waitFor();
    if (await goOn.isVisible()) await goOn.click();
    await expect(cards(second)).toHaveCount(2, { timeout: 30_000 });
    await expect(cards(first)).toHaveCount(0);
    await cards(second).filter({ hasText: "Lage" }).getByRole("button", { name: "Schließen" }).click();
    await expect(cards(second)).toHaveCount(1);
    await expect(cards(second)).toContainText("Vergabe");

    // Loaded again, it reminds of what was not answered; later is not now.
    await second.reload();
    await expect(cards(second)).toHaveCount(1, { timeout: 30_000 });
    await cards(second).getByRole("button", { name: "Später erinnern" }).click();
    await second.getByRole("menuitem", { name: /Zu Beginn/ }).click();
    await expect(cards(second)).toHaveCount(0);
});

test("how long before is the person's own choice, on all devices", async ({ register, servers, signedIn }) => {
    const anna = await register("Anna Beispielfrau");
    const roomId = await roomWithWidgets(anna, servers);
    await planMeeting(anna, roomId, { title: "Lage", start: inMinutes(40), minutes: 30 });
    const page = await signedIn(anna);
    await page.goto(new URL("#/hessenconnect/meetings", page.url()).href);
    await expect(page.getByRole("article").filter({ hasText: "Lage" })).toBeVisible();
    await expect(cards(page)).toHaveCount(0);
    await page.getByRole("button", { name: "Weitere Aktionen", exact: true }).click();
    await page.getByRole("menuitem", { name: "Erinnerungen" }).click();
    const form = page.getByRole("dialog");
    await expect(form.getByLabel("An Besprechungen erinnern")).toHaveValue("10");
    await form.getByLabel("An Besprechungen erinnern").selectOption("60 Minuten vorher");
    await form.getByRole("button", { name: "Speichern" }).click();
    await expect(cards(page)).toHaveCount(1);
    await expect
        .poll(() =>
            anna.request("GET", `/user/${encodeURIComponent(anna.userId)}/account_data/de.hessen.connect.meetings`),
        )
        .toEqual({ reminder_minutes: 60 });
});

test("whoever is in a room's conference is not reminded of its meeting", async ({ register, servers, signedIn }) => {
    const anna = await register("Anna Beispielfrau");
    const here = await createTeamRoom(anna, { name: "Lage", members: [] });
    const elsewhere = await createTeamRoom(anna, { name: "Vergabe", members: [] });
    const place = { container: "top", index: 0, width: 100, height: 80 } as const;
    await addConferenceWidget(anna, here, servers.widgetsUrl, { place });
    const page = await signedIn(anna);
    await openRoom(page, here);
    const conference = widgetFrame(page, "Videokonferenz");
    await conference.getByRole("button", { name: "Jetzt beitreten" }).click();
    await expect(conference.getByRole("button", { name: "Auflegen" })).toBeVisible();
    await planMeeting(anna, here, { title: "Lage", start: inMinutes(5), minutes: 30 });
    await planMeeting(anna, elsewhere, { title: "Vergabe", start: inMinutes(5), minutes: 30 });
    await expect(cards(page)).toHaveText(/Vergabe/);
});

test("whoever looks elsewhere is told by the desktop, once", async ({ clientUrl, openBrowser, register, servers }) => {
    const anna = await register("Anna Beispielfrau");
    const roomId = await roomWithWidgets(anna, servers);
    await planMeeting(anna, roomId, { title: "Lage", start: inMinutes(5), minutes: 30 });
    const page = await openBrowser({ permissions: ["notifications"] });
    // A browser without a screen thinks that somebody always looks; what it hands to the desktop is written down.
    await page.addInitScript(() => {
        document.hasFocus = () => false;
        const told: string[] = [];
        Object.assign(window, {
            told,
            Notification: class extends Notification {
                public constructor(title: string, options?: NotificationOptions) {
                    super(title, options);
                    told.push(`${title}: ${options?.body ?? ""}`);
                }
            },
        });
    });
    await page.goto(clientUrl);
    await signIn(page, anna);
    const told = (): Promise<string[]> =>
        page.evaluate(() => (window as unknown as { told: string[] }).told.filter((text) => text.includes("Lage")));
    await expect.poll(told).toHaveLength(1);
    await expect(cards(page)).toHaveCount(1);
    await page.goto(new URL("#/hessenconnect/meetings", page.url()).href);
    await expect(page.getByRole("article").filter({ hasText: "Lage" })).toBeVisible();
    expect(await told()).toHaveLength(1);
});
