/**
 * SPDX-FileCopyrightText: 2026 HessenConnect contributors
 * SPDX-License-Identifier: AGPL-3.0-only
 * @jest-environment jsdom
 */

import { invitationStorage, oneTabAtATime, whenOthersInvite } from "./invitation-storage";

describe("what a browser keeps of invitations", () => {
    it("is each person's own", () => {
        invitationStorage(window, "@anna:b").save({ version: 1 });
        expect(invitationStorage(window, "@anna:b").load()).toEqual({ version: 1 });
        expect(invitationStorage(window, "@bernd:b").load()).toBeNull();
    });

    it("is nothing when it is damaged", () => {
        window.localStorage.setItem("hessenconnect.invitations.@anna:b", "{");
        expect(invitationStorage(window, "@anna:b").load()).toBeUndefined();
    });

    it("goes on without where the browser keeps nothing", () => {
        const warn = jest.spyOn(console, "warn").mockImplementation(() => undefined);
        const full = {
            localStorage: {
                setItem: () => {
                    throw new Error("full");
                },
            },
        } as unknown as Window;
        invitationStorage(full, "@anna:b").save({});
        expect(warn).toHaveBeenCalledTimes(1);
    });

    it("is looked at again when another tab has changed it", () => {
        const changed = jest.fn();
        const stop = whenOthersInvite(window, "@anna:b", changed);
        const tell = (key: string): void => void window.dispatchEvent(new StorageEvent("storage", { key }));
        tell("something.else");
        tell("hessenconnect.invitations.@anna:b");
        stop();
        tell("hessenconnect.invitations.@anna:b");
        expect(changed).toHaveBeenCalledTimes(1);
    });

    it("is worked on without a lock where there are none", async () => {
        const run = jest.fn(async () => undefined);
        await oneTabAtATime(window, "@anna:b")(run, new AbortController().signal);
        expect(run).toHaveBeenCalledTimes(1);
    });
});
