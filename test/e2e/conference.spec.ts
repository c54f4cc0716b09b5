// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { planMeeting } from "../demo/meetings";
import { expect, test } from "./fixtures";
import { roomWithWidgets } from "./rooms";
import { openRoom, widgetFrame } from "./sign-in";
import "temporal-polyfill/global";

test("two people join a meeting that is about to begin, and meet in Jitsi", async ({ register, servers, signedIn }) => {
    const [anna, bernd] = [await register("Anna Beispielfrau"), await register("Bernd Mustermann")];
    const roomId = await roomWithWidgets(anna, servers, { members: [bernd] });
    const start = Temporal.Now.plainDateTimeISO("Europe/Berlin").add({ minutes: 5 }).round("minute");
    await planMeeting(anna, roomId, { title: "Jour fixe", start, minutes: 30 });

    for (const person of [anna, bernd]) {
        const page = await signedIn(person);
        await openRoom(page, roomId);
        const strip = widgetFrame(page, "Termine").getByRole("region", { name: "Nächste Besprechung" });
        await expect(strip).toContainText("Jour fixe");
        await strip.getByRole("button", { name: "Beitreten" }).click();
        const conference = widgetFrame(page, "Videokonferenz");
        await conference.getByRole("button", { name: "Jetzt beitreten" }).click();
        await expect(conference.getByRole("button", { name: "Auflegen" })).toBeVisible();
    }

    const present = async (): Promise<string[]> => {
        const { rooms } = (await (await fetch(`${servers.jitsiUrl}/stand-in/rooms`)).json()) as {
            rooms: { participants: { displayName: string }[] }[];
        };
        const ours = rooms.find(({ participants }) => participants.length === 2);
        return ours?.participants.map(({ displayName }) => displayName).sort() ?? [];
    };
    await expect.poll(present).toEqual(["Anna Beispielfrau", "Bernd Mustermann"]);
});
