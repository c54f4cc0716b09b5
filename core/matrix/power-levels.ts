// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as v from "valibot";
import type { EventContent, StateEvent } from "./matrix";

const level = v.optional(v.fallback(v.optional(v.pipe(v.number(), v.integer())), undefined));
const levels = v.optional(v.fallback(v.record(v.string(), v.fallback(v.optional(v.number()), undefined)), {}), {});

const powerLevelsContent = v.object({
    users: levels,
    users_default: level,
    events: levels,
    events_default: level,
    state_default: level,
    invite: level,
    kick: level,
});

const createContent = v.object({
    room_version: v.fallback(v.optional(v.string(), "1"), "1"),
    additional_creators: v.optional(v.fallback(v.array(v.string()), []), []),
});

/** Room versions in which creators stand above all power levels (MSC4289). */
const WITH_CREATORS_ABOVE = (version: string): boolean => /^\d+$/.test(version) && Number(version) >= 12;

/**
 * Who may do what in a room, from its `m.room.power_levels` and `m.room.create`, with the defaults of the specification
 * where these are missing or ill-formed.
 *
 * @see https://spec.matrix.org/v1.16/client-server-api/#mroompower_levels
 */
export class PowerLevels {
    private readonly content: v.InferOutput<typeof powerLevelsContent>;
    private readonly creators: ReadonlySet<string>;
    private readonly areCreatorsAbove: boolean;

    /**
     * @param powerLevels the room's `m.room.power_levels`, if it has one
     * @param create the room's `m.room.create`, if it is known
     */
    public constructor(
        private readonly powerLevels: StateEvent | undefined,
        create: StateEvent | undefined,
    ) {
        this.content = v.parse(powerLevelsContent, powerLevels?.content ?? {});
        const created = v.safeParse(createContent, create?.content ?? {});
        this.areCreatorsAbove = created.success && WITH_CREATORS_ABOVE(created.output.room_version);
        this.creators = new Set([
            ...(create ? [create.sender] : []),
            ...(this.areCreatorsAbove && created.success ? created.output.additional_creators : []),
        ]);
    }

    /** The content of the room's `m.room.power_levels` as it is, to be written with changes. */
    public get source(): EventContent {
        return this.powerLevels?.content ?? {};
    }

    /** Those who stand above all levels, and must not be named in them. */
    public get above(): readonly string[] {
        return this.areCreatorsAbove ? [...this.creators] : [];
    }

    /** A person's level; infinite for those who stand above all levels. */
    public of(userId: string): number {
        if (this.areCreatorsAbove && this.creators.has(userId)) return Number.POSITIVE_INFINITY;
        // In a room without power levels its creator has 100.
        if (!this.powerLevels) return this.creators.has(userId) ? 100 : 0;
        return this.content.users[userId] ?? this.content.users_default ?? 0;
    }

    /** The level that somebody needs to send a state event of this type. */
    public neededForState(type: string): number {
        return this.content.events[type] ?? this.content.state_default ?? (this.powerLevels ? 50 : 0);
    }

    /** Whether a person may send this state event; a key that is somebody's Matrix ID is theirs alone. */
    public maySendState(userId: string, type: string, stateKey: string): boolean {
        if (stateKey.startsWith("@") && stateKey !== userId) return false;
        return this.of(userId) >= this.neededForState(type);
    }

    /** Whether a person may make another leave: who does needs the level for it, and more than the other's. */
    public mayRemove(userId: string, other: string): boolean {
        const level = this.of(userId);
        return level >= (this.content.kick ?? 50) && level > this.of(other);
    }

    /** The level that somebody needs to invite. */
    public get neededToInvite(): number {
        return this.content.invite ?? 0;
    }

    /** Everybody who is named with at least this level; those who have it by default are not. */
    public namedWith(level: number): string[] {
        const named = new Set([...this.creators, ...Object.keys(this.content.users)]);
        return [...named].filter((userId) => this.of(userId) >= level);
    }
}
