// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { MemoryHomeserver } from "../../test/memory/homeserver";
import { MatrixError } from "../matrix/matrix-error";
import { KnownPeople } from "./known-people";
import { ProfileReader } from "./profile-reader";

async function setUp(): Promise<{
    homeserver: MemoryHomeserver;
    anna: ReturnType<MemoryHomeserver["register"]>;
    bernd: ReturnType<MemoryHomeserver["register"]>;
    people: KnownPeople;
}> {
    const homeserver = new MemoryHomeserver();
    const anna = homeserver.register("anna", "Anna Beispiel");
    const bernd = homeserver.register("bernd", "Bernd Mustermann");
    const people = new KnownPeople(homeserver.matrixFor(anna.userId));
    await people.start();
    return { homeserver, anna, bernd, people };
}

it("knows the people of one's rooms and in which they are, as they come and go", async () => {
    const { anna, bernd, people } = await setUp();
    const named = (name: string): object => ({ name, invite: [bernd.userId] });
    const [team, project] = [await anna.createRoom(named("Team")), await anna.createRoom(named("Projekt"))];
    await bernd.join(team);
    expect(people.index.search("muster", 5).map(({ person }) => person.userId)).toEqual([bernd.userId]);
    expect(people.roomsWith(bernd.userId)).toEqual([
        { roomId: project, name: "Projekt" },
        { roomId: team, name: "Team" },
    ]);
    await bernd.leave(team);
    expect(people.roomsWith(bernd.userId).map(({ name }) => name)).toEqual(["Projekt"]);
    await anna.leave(project);
    expect(people.index.search("muster", 5)).toEqual([]);
});

it("finds people by what their profiles say, which are read once each, and again when the homeserver was busy", async () => {
    const { anna, bernd, people } = await setUp();
    const room = await anna.createRoom({ name: "Team", invite: [bernd.userId] });
    jest.useFakeTimers();
    const asked: string[] = [];
    const reader = new ProfileReader({
        people,
        fields: [{ key: "unit", field: "org.unit" }],
        async readProfile(userId) {
            asked.push(userId);
            if (asked.length === 1) throw new MatrixError("limited", "slower", 5_000);
            return new Map([["org.unit", userId === bernd.userId ? "Referat Z 3" : " "]]);
        },
    });
    reader.want(people.membersOf(room));
    reader.want(people.membersOf(room));
    await jest.advanceTimersByTimeAsync(10_000);
    expect(asked.sort()).toEqual([anna.userId, anna.userId, bernd.userId].sort());
    expect(people.index.search("referat", 5).map(({ person }) => person.userId)).toEqual([bernd.userId]);
    reader.stop();
    jest.useRealTimers();
});
