// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { PeopleSearchResult, Person } from "../matrix/matrix";
import { MatrixError, type MatrixErrorKind } from "../matrix/matrix-error";
import { PeopleIndex, type FoundPerson } from "./people-index";
import { otherSpelling } from "./spellings";

/** What is found by what was typed. Replaced, not changed. */
export interface PeopleSearchState {
    readonly query: string;
    /** Whoever is known here first, then in the order of the homeserver; nobody moves while the query stays. */
    readonly results: readonly FoundPerson[];
    /** The homeserver has not answered yet. */
    readonly isAsking: boolean;
    /** There are more than are shown. */
    readonly hasMore: boolean;
    /** Why the homeserver has not answered; `retryAt` in milliseconds since 1970 when it is asked again by itself. */
    readonly problem?: { readonly kind: MatrixErrorKind; readonly retryAt?: number };
}

/** What a search needs. */
export interface PeopleSearchParts {
    /** Whoever is known here. */
    readonly index: PeopleIndex;
    /** Asks the homeserver's user directory; absent where a place may not. @throws MatrixError */
    searchPeople?(term: string, limit: number): Promise<PeopleSearchResult>;
    /** How many are shown at the most. */
    readonly limit?: number;
}

/** How long one may pause while typing before the homeserver is asked. */
const PAUSE_MS = 250;
/** Fewer letters find everybody. */
const FEWEST_LETTERS = 2;
const MOST_SHOWN = 50;
/** Longer than anybody waits in front of a search; then one asks again oneself. */
const LONGEST_WAIT_MS = 60_000;

const NOTHING: PeopleSearchState = { query: "", results: [], isAsking: false, hasMore: false };

/**
 * Finds people while somebody types: those who are known here at once, then those of the homeserver's directory, which
 * is asked when the typing pauses, and only for what an earlier answer does not contain. Keeps nothing beyond the page,
 * and nothing once the field is empty. Made for React's `useSyncExternalStore`.
 */
export class PeopleSearch {
    private state = NOTHING;
    private readonly listeners = new Set<() => void>();
    private timer: ReturnType<typeof setTimeout> | undefined;
    /** What the directory has said since the field was empty. */
    private seen = new PeopleIndex();
    /** Terms to which the directory's answer was complete. */
    private complete: string[] = [];
    /** Counts queries, so that answers to earlier ones are known. */
    private turn = 0;

    public constructor(private readonly parts: PeopleSearchParts) {}

    public readonly subscribe = (listener: () => void): (() => void) => {
        this.listeners.add(listener);
        return () => void this.listeners.delete(listener);
    };

    public readonly snapshot = (): PeopleSearchState => this.state;

    /** Takes what stands in the field now. */
    public type(typed: string): void {
        const query = typed.trim();
        if (query === this.state.query) return;
        this.stop();
        if (query === "") {
            this.seen = new PeopleIndex();
            this.complete = [];
            return this.show(NOTHING);
        }
        const { found, hasMore } = this.findKnown(query);
        const isAsking = this.isToBeAsked(query);
        this.show({ query, results: found, hasMore, isAsking });
        if (isAsking) this.askAfter(PAUSE_MS);
    }

    /** Asks the homeserver again for what stands there. */
    public retry(): void {
        if (this.state.query === "" || !this.parts.searchPeople) return;
        this.stop();
        this.askAfter(0);
    }

    /** Takes up what has become known of people meanwhile; whoever is shown stays in their place. */
    public refresh(): void {
        const { query, results } = this.state;
        if (query === "") return;
        const { found, hasMore } = this.findKnown(query);
        const shown = new Set(results.map(({ person }) => person.userId));
        const now = new Map(found.map((one) => [one.person.userId, one]));
        this.show({
            ...this.state,
            results: [
                ...results.map((one) => now.get(one.person.userId) ?? one),
                ...found.filter(({ person }) => !shown.has(person.userId)),
            ].slice(0, this.limit),
            hasMore: hasMore || this.state.hasMore,
        });
    }

    /** Ends what is under way, as when the field goes away. */
    public stop(): void {
        clearTimeout(this.timer);
        this.turn += 1;
    }

    private get limit(): number {
        return this.parts.limit ?? MOST_SHOWN;
    }

    private findKnown(query: string): { readonly found: readonly FoundPerson[]; readonly hasMore: boolean } {
        const { index } = this.parts;
        const known = index.search(query, this.limit + 1);
        const seen = this.seen.search(query, this.limit + 1).filter(({ person }) => !index.get(person.userId));
        const all = [...known, ...seen];
        return { found: all.slice(0, this.limit), hasMore: all.length > this.limit };
    }

    /** What begins with a term that was answered completely is known already. */
    private isToBeAsked(query: string): boolean {
        if (!this.parts.searchPeople || query.length < FEWEST_LETTERS) return false;
        const lower = query.toLowerCase();
        return !this.complete.some((term) => lower.startsWith(term));
    }

    private askAfter(ms: number): void {
        const { turn } = this;
        this.show({ ...withoutProblem(this.state), isAsking: true });
        this.timer = setTimeout(() => void this.ask(turn), ms);
    }

    private async ask(turn: number): Promise<void> {
        const { query } = this.state;
        try {
            const first = await this.parts.searchPeople!(query, this.limit);
            if (turn !== this.turn) return;
            const other = first.limited ? undefined : otherSpelling(query);
            this.take(first, other !== undefined);
            if (other === undefined) return this.noteComplete(query, first);
            const second = await this.parts.searchPeople!(other, this.limit);
            if (turn !== this.turn) return;
            this.take(second, false);
            this.noteComplete(query, second);
        } catch (error) {
            if (turn !== this.turn) return;
            this.fail(error instanceof MatrixError ? error : new MatrixError("unknown", String(error)));
        }
    }

    private noteComplete(query: string, { limited }: PeopleSearchResult): void {
        if (!limited) this.complete.push(query.toLowerCase());
    }

    /** Adds after whoever is shown whoever was found besides. */
    private take({ people, limited }: PeopleSearchResult, isAsking: boolean): void {
        const shown = new Set(this.state.results.map(({ person }) => person.userId));
        const added = people.filter(({ userId }) => !shown.has(userId)).map((person) => this.found(person));
        const results = [...this.state.results, ...added];
        this.show({
            ...withoutProblem(this.state),
            results: results.slice(0, this.limit),
            hasMore: this.state.hasMore || limited || results.length > this.limit,
            isAsking,
        });
    }

    private found(person: Person): FoundPerson {
        const known = this.parts.index.get(person.userId);
        if (known) return { person: known, matches: [] };
        this.seen.put(person);
        const [match] = this.seen
            .search(this.state.query, this.limit)
            .filter((one) => one.person.userId === person.userId);
        return match ?? { person: this.seen.get(person.userId)!, matches: [] };
    }

    private fail({ kind, retryAfterMs, message }: MatrixError): void {
        console.warn(`[HessenConnect] The user directory did not answer: ${kind} ${message}`);
        const isAgain = kind === "limited" && retryAfterMs !== undefined && retryAfterMs <= LONGEST_WAIT_MS;
        if (isAgain) this.askAfter(retryAfterMs);
        this.show({
            ...this.state,
            isAsking: isAgain,
            problem: { kind, ...(isAgain && { retryAt: Date.now() + retryAfterMs }) },
        });
    }

    private show(state: PeopleSearchState): void {
        this.state = state;
        for (const listener of this.listeners) listener();
    }
}

function withoutProblem({ problem: _, ...state }: PeopleSearchState): PeopleSearchState {
    return state;
}
