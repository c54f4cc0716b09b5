// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as fc from "fast-check";
import { MatrixError, type MatrixErrorKind } from "../matrix/matrix-error";
import { InvitationQueue, type InvitationWorld, type Membership } from "./invitation-queue";

const ROOM = "!meeting:example.org";
const people = (count: number): string[] => Array.from({ length: count }, (_, n) => `@p${n}:example.org`);

/** A homeserver in memory that answers as it is told, and a browser's storage. */
class World implements InvitationWorld {
    public readonly members = new Map<string, Membership>();
    /** Every invitation that arrived, in order. */
    public readonly arrived: { readonly userId: string; readonly at: number; readonly reason: string | undefined }[] =
        [];
    public requests = 0;
    public kept: unknown;
    /** What the next requests are answered with; `undefined` is yes. */
    public answer: (userId: string, request: number) => MatrixError | undefined = () => undefined;
    /** The page dies with the request that this says: the homeserver has it, the page never hears. */
    public dies: (request: number) => boolean = () => false;

    public readonly storage = { load: () => this.kept, save: (queue: unknown) => void (this.kept = queue) };

    public readonly membershipOf = (_: string, userId: string): Membership | undefined => this.members.get(userId);

    public readonly invite = async (_: string, userId: string, reason?: string): Promise<void> => {
        const request = (this.requests += 1);
        const refused = this.answer(userId, request);
        if (refused) throw refused;
        this.arrived.push({ userId, at: Date.now(), reason });
        this.members.set(userId, "invite");
        if (this.dies(request)) await new Promise<never>(() => undefined);
    };
}

const refusal = (kind: MatrixErrorKind, retryAfterMs?: number): MatrixError =>
    new MatrixError(kind, "refused", retryAfterMs);

beforeEach(() => {
    jest.useFakeTimers({ now: Date.UTC(2026, 10, 23) });
    jest.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => jest.useRealTimers());

const pass = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

describe("the invitation queue", () => {
    it("invites everybody once, with the reason, and says how far it is", async () => {
        const world = new World();
        const queue = new InvitationQueue(world);
        queue.add(ROOM, [...people(3), "@p0:example.org"], "Dienstag, 10 Uhr");
        expect(world.arrived).toEqual([]);
        const stop = queue.start();
        await pass(0);
        expect(world.arrived.map(({ userId, reason }) => [userId, reason])).toEqual(
            people(3).map((userId) => [userId, "Dienstag, 10 Uhr"]),
        );
        expect(queue.snapshot().get(ROOM)).toEqual({ total: 3, done: 3, waiting: [], failed: [] });
        queue.forget(ROOM);
        expect(queue.snapshot().size).toBe(0);
        stop();
    });

    it("waits as long as the homeserver says, and says until when", async () => {
        const world = new World();
        world.answer = (_, request) => (request === 2 ? refusal("limited", 7_000) : undefined);
        const queue = new InvitationQueue(world);
        queue.start();
        queue.add(ROOM, people(2));
        await pass(6_999);
        expect(world.arrived).toHaveLength(1);
        expect(queue.snapshot().get(ROOM)?.resumesAt).toBe(Date.UTC(2026, 10, 23) + 7_000);
        await pass(1);
        expect(world.arrived).toHaveLength(2);
        expect(queue.snapshot().get(ROOM)).not.toHaveProperty("resumesAt");
    });

    it("goes on at once after a sleep that was longer than the wait", async () => {
        const world = new World();
        world.answer = (_, request) => (request === 1 ? refusal("limited", 600_000) : undefined);
        const queue = new InvitationQueue(world);
        queue.start();
        queue.add(ROOM, people(1));
        await pass(1_000);
        jest.setSystemTime(Date.now() + 3_600_000);
        await pass(30_000);
        expect(world.arrived).toHaveLength(1);
    });

    it("goes on where it was when the page is loaded again, also when it died with a request under way", async () => {
        const world = new World();
        world.dies = (request) => request === 3;
        const first = new InvitationQueue(world);
        const stop = first.start();
        first.add(ROOM, people(5), "Dienstag");
        await pass(1_000);
        stop();
        world.dies = () => false;
        const second = new InvitationQueue(world);
        second.start();
        await pass(1_000);
        expect(world.arrived.map(({ userId }) => userId)).toEqual(people(5));
        expect(world.arrived.at(-1)?.reason).toBe("Dienstag");
        expect(new InvitationQueue(world).snapshot().size).toBe(0);
    });

    it("asks for nobody who is in the room or invited, and names who is banned or may not come", async () => {
        const world = new World();
        const [joined, invited, banned, refused, last] = people(5) as [string, string, string, string, string];
        world.members.set(joined, "join").set(invited, "invite").set(banned, "ban");
        world.answer = (userId) => (userId === refused ? refusal("forbidden") : undefined);
        const queue = new InvitationQueue(world);
        queue.start();
        queue.add(ROOM, people(5));
        await pass(0);
        expect(world.arrived.map(({ userId }) => userId)).toEqual([last]);
        expect(queue.snapshot().get(ROOM)).toEqual({
            total: 5,
            done: 3,
            waiting: [],
            failed: [
                { userId: banned, kind: "banned" },
                { userId: refused, kind: "forbidden" },
            ],
        });
        world.answer = () => undefined;
        queue.retry(ROOM, refused);
        await pass(0);
        expect(queue.snapshot().get(ROOM)?.failed).toEqual([{ userId: banned, kind: "banned" }]);
    });

    it("takes a refusal of somebody who came meanwhile as done", async () => {
        const world = new World();
        world.answer = (userId) => {
            world.members.set(userId, "join");
            return refusal("forbidden");
        };
        const queue = new InvitationQueue(world);
        queue.start();
        queue.add(ROOM, people(1));
        await pass(0);
        expect(queue.snapshot().get(ROOM)).toEqual({ total: 1, done: 1, waiting: [], failed: [] });
    });

    it("tries others first when a homeserver cannot be reached, and three times in all", async () => {
        const world = new World();
        const [far, near] = people(2) as [string, string];
        const asked: string[] = [];
        world.answer = (userId) => {
            asked.push(userId);
            return userId === far ? refusal("unknown") : undefined;
        };
        const queue = new InvitationQueue(world);
        queue.start();
        queue.add(ROOM, [far, near]);
        await pass(120_000);
        expect(asked).toEqual([far, near, far, far]);
        expect(queue.snapshot().get(ROOM)?.failed).toEqual([{ userId: far, kind: "unknown" }]);
    });

    it("waits while there is no network, and goes on when the browser says that there is", async () => {
        const world = new World();
        const browser = new EventTarget();
        jest.spyOn(browser, "addEventListener");
        Object.assign(globalThis, {
            addEventListener: browser.addEventListener.bind(browser),
            removeEventListener: browser.removeEventListener.bind(browser),
        });
        let isOnline = false;
        world.answer = () => (isOnline ? undefined : refusal("offline"));
        const queue = new InvitationQueue(world);
        const stop = queue.start();
        queue.add(ROOM, people(1));
        await pass(3_000);
        isOnline = true;
        browser.dispatchEvent(new Event("online"));
        await pass(0);
        expect(world.arrived).toHaveLength(1);
        stop();
    });

    it("does nothing any more when it was stopped, as when one signs out", async () => {
        const world = new World();
        world.answer = (_, request) => (request === 1 ? refusal("limited", 1_000) : undefined);
        const queue = new InvitationQueue(world);
        const stop = queue.start();
        queue.add(ROOM, people(2));
        await pass(500);
        stop();
        await pass(60_000);
        expect(world.requests).toBe(1);
    });

    it("has no word for a pause of a moment", async () => {
        const world = new World();
        world.answer = (_, request) => (request === 1 ? refusal("limited", 0) : undefined);
        const queue = new InvitationQueue(world);
        const heard: (number | undefined)[] = [];
        queue.subscribe(() => heard.push(queue.snapshot().get(ROOM)?.resumesAt));
        queue.start();
        queue.add(ROOM, people(1));
        await pass(0);
        expect(world.requests).toBe(1);
        await pass(1_000);
        expect(world.arrived).toHaveLength(1);
        expect(heard.every((at) => at === undefined)).toBe(true);
    });

    it("keeps nothing that is answered after it was stopped", async () => {
        const world = new World();
        let answer = (): void => undefined;
        const invite = (): Promise<void> => new Promise((resolve) => (answer = resolve));
        const queue = new InvitationQueue({ ...world, storage: world.storage, invite });
        const stop = queue.start();
        queue.add(ROOM, people(1));
        await pass(0);
        stop();
        world.kept = undefined;
        answer();
        await pass(60_000);
        expect(world.kept).toBeUndefined();
    });

    it("goes on when it is started again while the last answer is still awaited", async () => {
        const world = new World();
        let answer = (): void => undefined;
        const invite: InvitationWorld["invite"] = async (roomId, userId) => {
            if (world.requests > 0) return world.invite(roomId, userId);
            world.requests += 1;
            await new Promise<void>((resolve) => (answer = resolve));
            world.members.set(userId, "invite");
        };
        const queue = new InvitationQueue({ ...world, storage: world.storage, invite });
        const stop = queue.start();
        queue.add(ROOM, people(2));
        await pass(0);
        stop();
        queue.start();
        answer();
        await pass(0);
        expect(queue.snapshot().get(ROOM)).toMatchObject({ total: 2, done: 2 });
    });

    it("asks again and again, but not without a pause, for a lock that is refused", async () => {
        const world = new World();
        let asked = 0;
        const exclusively: NonNullable<InvitationWorld["exclusively"]> = async (run) => {
            asked += 1;
            if (asked < 3) throw new Error("SecurityError");
            await run();
        };
        const queue = new InvitationQueue({ ...world, storage: world.storage, exclusively });
        queue.start();
        queue.add(ROOM, people(1));
        await pass(1_000);
        expect(asked).toBe(1);
        await pass(60_000);
        expect(world.arrived).toHaveLength(1);
    });

    it("drops what was kept damaged or too long ago, and nothing else", () => {
        const world = new World();
        const whole = { roomId: ROOM, since: Date.now(), total: 1, waiting: [{ userId: people(1)[0] }], failed: [] };
        world.kept = { version: 1, rooms: [{ roomId: 1 }, whole] };
        expect([...new InvitationQueue(world).snapshot().keys()]).toEqual([ROOM]);
        world.kept = { version: 1, rooms: [{ roomId: 1 }] };
        expect(new InvitationQueue(world).snapshot().size).toBe(0);
        expect(console.error).toHaveBeenCalledWith(expect.stringContaining("cannot be read"));
        new InvitationQueue(world).add(ROOM, people(1));
        jest.setSystemTime(Date.now() + 15 * 86_400_000);
        expect(new InvitationQueue(world).snapshot().size).toBe(0);
    });

    it("runs in one of two tabs, and the other goes on when that is closed", async () => {
        const world = new World();
        let last = Promise.resolve();
        const exclusively: NonNullable<InvitationWorld["exclusively"]> = (run, signal) => {
            const mine = last.then(() => (signal.aborted ? undefined : run()));
            last = mine.catch(() => undefined);
            return mine;
        };
        world.answer = (_, request) => (request % 2 === 0 ? refusal("limited", 10_000) : undefined);
        const tabs = [1, 2].map(() => new InvitationQueue({ ...world, storage: world.storage, exclusively }));
        const [stopFirst] = tabs.map((tab) => tab.start());
        tabs[0]!.add(ROOM, people(2));
        await pass(1_000);
        tabs[1]!.reload();
        // More people are added where the queue does not run.
        tabs[1]!.add(ROOM, people(4));
        tabs[0]!.reload();
        await pass(15_000);
        stopFirst!();
        await pass(120_000);
        expect(world.arrived.map(({ userId }) => userId).sort()).toEqual(people(4));
        tabs[0]!.reload();
        expect(world.kept).toEqual({ version: 1, rooms: [] });
    });

    it("brings 200 people through Synapse's limiter with one refusal a wait", async () => {
        const world = new World();
        // As `rc_message` by default: 0.2 a second, ten at once; Synapse says when there is room again.
        let [tokens, at] = [10, Date.now()];
        let refusals = 0;
        world.answer = () => {
            tokens = Math.min(10, tokens + ((Date.now() - at) / 1000) * 0.2);
            at = Date.now();
            if (tokens >= 1) {
                tokens -= 1;
                return undefined;
            }
            refusals += 1;
            return refusal("limited", Math.ceil(((1 - tokens) / 0.2) * 1000));
        };
        const queue = new InvitationQueue(world);
        queue.start();
        queue.add(ROOM, people(200));
        await pass(20 * 60_000);
        expect(world.arrived).toHaveLength(200);
        expect(refusals).toBe(190);
    });

    it("invites everybody once or names them, whatever is answered and however often the page is loaded", async () => {
        const kinds = fc.constantFrom<MatrixErrorKind | "yes" | "dies">(
            "yes",
            "yes",
            "limited",
            "offline",
            "unknown",
            "forbidden",
            "not-found",
            "dies",
        );
        await fc.assert(
            fc.asyncProperty(
                fc.array(kinds, { maxLength: 40 }),
                fc.array(fc.nat({ max: 60_000 }), { maxLength: 6 }),
                async (answers, loads) => {
                    const world = new World();
                    world.answer = (_, request) => {
                        const answer = answers[request - 1] ?? "yes";
                        if (answer === "yes" || answer === "dies") return undefined;
                        return refusal(answer, answer === "limited" ? 3_000 : undefined);
                    };
                    world.dies = (request) => answers[request - 1] === "dies";
                    let queue = new InvitationQueue(world);
                    let stop = queue.start();
                    queue.add(ROOM, people(8));
                    for (const after of loads) {
                        await pass(after);
                        stop();
                        queue = new InvitationQueue(world);
                        stop = queue.start();
                    }
                    // A page that died is loaded again by somebody at last.
                    for (let again = 0; again <= answers.length; again += 1) {
                        await pass(20 * 60_000);
                        stop();
                        queue = new InvitationQueue(world);
                        stop = queue.start();
                    }
                    stop();
                    const failed =
                        queue
                            .snapshot()
                            .get(ROOM)
                            ?.failed.map(({ userId }) => userId) ?? [];
                    const arrived = world.arrived.map(({ userId }) => userId);
                    expect([...arrived, ...failed].sort()).toEqual(people(8));
                },
            ),
            { numRuns: 60 },
        );
    }, 60_000);
});
