// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { Rooms, type VisibleParticipant } from "./rooms";

function person(displayName: string, password?: string): Parameters<Rooms["join"]>[1] {
    const received = { config: {}, interfaceConfig: {}, userInfo: {} };
    return { displayName, muted: false, videoMuted: false, ...received, ...(password !== undefined && { password }) };
}

function join(rooms: Rooms, roomName: string, displayName: string): string {
    const outcome = rooms.join(roomName, person(displayName));
    if (outcome.kind !== "joined") throw new Error(outcome.kind);
    return outcome.id;
}

describe("Rooms", () => {
    it("shows those who are in a room to each other, and each change", () => {
        const rooms = new Rooms();
        const anna = join(rooms, "Lage", "Anna");
        const seen: (readonly VisibleParticipant[])[] = [];
        rooms.watch("lage", (participants) => seen.push(participants));
        const bernd = join(rooms, "LAGE", "Bernd");
        rooms.change("lage", bernd, { muted: true });
        rooms.leave("lage", anna);
        expect(
            seen.map((list) => list.map(({ displayName, muted }) => displayName + (muted ? " (muted)" : ""))),
        ).toEqual([["Anna"], ["Anna", "Bernd"], ["Anna", "Bernd (muted)"], ["Bernd (muted)"]]);
    });

    it("says nothing of other rooms, and nothing after the watch has ended", () => {
        const rooms = new Rooms();
        const watcher = jest.fn();
        const stop = rooms.watch("lage", watcher);
        join(rooms, "andere", "Anna");
        expect(watcher).toHaveBeenCalledTimes(1);
        stop();
        join(rooms, "lage", "Anna");
        expect(watcher).toHaveBeenCalledTimes(1);
    });

    it("counts everybody who came in and reports what their page received, but no password", () => {
        const rooms = new Rooms();
        rooms.setRule("lage", { password: "geheim" });
        rooms.join("lage", { ...person("Anna", "geheim"), config: { startWithAudioMuted: true } });
        rooms.leave("lage", rooms.report()[0]!.participants[0]!.id);
        rooms.join("lage", { ...person("Bernd", "geheim"), config: { startWithAudioMuted: true } });
        expect(rooms.report()).toEqual([
            {
                name: "lage",
                joins: 2,
                participants: [
                    {
                        id: expect.any(String),
                        displayName: "Bernd",
                        muted: false,
                        videoMuted: false,
                        config: { startWithAudioMuted: true },
                        interfaceConfig: {},
                        userInfo: {},
                    },
                ],
            },
        ]);
    });

    it("lets nobody in against a rule", () => {
        const rooms = new Rooms();
        rooms.setRule("Lage", { password: "geheim" });
        expect(rooms.join("lage", person("Anna"))).toEqual({ kind: "passwordRequired" });
        const error = { name: "conference.max_users", isFatal: true };
        rooms.setRule("lage", { error });
        expect(rooms.join("LAGE", person("Anna"))).toEqual({ kind: "refused", error });
        expect(rooms.report()).toEqual([]);
        rooms.setRule("lage", {});
        expect(rooms.join("lage", person("Anna")).kind).toBe("joined");
    });
});
