// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import "temporal-polyfill/global";
import type { Frame, Page } from "@playwright/test";
import { expect, test } from "./own-homeserver";
import { roomWithWidgets } from "./rooms";
import { openScheduler, tomorrowAt } from "./scheduler";
import { signIn } from "./sign-in";

/** The scheduler's own page, which asks as its form would, with more people than one would type in a test. */
function pageOf(page: Page, widgetsUrl: string): Frame {
    return page.frames().find((frame) => frame.url().startsWith(widgetsUrl))!;
}

function meeting(title: string): Record<string, unknown> {
    const value = (time: string): string => `${tomorrowAt(time).toString({ smallestUnit: "second" })}`;
    const local = (time: string): object => ({ tzid: "Europe/Berlin", value: value(time).replaceAll(/[-:]/g, "") });
    return {
        title,
        creator: "@nobody:example.org",
        calendar: [{ uid: "large", dtstart: local("10:00"), dtend: local("11:00") }],
    };
}

async function wish(frame: Frame, title: string, people: readonly string[]): Promise<void> {
    await frame.evaluate(
        ([content, invited]) =>
            window.parent.postMessage(
                { hessenconnect: 1, id: "wish", action: "plan-meeting", meeting: content, people: invited },
                "*",
            ),
        [meeting(title), people] as const,
    );
}

test("200 people are invited as fast as the homeserver lets, also after a reload, and nobody twice", async ({
    servers,
    openBrowser,
    startOwn,
}) => {
    test.setTimeout(240_000);
    // By Synapse's own default, 0.2 a second, this would take a quarter of an hour.
    const { homeserver, clientUrl } = await startOwn({ rc_message: { per_second: 4, burst_count: 20 } });
    const anna = await homeserver.register({ localpart: "anna", displayName: "Anna Beispielfrau" });
    const teamRoom = await roomWithWidgets(anna, servers);
    const page = await openBrowser();
    await page.goto(clientUrl);
    await signIn(page, anna);
    await openScheduler(page, teamRoom);
    const people = Array.from({ length: 199 }, (_, n) => `@person-${n}:${homeserver.serverName}`);
    await wish(pageOf(page, servers.widgetsUrl), "Personalversammlung", [...people, "@far:unreachable.example.org"]);

    const question = page.getByRole("dialog", { name: "Raum für eine Besprechung anlegen?" });
    await expect(question).toContainText("und 170 weitere Personen");
    await question.getByRole("button", { name: "Raum anlegen" }).click();
    const notice = page.getByRole("region", { name: /Personalversammlung/ });
    await expect(notice).toContainText(/[1-9]\d von 190 Personen eingeladen/);
    await page.reload();
    await expect(notice).toContainText("von 190 Personen eingeladen", { timeout: 60_000 });

    // Whoever cannot be invited is named.
    await expect(notice).toContainText("1 Person konnte nicht eingeladen werden", { timeout: 120_000 });
    await expect(notice).toContainText("@far:unreachable.example.org");
    const rooms = await anna.joinedRooms();
    const roomId = rooms.find((one) => one !== teamRoom)!;
    const members = await anna.getAllState(roomId, "m.room.member");
    const invited = members.filter(({ content }) => content["membership"] === "invite");
    expect(invited.map(({ state_key }) => state_key).sort()).toEqual([...people].sort());
    // Whoever is invited a second time has an event that replaces the first.
    expect(invited.filter(({ unsigned }) => JSON.stringify(unsigned ?? {}).includes("replaces_state"))).toEqual([]);
});

test("while the homeserver refuses a room, one sees why, and tries again", async ({
    servers,
    openBrowser,
    startOwn,
}) => {
    const { homeserver, clientUrl } = await startOwn({ rc_room_creation: { per_second: 0.03, burst_count: 2 } });
    const anna = await homeserver.register({ localpart: "anna", displayName: "Anna Beispielfrau" });
    await roomWithWidgets(anna, servers);
    await anna.createRoom({});
    const page = await openBrowser();
    await page.goto(clientUrl);
    await signIn(page, anna);
    await page.goto(new URL("#/hessenconnect/meetings", page.url()).href);
    await page.getByRole("button", { name: "Besprechung planen" }).first().click();
    // Element has dialogs of its own.
    const form = page.getByRole("dialog", { name: "Besprechung planen" });
    await form.getByLabel("Titel").fill("Klausur");
    await form.getByRole("button", { name: "Speichern" }).click();
    await expect(form.getByRole("alert")).toBeVisible();
    await expect(form.getByLabel("Titel")).toHaveValue("Klausur");
    await expect(async () => {
        await form.getByRole("button", { name: "Erneut senden" }).click();
        await expect(form).toHaveCount(0, { timeout: 3_000 });
    }).toPass({ timeout: 60_000 });
    await expect(page.getByRole("article").filter({ hasText: "Klausur" })).toBeVisible();
});
