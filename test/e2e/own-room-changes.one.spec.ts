// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import "temporal-polyfill/global";
import type { FrameLocator, Locator } from "@playwright/test";
import type { Account } from "../homeserver/account";
import { expect, test } from "./fixtures";
import { roomWithWidgets } from "./rooms";
import { card, openDetails, openScheduler, tomorrowAt } from "./scheduler";

const METADATA = "net.nordeck.meetings.metadata";

const local = (time: Temporal.PlainDateTime): { tzid: string; value: string } => ({
    tzid: "Europe/Berlin",
    value: time.toString({ smallestUnit: "second" }).replaceAll(/[-:]/g, ""),
});

/** A room as NeoDateFix makes it: a daily series from tomorrow on, one date of which was moved, one called off. */
async function neoDateFixRoom(by: Account, people: readonly Account[]): Promise<string> {
    const entry = (start: Temporal.PlainDateTime): object => ({
        uid: "neo",
        dtstart: local(start),
        dtend: local(start.add({ minutes: 30 })),
    });
    const roomId = await by.createRoom({
        name: "Haushaltsrunde",
        topic: "Einzelplan 99",
        preset: "private_chat",
        creation_content: { type: "net.nordeck.meetings.meeting" },
        invite: people.map(({ userId }) => userId),
        power_level_content_override: { events: { "de.hessen.connect.meeting.response": 0 }, events_default: 0 },
        initial_state: [
            {
                type: METADATA,
                state_key: "",
                content: {
                    creator: by.userId,
                    external_data: { "org.example": { id: 7 } },
                    calendar: [
                        {
                            ...entry(tomorrowAt("09:00")),
                            rrule: "FREQ=DAILY;COUNT=5",
                            exdate: [local(tomorrowAt("09:00", 1))],
                            "org.example.key": true,
                        },
                        { ...entry(tomorrowAt("15:00", 2)), recurrenceId: local(tomorrowAt("09:00", 2)) },
                    ],
                },
            },
        ],
    });
    for (const person of people) await person.join(roomId);
    return roomId;
}

async function edit(scheduler: FrameLocator, nth: number, scope: string): Promise<Locator> {
    const dialog = await openDetails(scheduler, "Haushaltsrunde", nth);
    await dialog.getByRole("button", { name: "Bearbeiten" }).click();
    await dialog.getByRole("button", { name: new RegExp(scope) }).click();
    return scheduler.getByRole("dialog");
}

test("a room that NeoDateFix made is changed, and what it wrote and we do not know survives", async ({
    register,
    servers,
    signedIn,
}) => {
    const [anna, bernd] = [await register("Anna Beispielfrau"), await register("Bernd Mustermann")];
    const teamRoom = await roomWithWidgets(anna, servers);
    const roomId = await neoDateFixRoom(anna, [bernd]);
    const scheduler = await openScheduler(await signedIn(anna), teamRoom);
    await expect(scheduler.getByRole("article").filter({ hasText: "Haushaltsrunde" })).toHaveCount(4);

    let form = await edit(scheduler, 0, "Nur diesen Termin");
    await form.getByLabel("Beginn").fill("10:00");
    await form.getByRole("button", { name: "Speichern" }).click();
    await expect(form).toHaveCount(0);
    await expect(card(scheduler, "Haushaltsrunde", 0)).toContainText("10:00");
    await expect(card(scheduler, "Haushaltsrunde", 1)).toContainText("15:00");

    // From its fourth date on.
    form = await edit(scheduler, 2, "Diesen und alle folgenden");
    await form.getByLabel("Beginn").fill("11:00");
    await form.getByRole("button", { name: "Speichern" }).click();
    await expect(form).toHaveCount(0);
    await expect(card(scheduler, "Haushaltsrunde", 2)).toContainText("11:00");
    await expect(card(scheduler, "Haushaltsrunde", 3)).toContainText("11:00");
    await expect(card(scheduler, "Haushaltsrunde", 1)).toContainText("15:00");

    const content = (await bernd.getState(roomId, METADATA)) as {
        external_data: unknown;
        calendar: { uid: string; rrule?: string; exdate?: unknown[]; "org.example.key"?: boolean }[];
    };
    expect(content.external_data).toEqual({ "org.example": { id: 7 } });
    const series = content.calendar.filter(({ rrule }) => rrule !== undefined);
    expect(series).toHaveLength(2);
    expect(series[0]).toMatchObject({ uid: "neo", exdate: [local(tomorrowAt("09:00", 1))], "org.example.key": true });
    expect(series[0]!.rrule).toContain("UNTIL=");
});

test("who organises a meeting names others, switches chat off, removes somebody, and calls it off", async ({
    register,
    servers,
    signedIn,
}) => {
    const people = [await register("Bernd Mustermann"), await register("Clara Musterfrau")] as const;
    const [bernd, clara] = people;
    const anna = await register("Anna Beispielfrau");
    const teamRoom = await roomWithWidgets(anna, servers);
    const roomId = await neoDateFixRoom(anna, people);
    const scheduler = await openScheduler(await signedIn(anna), teamRoom);
    const dialog = await openDetails(scheduler, "Haushaltsrunde", 0);
    await dialog.getByRole("button", { name: "Teilnehmende verwalten" }).click();

    await dialog.getByRole("button", { name: "Bernd Mustermann: Leitung" }).click();
    await expect(dialog.getByRole("button", { name: "Bernd Mustermann: Leitung" })).toHaveAttribute(
        "aria-pressed",
        "true",
    );
    await bernd.sendState(roomId, "m.room.topic", "", { topic: "Von Bernd" });

    await clara.sendEvent(roomId, "m.room.message", { msgtype: "m.text", body: "Noch darf ich" });
    await dialog.getByText("Teilnehmende dürfen schreiben").click();
    await expect
        .poll(() =>
            clara
                .sendEvent(roomId, "m.room.message", { msgtype: "m.text", body: "Darf ich?" })
                .then(() => "sent")
                .catch((error: { errcode?: string }) => error.errcode),
        )
        .toBe("M_FORBIDDEN");

    await dialog.getByRole("button", { name: /Clara Musterfrau.*entfernen/ }).click();
    await expect
        .poll(() => anna.getState(roomId, "m.room.member", clara.userId))
        .toMatchObject({ membership: "leave" });

    // Called off as a whole: the room is closed, and everybody in it told.
    await dialog.getByRole("button", { name: "Absagen …" }).click();
    await dialog.getByRole("button", { name: /^Alle Termine der Serie/ }).click();
    await dialog.getByLabel("Grund").fill("Haushaltssperre");
    await dialog.getByRole("button", { name: "Termin absagen" }).click();
    await expect(card(scheduler, "Haushaltsrunde", 0)).toContainText("Fällt aus");
    await expect.poll(() => bernd.getState(roomId, "m.room.tombstone")).toMatchObject({ body: "Haushaltssperre" });
    await expect
        .poll(async () => (await bernd.messages(roomId)).map(({ content }) => content["body"]))
        .toContain("Die Besprechung „Haushaltsrunde“ fällt aus. Grund: Haushaltssperre");
});
