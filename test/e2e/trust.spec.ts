// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { addSchedulerWidget } from "../demo/room-widgets";
import { createTeamRoom } from "../demo/team-room";
import { expect, test } from "./fixtures";
import { roomWithWidgets } from "./rooms";
import { openRoom, widgetFrame } from "./sign-in";

test("our own widget starts without a question", async ({ register, servers, signedIn }) => {
    const [anna, bernd] = [await register("Anna Beispielfrau"), await register("Bernd Mustermann")];
    const roomId = await roomWithWidgets(anna, servers, { members: [bernd] });
    const page = await signedIn(bernd);
    await openRoom(page, roomId);
    await expect(widgetFrame(page, "Termine").getByRole("heading", { name: "Termine" })).toBeVisible();
    await expect(page.locator(".mx_AppPermission")).toHaveCount(0);
    await expect(page.locator(".mx_WidgetCapabilitiesPromptDialog")).toHaveCount(0);
});

test.describe("look-alikes", () => {
    // After its first question the SDK's client now and then stays at "Lade …", with whatever widget.
    test.describe.configure({ retries: 1 });

    test("at another port, path or host get Element's own questions", async ({ register, servers, signedIn }) => {
        const [anna, bernd] = [await register("Anna Beispielfrau"), await register("Bernd Mustermann")];
        const rooms = new Map<string, string>();
        for (const place of ["otherPort", "similarPath", "otherHost"] as const) {
            const roomId = await createTeamRoom(anna, { name: place, members: [bernd] });
            await addSchedulerWidget(anna, roomId, servers.lookAlikes[place]);
            rooms.set(place, roomId);
        }
        const page = await signedIn(bernd);
        const question = page.locator(".mx_AppPermission");
        for (const place of ["otherHost", "similarPath", "otherPort"]) {
            await openRoom(page, rooms.get(place)!);
            await expect(question, place).toBeVisible();
        }
        // Whoever lets it load all the same is asked what it may do.
        await question.getByRole("button").last().click();
        await expect(page.locator(".mx_WidgetCapabilitiesPromptDialog")).toBeVisible();
    });
});
