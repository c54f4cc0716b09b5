// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { addSchedulerWidget } from "../demo/room-widgets";
import { createTeamRoom } from "../demo/team-room";
import { expect, test } from "./fixtures";
import { openRoom } from "./sign-in";

test("a page that imitates our widget is not answered and has nothing made", async ({
    register,
    servers,
    signedIn,
}) => {
    const [anna, bernd] = [await register("Anna Beispielfrau"), await register("Bernd Mustermann")];
    const roomId = await createTeamRoom(anna, { name: "Falle", members: [bernd] });
    await addSchedulerWidget(anna, roomId, servers.lookAlikes.otherPort);
    const page = await signedIn(bernd);
    await openRoom(page, roomId);
    // The person lets it load.
    await page.locator(".mx_AppPermission").getByRole("button").last().click();
    const imitation = (): ReturnType<typeof page.frames>[number] | undefined =>
        page.frames().find((frame) => frame.url().startsWith(servers.lookAlikes.otherPort));
    await expect.poll(imitation).toBeTruthy();
    const before = await bernd.joinedRooms();
    const frame = imitation()!;
    await frame.evaluate(() => {
        const answers: unknown[] = [];
        Object.assign(window, { answers });
        window.addEventListener("message", ({ data }: MessageEvent<{ hessenconnect?: unknown } | undefined>) => {
            if (data?.hessenconnect !== undefined) answers.push(data);
        });
        const ask = (action: string, more: object): void =>
            window.parent.postMessage({ hessenconnect: 1, id: action, action, ...more }, "*");
        ask("hello", {});
        ask("open-widget", { widgetId: "de.hessen.connect.scheduler" });
        ask("plan-meeting", {
            meeting: {
                title: "Untergeschoben",
                creator: "@bernd:localhost",
                calendar: [
                    {
                        uid: "u",
                        dtstart: { tzid: "Europe/Berlin", value: "20300101T100000" },
                        dtend: { tzid: "Europe/Berlin", value: "20300101T110000" },
                    },
                ],
            },
            people: [],
        });
    });
    // Whatever would come of it has come when Element's page has had its turn.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    expect(await frame.evaluate(() => (window as unknown as { answers: unknown[] }).answers)).toEqual([]);
    await expect(page.getByRole("dialog", { name: "Raum für eine Besprechung anlegen?" })).toHaveCount(0);
    expect(await bernd.joinedRooms()).toEqual(before);
});
