// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { childrenIn, listedRooms, nextBatchOf } from "./listed-rooms";

const childOf = (roomId: string, at: number, order?: unknown, via: unknown = ["example.org"]): object => ({
    type: "m.space.child",
    state_key: roomId,
    origin_server_ts: at,
    content: { via, ...(order !== undefined && { order }) },
});

it("has a space's rooms in its own order, over several answers", () => {
    const first = {
        rooms: [
            {
                room_id: "!space",
                room_type: "m.space",
                num_joined_members: 3,
                children_state: [
                    childOf("!late", 9),
                    childOf("!early", 1),
                    childOf("!second", 5, "b"),
                    childOf("!first", 7, "a"),
                    childOf("!removed", 2, "0", null),
                    childOf("!hidden", 3),
                ],
            },
            { room_id: "!late", name: " Referat Z 3 ", join_rule: "knock", num_joined_members: 7 },
            { room_id: "!early" },
            { room_id: "!removed" },
        ],
        next_batch: "more",
    };
    const second = { rooms: [{ room_id: "!first", room_type: "m.space" }, { room_id: "!second" }, { room_id: 5 }] };
    expect([nextBatchOf(first), nextBatchOf(second)]).toEqual(["more", undefined]);
    const children = childrenIn([first, second], "!space");
    expect(children.map(({ roomId }) => roomId)).toEqual(["!first", "!second", "!early", "!late"]);
    expect(children[0]!.isSpace).toBe(true);
    expect(children[3]).toEqual({
        roomId: "!late",
        name: "Referat Z 3",
        isSpace: false,
        joinedMembers: 7,
        joinRule: "knock",
        via: ["example.org"],
    });
});

it("has published rooms, which all may join where nothing else is said", () => {
    const chunk = [{ room_id: "!open", name: "Kantine", topic: "Speiseplan", num_joined_members: 12 }, "nonsense"];
    expect(listedRooms({ chunk })).toEqual([
        {
            roomId: "!open",
            name: "Kantine",
            topic: "Speiseplan",
            isSpace: false,
            joinedMembers: 12,
            joinRule: "public",
            via: [],
        },
    ]);
});
