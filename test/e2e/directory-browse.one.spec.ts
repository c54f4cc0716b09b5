// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./fixtures";

test("the organisation is gone through by keyboard, down to rooms and people; public rooms are found and joined", async ({
    register,
    signedIn,
}) => {
    const [anna, bernd] = [await register("Anna Beispielfrau"), await register("Bernd Mustermann")];
    const space = { creation_content: { type: "m.space" }, preset: "private_chat" };
    const listed = (roomId: string): object => ({
        type: "m.space.child",
        state_key: roomId,
        content: { via: ["localhost"] },
    });
    const knock = { type: "m.room.join_rules", state_key: "", content: { join_rule: "knock" } };
    const unit = await bernd.createRoom({ name: "Referat Z 3", topic: "Digitale Dienste", initial_state: [knock] });
    const department = await bernd.createRoom({ ...space, name: "Abteilung Z", initial_state: [listed(unit)] });
    const office = await bernd.createRoom({
        ...space,
        name: "Landesamt",
        initial_state: [listed(department)],
        invite: [anna.userId],
    });
    await anna.join(office);
    await bernd.invite(department, anna.userId);
    await anna.join(department);
    const canteen = `Kantine ${bernd.localpart}`;
    const open = await bernd.createRoom({ name: canteen, preset: "public_chat", visibility: "public" });

    const page = await signedIn(anna);
    await page.goto(new URL("#/hessenconnect/directory", page.url()).href);
    await page.getByRole("radio", { name: "Organisation" }).check();
    const tree = page.getByRole("tree", { name: "Organisation" });
    await tree.getByRole("treeitem", { name: "Landesamt" }).focus();
    await page.keyboard.press("ArrowRight");
    await expect(tree.getByRole("treeitem", { name: /Abteilung Z/ })).toBeVisible();
    await page.keyboard.press("ArrowRight");
    await expect(tree.getByRole("treeitem", { name: /Abteilung Z/ })).toBeFocused();
    await page.keyboard.press("ArrowRight");
    await expect(tree.getByRole("treeitem", { name: /Referat Z 3/ })).toBeVisible();
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    const room = page.getByRole("region", { name: "Referat Z 3" });
    await expect(room).toContainText("Digitale Dienste");
    const { violations } = await new AxeBuilder({ page }).include("[data-hessenconnect]").analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.flat().join(" "))])).toEqual([]);
    await room.getByLabel(/Warum möchten Sie beitreten/).fill("Vertretung");
    await room.getByRole("button", { name: "Beitritt anfragen" }).click();
    await expect(room).toContainText("Angefragt");
    expect(await bernd.getState(unit, "m.room.member", anna.userId)).toMatchObject({ membership: "knock" });

    // The people of a unit that one is in.
    await tree.getByRole("treeitem", { name: /Abteilung Z/ }).click();
    await page
        .getByRole("region", { name: "Abteilung Z" })
        .getByRole("button", { name: /Bernd Mustermann/ })
        .click();
    await expect(page.getByRole("region", { name: "Bernd Mustermann" })).toContainText(bernd.userId);

    await page.getByRole("radio", { name: "Öffentliche Räume" }).check();
    await page.getByRole("searchbox", { name: "Öffentliche Räume suchen" }).fill(canteen);
    await page.getByRole("button", { name: new RegExp(canteen) }).click();
    const details = page.getByRole("region", { name: canteen });
    await details.getByRole("button", { name: "Beitreten" }).click();
    await details.getByRole("button", { name: "Raum öffnen" }).click();
    await expect(page.locator(".mx_RoomHeader")).toContainText(canteen);
    expect(await anna.joinedRooms()).toContain(open);
});
