/**
 * SPDX-FileCopyrightText: 2026 HessenConnect contributors
 * SPDX-License-Identifier: AGPL-3.0-only
 *
 * @jest-environment jsdom
 */

import { act, render, screen } from "@testing-library/react";
import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import "temporal-polyfill/global";
import { MatrixError } from "../../core/matrix/matrix-error";
import { InvitationQueue } from "../../core/meetings/invitation-queue";
import type { MeetingStore } from "../../core/meetings/meeting-rooms";
import de from "../../translations/de.json";
import { InvitationNotices } from "./InvitationNotices";

const ROOM = "!meeting:example.org";
const NOTHING = { rooms: new Map() };
/** No room has arrived yet. */
const STORE = { subscribe: () => () => undefined, snapshot: () => NOTHING } as unknown as MeetingStore;

beforeAll(async () => {
    await i18next.use(initReactI18next).init({
        lng: "de",
        resources: { de: { translation: de } },
        interpolation: { escapeValue: false },
    });
});
beforeEach(() => {
    jest.useFakeTimers({ now: new Date("2026-11-23T09:00:00+01:00") });
    jest.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => jest.useRealTimers());

const pass = (ms: number): Promise<void> => act(() => jest.advanceTimersByTimeAsync(ms));

test("one sees how far invitations are, until when the server wants a pause, and who was not invited and why", async () => {
    let requests = 0;
    const queue = new InvitationQueue({
        invite: async (_, userId) => {
            requests += 1;
            if (requests === 2) throw new MatrixError("limited", "slower", 120_000);
            if (userId === "@carla:example.org" && requests < 5) throw new MatrixError("forbidden", "no");
        },
        membershipOf: () => undefined,
        storage: { load: () => undefined, save: () => undefined },
    });
    render(<InvitationNotices queue={queue} store={STORE} />);
    expect(screen.queryByRole("region")).toBeNull();
    queue.start();
    queue.add(ROOM, ["@anna:example.org", "@bernd:example.org", "@carla:example.org"]);
    await pass(1_000);
    expect(screen.getByRole("region").textContent).toContain("1 von 3 Personen eingeladen");
    expect(screen.getByRole("region").textContent).toMatch(/lässt gerade nicht mehr zu.*\d\d:02/);

    await pass(120_000);
    const named = screen.getByRole("listitem");
    expect(named.textContent).toContain("@carla:example.org");
    expect(named.textContent).toContain(de.meetings.invitations.reason.forbidden);
    await act(async () => screen.getByRole("button", { name: "Erneut versuchen" }).click());
    await pass(0);
    expect(screen.getByRole("status").textContent).toContain("3 Personen");
    await pass(11_000);
    expect(screen.queryByRole("region")).toBeNull();
});
