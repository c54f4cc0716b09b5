// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { MatrixError } from "../../../core/matrix/matrix-error";
import { AccountDataDouble } from "./doubles/account-data-double";
import { MEETINGS_ACCOUNT_DATA, ReminderSettings } from "./settings";

describe("a person's setting for reminders", () => {
    let accountData: AccountDataDouble;
    let settings: ReminderSettings;

    beforeEach(() => {
        accountData = new AccountDataDouble();
        settings = new ReminderSettings(accountData, 10);
    });

    /** Reading takes a turn. */
    const read = async (): Promise<void> => void (await accountData.read(MEETINGS_ACCOUNT_DATA).catch(() => undefined));
    const change = (content: unknown): void => accountData.change(MEETINGS_ACCOUNT_DATA, content);

    it("is what the deployment has, until the person chooses", async () => {
        settings.start();
        expect(settings.snapshot()).toBeUndefined();
        await read();
        expect(settings.snapshot()).toBe(10);
        await settings.choose(0);
        expect(settings.snapshot()).toBe(0);
        expect(await accountData.read(MEETINGS_ACCOUNT_DATA)).toEqual({ reminder_minutes: 0 });
    });

    it.each([
        ["no content", undefined, 10],
        ["a choice", { reminder_minutes: 30 }, 30],
        ["off", { reminder_minutes: 0 }, 0],
        ["a text", { reminder_minutes: "30" }, 10],
        ["a negative number", { reminder_minutes: -5 }, 10],
        ["half a minute", { reminder_minutes: 0.5 }, 10],
        ["a day", { reminder_minutes: 1440 }, 10],
        ["a list", [], 10],
        ["nothing at all", null, 10],
    ])("may come as %s", async (_, content, expected) => {
        change(content);
        settings.start();
        await read();
        expect(settings.snapshot()).toBe(expected);
    });

    it("follows what the person chooses on another device", async () => {
        settings.start();
        await read();
        const heard = jest.fn();
        settings.subscribe(heard);
        change({ reminder_minutes: 5 });
        await read();
        expect(settings.snapshot()).toBe(5);
        expect(heard).toHaveBeenCalledTimes(1);
    });

    it("leaves in the account data what it does not know", async () => {
        change({ reminder_minutes: 5, "org.example.sound": { name: "gong" } });
        await settings.choose(15);
        expect(await accountData.read(MEETINGS_ACCOUNT_DATA)).toEqual({
            reminder_minutes: 15,
            "org.example.sound": { name: "gong" },
        });
    });

    it("stays what it was when the homeserver refuses, and says so", async () => {
        settings.start();
        await read();
        accountData.refusal = new MatrixError("offline", "no network");
        await expect(settings.choose(5)).rejects.toMatchObject({ kind: "offline" });
        expect(settings.snapshot()).toBe(10);
    });

    it("is what the deployment has when it cannot be read", async () => {
        const reported = jest.spyOn(console, "error").mockImplementation(() => undefined);
        accountData.refusal = new MatrixError("offline", "no network");
        settings.start();
        await read();
        expect(settings.snapshot()).toBe(10);
        expect(reported).toHaveBeenCalledTimes(1);
        reported.mockRestore();
    });
});
