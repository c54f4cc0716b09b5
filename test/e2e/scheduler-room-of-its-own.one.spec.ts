// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import "temporal-polyfill/global";
import { expect, test } from "./fixtures";
import { roomWithWidgets } from "./rooms";
import { card, openDetails, openScheduler, tomorrowAt } from "./scheduler";

const local = (time: Temporal.PlainDateTime): { tzid: string; value: string } => ({
    tzid: "Europe/Berlin",
    value: time.toString({ smallestUnit: "second" }).replaceAll(/[-:]/g, ""),
});

test("a meeting that NeoDateFix made is shown with its dates, and can be answered", async ({
    register,
    servers,
    signedIn,
}) => {
    const [anna, bernd] = [await register("Anna Beispielfrau"), await register("Bernd Mustermann")];
    const roomId = await roomWithWidgets(anna, servers);
    const entry = (start: Temporal.PlainDateTime): object => ({
        uid: "neo",
        dtstart: local(start),
        dtend: local(start.add({ minutes: 30 })),
    });
    const meetingRoom = await bernd.createRoom({
        name: "Haushaltsrunde",
        topic: "Einzelplan 99",
        creation_content: { type: "net.nordeck.meetings.meeting" },
        invite: [anna.userId],
        power_level_content_override: { events: { "de.hessen.connect.meeting.response": 0 } },
        initial_state: [
            {
                type: "net.nordeck.meetings.metadata",
                state_key: "",
                content: {
                    creator: bernd.userId,
                    calendar: [
                        {
                            ...entry(tomorrowAt("09:00")),
                            rrule: "FREQ=DAILY;COUNT=4",
                            exdate: [local(tomorrowAt("09:00", 1))],
                        },
                        { ...entry(tomorrowAt("15:00", 2)), recurrenceId: local(tomorrowAt("09:00", 2)) },
                    ],
                },
            },
        ],
    });
    await anna.join(meetingRoom);
    const scheduler = await openScheduler(await signedIn(anna), roomId);
    await expect(scheduler.getByRole("article").filter({ hasText: "Haushaltsrunde" })).toHaveCount(3);
    await expect(card(scheduler, "Haushaltsrunde", 1)).toContainText("15:00");
    const dialog = await openDetails(scheduler, "Haushaltsrunde", 1);
    await expect(dialog).toContainText("Einzelplan 99");
    await expect(dialog.getByRole("button", { name: "Bearbeiten" })).toHaveCount(0);
    await dialog.getByRole("button", { name: "Vielleicht" }).click();
    await expect(dialog.getByRole("button", { name: "Vielleicht" })).toHaveAttribute("aria-pressed", "true");
    await expect
        .poll(() => bernd.getState(meetingRoom, "de.hessen.connect.meeting.response", anna.userId))
        .toBeTruthy();
});

test("entries that cannot be read are counted, and named for administrators", async ({
    register,
    servers,
    signedIn,
}) => {
    const anna = await register("Anna Beispielfrau");
    const roomId = await roomWithWidgets(anna, servers);
    await anna.sendState(roomId, "de.hessen.connect.meeting", "broken", { title: "Kaputt", creator: anna.userId });
    const scheduler = await openScheduler(await signedIn(anna), roomId);
    await expect(scheduler.getByText("1 Eintrag ist unlesbar und wird nicht gezeigt.")).toBeVisible();
    await scheduler.getByRole("button", { name: "Einzelheiten" }).click();
    await expect(scheduler.getByRole("dialog")).toContainText("broken: calendar");
    await expect(scheduler.getByRole("dialog")).toContainText("Anna Beispielfrau");
});
