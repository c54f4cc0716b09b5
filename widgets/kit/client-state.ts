// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as v from "valibot";
import { UnstableApiVersion } from "matrix-widget-api/lib/interfaces/ApiVersion";
import { WidgetApiToWidgetAction } from "matrix-widget-api/lib/interfaces/WidgetApiAction";
import { Symbols } from "matrix-widget-api/lib/Symbols";
import type { WidgetApi } from "matrix-widget-api/lib/WidgetApi";
import type { KnownState } from "../../core/matrix/known-state";
import type { StateEvent } from "../../core/matrix/matrix";
import { parseStateEvent } from "../../core/matrix/state-event";
import type { ReadableState } from "../../core/widget/capabilities";
import { onRequest } from "./connect";
import { matrixErrorOf } from "./response-error";

const updateStateData = v.object({ state: v.array(v.unknown()) });

/**
 * When a new room's state is read. A room that is being made arrives in parts, and what comes outside of its timeline
 * earlier clients do not tell of.
 */
const ROOM_READ_AFTER_MS = [0, 2_000, 10_000];

/** What is read, and whose membership is followed. */
export interface WantedState {
    readonly readable: readonly ReadableState[];
    /** Whether the widget may see other rooms than its own (capability `timeline:*`). */
    readonly isForAllRooms: boolean;
    readonly userId: string;
}

/**
 * Keeps `known` up to date with what the client tells. Clients do it in one of two ways:
 *
 * - Those with `update_state` push the current state of all rooms once after granting, and each change after that. They
 *   send changes as `send_event` too; these are left out, since a timeline may bring old ones.
 * - Earlier ones push nothing: the state is asked for, and changes come as `send_event`. Of a room that is joined later
 *   they send only what is in its timeline, so that room is asked for again.
 *
 * To be called before the API is started. The result is to be awaited after the client has granted the capabilities; it
 * resolves when everything that there is has been put in.
 */
export function followState(api: WidgetApi, known: KnownState, wanted: WantedState): () => Promise<void> {
    const pushed = new Promise<void>((resolve) => {
        onRequest(api, WidgetApiToWidgetAction.UpdateState, (data) => {
            const parsed = v.safeParse(updateStateData, data);
            if (parsed.success) known.put(parsed.output.state.flatMap((raw) => parseStateEvent(raw) ?? []));
            resolve();
        });
    });
    const asked = new AskedState(api, known, wanted);
    let isPushing = true;
    onRequest(api, WidgetApiToWidgetAction.SendEvent, (data) => {
        const event = parseStateEvent(data);
        if (event && !isPushing) asked.hear(event);
    });
    return async () => {
        const versions = await api.getClientVersions();
        isPushing = versions.includes(UnstableApiVersion.MSC2762_UPDATE_STATE);
        await (isPushing ? pushed : asked.readEverything());
    };
}

/** State as clients without `update_state` give it. */
class AskedState {
    private readonly read = new Set<string>();

    public constructor(
        private readonly api: WidgetApi,
        private readonly known: KnownState,
        private readonly wanted: WantedState,
    ) {}

    public async readEverything(): Promise<void> {
        await this.ask(this.wanted.isForAllRooms ? [Symbols.AnyRoom] : undefined);
    }

    /**
     * Takes a change. One that arrives before its type has been read is in that answer already: the client changes its
     * own state before it tells us, and answers in order.
     */
    public hear(event: StateEvent): void {
        if (!this.read.has(event.type)) return;
        this.known.put([event]);
        const isOwnJoin =
            event.type === "m.room.member" &&
            event.stateKey === this.wanted.userId &&
            event.content["membership"] === "join";
        const isNew = isOwnJoin || this.known.membershipOf(event.roomId) === undefined;
        if (!isNew || !this.wanted.isForAllRooms) return;
        for (const later of ROOM_READ_AFTER_MS) setTimeout(() => this.readRoom(event.roomId), later);
    }

    private readRoom(roomId: string): void {
        this.ask([roomId]).catch((error: unknown) => {
            console.warn(`The state of a room that was joined could not be read: ${String(error)}`);
        });
    }

    private async ask(rooms: string[] | undefined): Promise<void> {
        await Promise.all(
            this.wanted.readable.map(async ({ type, stateKey }) => {
                const events = await this.askFor(type, stateKey, rooms);
                this.read.add(type);
                this.known.put(events);
            }),
        );
    }

    private async askFor(
        type: string,
        stateKey: string | undefined,
        rooms: string[] | undefined,
    ): Promise<StateEvent[]> {
        try {
            const events = await this.api.readStateEvents(type, undefined, stateKey, rooms);
            return events.flatMap((raw) => parseStateEvent(raw) ?? []);
        } catch (error) {
            throw matrixErrorOf(error);
        }
    }
}
