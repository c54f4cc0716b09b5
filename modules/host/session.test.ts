/**
 * SPDX-FileCopyrightText: 2026 HessenConnect contributors
 * SPDX-License-Identifier: AGPL-3.0-only
 * @jest-environment jsdom
 */

import { whileSignedIn } from "./session";
import { CLIENT_METHODS } from "./signed-in-client";

/** A double of Element's window: its client for debugging, and who is signed in. */
class ElementWindow {
    public client: object | null = null;

    public readonly window = Object.assign(Object.create(window) as Window, {
        mxMatrixClientPeg: { get: () => this.client },
    });

    public signIn(userId: string, { isSynced = true, without = "" } = {}): void {
        const methods = CLIENT_METHODS.filter((method) => method !== without).map((method) => [method, jest.fn()]);
        this.client = {
            ...(Object.fromEntries(methods) as object),
            ...(without !== "getUserId" && { getUserId: () => userId }),
            isInitialSyncComplete: () => isSynced,
        };
    }
}

beforeEach(() => {
    jest.useFakeTimers();
    jest.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => jest.useRealTimers());

function follow(element: { readonly window: Window }): { readonly story: string[] } {
    const story: string[] = [];
    whileSignedIn(
        element.window,
        (client) => {
            story.push(`begin ${client.getUserId()}`);
            return () => void story.push(`end ${client.getUserId()}`);
        },
        () => void story.push("missing"),
    );
    return { story };
}

const pass = (ms: number): void => void jest.advanceTimersByTime(ms);

describe("while somebody is signed in", () => {
    it("something runs, for each person on their own, and not before their rooms are known", () => {
        const element = new ElementWindow();
        const { story } = follow(element);
        pass(5_000);
        element.signIn("@anna:b", { isSynced: false });
        pass(5_000);
        expect(story).toEqual([]);
        element.signIn("@anna:b");
        pass(2_000);
        element.client = null;
        pass(2_000);
        element.signIn("@bernd:b");
        pass(2_000);
        expect(story).toEqual(["begin @anna:b", "end @anna:b", "begin @bernd:b"]);
        expect(console.error).not.toHaveBeenCalled();
    });

    it("nothing runs when Element's client has changed, which is said once", () => {
        const element = new ElementWindow();
        const { story } = follow(element);
        element.signIn("@anna:b", { without: "joinRoom" });
        pass(10_000);
        expect(story).toEqual(["missing"]);
        expect(jest.mocked(console.error).mock.calls).toEqual([[expect.stringContaining("no joinRoom")]]);
    });

    it("nothing runs when Element does not keep its client where it did, which is said once", () => {
        const { story } = follow({ window: Object.create(window) as Window });
        pass(300_000);
        expect(story).toEqual(["missing"]);
        expect(console.error).toHaveBeenCalledTimes(1);
    });
});
