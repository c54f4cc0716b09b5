// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import "temporal-polyfill/global";
import { planMeeting } from "../demo/meetings";
import { expect, test } from "./fixtures";
import { roomWithWidgets } from "./rooms";
import { card, openDetails, openScheduler, tomorrowAt } from "./scheduler";

test("the organiser sees who answered what, for a date and for the series", async ({ register, servers, signedIn }) => {
    const [anna, bernd] = [await register("Anna Beispielfrau"), await register("Bernd Mustermann")];
    const roomId = await roomWithWidgets(anna, servers, { members: [bernd] });
    const rrule = "FREQ=DAILY;COUNT=3";
    const uid = await planMeeting(anna, roomId, { title: "Lage", start: tomorrowAt("10:00"), minutes: 30, rrule });
    const bernds = await openScheduler(await signedIn(bernd), roomId);
    const annas = await openScheduler(await signedIn(anna), roomId);

    await card(bernds, "Lage", 0).getByRole("button", { name: "Zusagen" }).click();
    await expect(card(bernds, "Lage", 0)).toContainText("Zugesagt");
    await bernds.getByRole("button", { name: /^Filter/ }).click();
    await bernds.getByLabel("Noch nicht beantwortet").check();
    await expect(bernds.getByRole("article")).toHaveCount(2);
    await bernds.getByRole("button", { name: "Filter zurücksetzen" }).click();
    await expect(bernds.getByRole("article")).toHaveCount(3);

    const answering = await openDetails(bernds, "Lage", 1);
    await answering.getByLabel("Alle Termine der Serie").check();
    await answering.getByLabel("Nachricht zur Antwort (freiwillig)").fill("Urlaub bis Monatsende");
    await answering.getByRole("button", { name: "Absagen", exact: true }).click();
    await expect(answering.getByRole("button", { name: "Absagen", exact: true })).toHaveAttribute(
        "aria-pressed",
        "true",
    );

    const details = await openDetails(annas, "Lage", 1);
    const bernd1 = details.getByRole("listitem").filter({ hasText: "Bernd Mustermann" });
    await expect(bernd1).toContainText("Abgesagt");
    await expect(bernd1).toContainText("Urlaub bis Monatsende");
    await expect(details).toContainText("1 Zusage · 1 Absage");
    await details.getByRole("button", { name: "Schließen" }).click();
    const first = await openDetails(annas, "Lage", 0);
    await expect(first.getByRole("listitem").filter({ hasText: "Bernd Mustermann" })).toContainText("Zugesagt");

    const stored = await anna.getState(roomId, "de.hessen.connect.meeting.response", bernd.userId);
    const day = tomorrowAt("10:00").toString({ smallestUnit: "second" }).replaceAll(/[-:]/g, "");
    expect(stored).toEqual({
        responses: {
            [`${uid}/${day}`]: { status: "accepted" },
            [uid]: { status: "declined", note: "Urlaub bis Monatsende" },
        },
    });
});
