// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as v from "valibot";
import { MatrixError, type MatrixErrorKind } from "../matrix/matrix-error";

/** What somebody's membership of a room is. */
export type Membership = "join" | "invite" | "ban" | "leave" | "knock";

/** Why somebody was not invited. */
export type InvitationProblem = MatrixErrorKind | "banned";

/** Who has not been invited, and why. */
export interface FailedInvitation {
    readonly userId: string;
    readonly kind: InvitationProblem;
}

/** How far the invitations to a room are. Replaced, not changed. */
export interface InvitationProgress {
    readonly total: number;
    readonly done: number;
    /** Matrix IDs, the next first. */
    readonly waiting: readonly string[];
    readonly failed: readonly FailedInvitation[];
    /** When it goes on, in milliseconds since 1970; absent while it does, and in pauses of a moment. */
    readonly resumesAt?: number;
}

/** Where the queue is kept, so that it goes on after a reload. */
export interface QueueStorage {
    /** What was kept, as it is found. */
    load(): unknown;
    save(queue: unknown): void;
}

/** What the queue works with. */
export interface InvitationWorld {
    /** @throws MatrixError with the kind of the refusal */
    invite(roomId: string, userId: string, reason?: string): Promise<void>;
    /** What the room says of somebody now; undefined when it says nothing. */
    membershipOf(roomId: string, userId: string): Membership | undefined;
    readonly storage: QueueStorage;
    /** Runs when nobody else works on the same queue, and not for longer than the signal says; another tab may. */
    exclusively?(run: () => Promise<void>, signal: AbortSignal): Promise<void>;
}

/** Invitations that could not be sent for so long are no use any more. */
const OLDEST_MS = 14 * 86_400_000;

/** How often what failed without a reason that we know is tried. */
const MOST_TRIES = 3;

const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 5 * 60_000;
/** Timers of browsers count no sleep: it is looked again when this is over, by the clock. */
const LONGEST_TIMER_MS = 30_000;
/** A homeserver that says "at once" is not asked without a pause for all that. */
const SHORTEST_WAIT_MS = 200;
/** Shorter waits are not worth a word: it would come and go faster than one reads. */
const NOTEWORTHY_WAIT_MS = 2_000;

const matrixId = v.pipe(v.string(), v.startsWith("@"), v.maxLength(255));
const problem = v.picklist(["forbidden", "limited", "too-large", "not-found", "offline", "unknown", "banned"]);
const entrySchema = v.object({
    roomId: v.pipe(v.string(), v.startsWith("!"), v.maxLength(255)),
    reason: v.optional(v.string()),
    since: v.number(),
    total: v.pipe(v.number(), v.integer(), v.minValue(0)),
    waiting: v.array(v.object({ userId: matrixId, tries: v.optional(v.pipe(v.number(), v.integer()), 0) })),
    failed: v.array(v.object({ userId: matrixId, kind: problem })),
});
const queueSchema = v.object({ version: v.literal(1), rooms: v.array(v.unknown()) });

type Entry = v.InferOutput<typeof entrySchema>;

/**
 * Invites people to rooms one after the other, as fast as the homeserver lets, and goes on after a reload. Nobody is
 * invited who is in the room or invited already. Made for React's `useSyncExternalStore`.
 */
export class InvitationQueue {
    private entries: Entry[];
    private current: ReadonlyMap<string, InvitationProgress> = new Map();
    private readonly listeners = new Set<() => void>();
    private resumesAt: number | undefined;
    private waits = 0;
    private waitsFor: "limited" | "offline" | undefined;
    /** Ends a wait before its time. */
    private wake: (() => void) | undefined;
    /** Runs, or waits until it may. */
    private isWorking = false;
    private isRunning = false;
    private stopped: AbortController | undefined;

    public constructor(private readonly world: InvitationWorld) {
        this.entries = this.load();
        this.publish();
    }

    public readonly subscribe = (listener: () => void): (() => void) => {
        this.listeners.add(listener);
        return () => void this.listeners.delete(listener);
    };

    /** By room; a room whose people are all invited stays until it is forgotten. */
    public readonly snapshot = (): ReadonlyMap<string, InvitationProgress> => this.current;

    /** Begins to work; returns what ends it. */
    public start(): () => void {
        const stopped = (this.stopped = new AbortController());
        const online = (): void => {
            if (this.waitsFor === "offline") this.wake?.();
        };
        globalThis.addEventListener?.("online", online);
        void this.work();
        return () => {
            stopped.abort();
            globalThis.removeEventListener?.("online", online);
            this.wake?.();
        };
    }

    /** Has people invited after those that wait already. */
    public add(roomId: string, people: readonly string[], reason?: string): void {
        const before = this.entryOf(roomId);
        const known = new Set(before?.waiting.map(({ userId }) => userId));
        const fresh = [...new Set(people)].filter((userId) => !known.has(userId));
        if (fresh.length === 0) return;
        const failed = before?.failed.filter(({ userId }) => !fresh.includes(userId)) ?? [];
        this.put({
            roomId,
            ...(reason !== undefined && { reason }),
            since: Date.now(),
            total: (before && before.waiting.length > 0 ? before.total : failed.length) + fresh.length,
            waiting: [...(before?.waiting ?? []), ...fresh.map((userId) => ({ userId, tries: 0 }))],
            failed,
        });
        void this.work();
    }

    /** Tries again with those who could not be invited, or with one of them. */
    public retry(roomId: string, userId?: string): void {
        const entry = this.entryOf(roomId);
        const again = entry?.failed.filter((one) => userId === undefined || one.userId === userId) ?? [];
        if (!entry || again.length === 0) return;
        this.put({
            ...entry,
            since: Date.now(),
            waiting: [...entry.waiting, ...again.map((one) => ({ userId: one.userId, tries: 0 }))],
            failed: entry.failed.filter((one) => !again.includes(one)),
        });
        void this.work();
    }

    /** Gives up the rest of a room, and what is said of it. */
    public forget(roomId: string): void {
        this.entries = this.entries.filter((one) => one.roomId !== roomId);
        this.keep();
    }

    /** Reads again what is kept: another tab has worked, or has people invited whom this one does not know of. */
    public reload(): void {
        this.entries = this.isRunning ? merged(this.entries, this.load()) : this.load();
        this.publish();
        void this.work();
    }

    private async work(): Promise<void> {
        const { stopped } = this;
        if (this.isWorking || !stopped || stopped.signal.aborted || !this.hasWork()) return;
        this.isWorking = true;
        const run = async (): Promise<void> => {
            // Who had it before may have gone further.
            if (this.world.exclusively) this.entries = merged(this.load(), this.entries);
            this.isRunning = true;
            while (!stopped.signal.aborted && this.hasWork()) await this.step(stopped.signal);
        };
        try {
            await (this.world.exclusively ? this.world.exclusively(run, stopped.signal) : run());
        } catch (error) {
            // A browser that refuses its lock refuses it the next time too.
            console.error(`[HessenConnect] Invitations: ${String(error)}`);
            await this.wait(this.growingWait(), stopped.signal);
        } finally {
            this.isWorking = this.isRunning = false;
        }
        // Somebody may have been added, or it may have been started again, while the last step ended.
        void this.work();
    }

    private hasWork(): boolean {
        return this.entries.some(({ waiting }) => waiting.length > 0);
    }

    private async step(signal: AbortSignal): Promise<void> {
        const entry = this.entries.find(({ waiting }) => waiting.length > 0);
        const [next] = entry?.waiting ?? [];
        if (!entry || !next) return;
        const { roomId, reason } = entry;
        const membership = this.world.membershipOf(roomId, next.userId);
        if (membership === "join" || membership === "invite") return this.settle(roomId, next.userId);
        if (membership === "ban") return this.settle(roomId, next.userId, "banned");
        try {
            await this.world.invite(roomId, next.userId, reason);
            // Whoever signed out wants nothing kept; whoever comes back is told by the room.
            if (signal.aborted) return;
            this.waits = 0;
            this.settle(roomId, next.userId);
        } catch (error) {
            if (signal.aborted) return;
            const refused = error instanceof MatrixError ? error : new MatrixError("unknown", String(error));
            await this.take(refused, roomId, next, signal);
        }
    }

    private async take(
        { kind, message, retryAfterMs }: MatrixError,
        roomId: string,
        { userId, tries }: Entry["waiting"][number],
        signal: AbortSignal,
    ): Promise<void> {
        if (kind === "limited" || kind === "offline") {
            const growing = this.growingWait();
            const wanted = kind === "limited" ? (retryAfterMs ?? growing) : growing;
            return this.wait(Math.max(wanted, SHORTEST_WAIT_MS), signal, kind);
        }
        console.error(`[HessenConnect] ${userId} was not invited to ${roomId}: ${kind} ${message}`);
        const membership = this.world.membershipOf(roomId, userId);
        if (membership === "join" || membership === "invite") return this.settle(roomId, userId);
        if (kind !== "unknown" || tries + 1 >= MOST_TRIES) return this.settle(roomId, userId, kind);
        // Another homeserver may be there again when all others have been invited.
        const entry = this.entryOf(roomId);
        if (!entry) return;
        const others = entry.waiting.filter((one) => one.userId !== userId);
        this.put({ ...entry, waiting: [...others, { userId, tries: tries + 1 }] });
        if (others.length === 0) await this.wait(FIRST_WAIT_MS * 2 ** tries, signal);
    }

    private settle(roomId: string, userId: string, kind?: InvitationProblem): void {
        const entry = this.entryOf(roomId);
        if (!entry) return;
        this.put({
            ...entry,
            waiting: entry.waiting.filter((one) => one.userId !== userId),
            failed: kind === undefined ? entry.failed : [...entry.failed, { userId, kind }],
        });
    }

    private growingWait(): number {
        const ms = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** this.waits);
        this.waits += 1;
        return ms;
    }

    private async wait(ms: number, signal: AbortSignal, reason?: "limited" | "offline"): Promise<void> {
        const until = Date.now() + ms;
        this.waitsFor = reason;
        if (ms >= NOTEWORTHY_WAIT_MS) {
            this.resumesAt = until;
            this.publish();
        }
        let isWoken = false;
        while (!signal.aborted && !isWoken && Date.now() < until) {
            await new Promise<void>((resolve) => {
                const timer = setTimeout(resolve, Math.min(until - Date.now(), LONGEST_TIMER_MS));
                this.wake = () => {
                    clearTimeout(timer);
                    isWoken = true;
                    resolve();
                };
            });
        }
        this.wake = this.waitsFor = undefined;
        if (this.resumesAt === undefined) return;
        this.resumesAt = undefined;
        this.publish();
    }

    private entryOf(roomId: string): Entry | undefined {
        return this.entries.find((one) => one.roomId === roomId);
    }

    private put(entry: Entry): void {
        const isKnown = this.entries.some(({ roomId }) => roomId === entry.roomId);
        this.entries = isKnown
            ? this.entries.map((one) => (one.roomId === entry.roomId ? entry : one))
            : [...this.entries, entry];
        this.keep();
    }

    private keep(): void {
        // What is finished is news for this page only.
        const rooms = this.entries.filter(({ waiting, failed }) => waiting.length + failed.length > 0);
        this.world.storage.save({ version: 1, rooms });
        this.publish();
    }

    private load(): Entry[] {
        const kept = this.world.storage.load();
        if (kept === undefined || kept === null) return [];
        const queue = v.safeParse(queueSchema, kept);
        if (!queue.success) return unreadable(queue.issues);
        return queue.output.rooms.flatMap((room) => {
            const entry = v.safeParse(entrySchema, room);
            if (!entry.success) return unreadable(entry.issues);
            return entry.output.since > Date.now() - OLDEST_MS ? [entry.output] : [];
        });
    }

    private publish(): void {
        this.current = new Map(
            this.entries.map(({ roomId, total, waiting, failed }) => [
                roomId,
                {
                    total,
                    done: total - waiting.length - failed.length,
                    waiting: waiting.map(({ userId }) => userId),
                    failed,
                    ...(this.resumesAt !== undefined && waiting.length > 0 && { resumesAt: this.resumesAt }),
                },
            ]),
        );
        for (const listener of this.listeners) listener();
    }
}

function unreadable([issue]: readonly [v.BaseIssue<unknown>, ...unknown[]]): [] {
    console.error(`[HessenConnect] Invitations that were kept cannot be read: ${issue.message}`);
    return [];
}

/**
 * One queue with who is in the other besides. Somebody whom the one has invited already may come back so: the room says
 * then that they are.
 */
function merged(one: readonly Entry[], other: readonly Entry[]): Entry[] {
    const both = one.map((entry) => {
        const more = other.find(({ roomId }) => roomId === entry.roomId);
        const known = new Set([...entry.waiting, ...entry.failed].map(({ userId }) => userId));
        const added = more?.waiting.filter(({ userId }) => !known.has(userId)) ?? [];
        return {
            ...entry,
            total: Math.max(entry.total, more?.total ?? 0),
            waiting: [...entry.waiting, ...added],
        };
    });
    return [...both, ...other.filter(({ roomId }) => !one.some((entry) => entry.roomId === roomId))];
}
