// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as v from "valibot";
import type { PeopleSearchResult } from "../core/matrix/matrix";
import { PeopleIndex } from "../core/people/people-index";
import { PeopleSearch } from "../core/people/people-search";
import { SERVER_NAME } from "../test/directory/known-people";
import { startSeededHomeserver } from "../test/directory/seeded-homeserver";
import { SERVER_SEARCHES } from "../test/directory/server-searches";
import type { Account } from "../test/homeserver/account";

/** What searches of a homeserver with 70,000 accounts came to. Durations in milliseconds. */
export interface DirectoryServer {
    /** From nothing to a homeserver that answers: making the people, writing them into its database, starting it. */
    readonly start: number;
    /** Its own time for each request. */
    readonly answers: readonly number[];
    /** What we need to show an answer that has arrived. */
    readonly taking: readonly number[];
    readonly searches: number;
    /** Searches that did not find whom they must find. */
    readonly missed: readonly string[];
}

const ACCOUNTS = 70_000;

const searchAnswer = v.object({
    limited: v.boolean(),
    results: v.array(
        v.object({
            user_id: v.string(),
            display_name: v.nullish(v.string()),
            avatar_url: v.nullish(v.string()),
        }),
    ),
});

/** Types searches for people of whom nothing is known here, at a homeserver of its own that is gone afterwards. */
export async function measureDirectoryServer(): Promise<DirectoryServer> {
    const begun = performance.now();
    const homeserver = await startSeededHomeserver(ACCOUNTS);
    try {
        const start = performance.now() - begun;
        const somebody = await homeserver.register({ localpart: "suchende.person" });
        const answers: number[] = [];
        const taking: number[] = [];
        const missed: string[] = [];
        for (const [query, login] of SERVER_SEARCHES) {
            let answered = 0;
            const search = new PeopleSearch({
                index: new PeopleIndex(),
                async searchPeople(term, limit) {
                    const asked = performance.now();
                    const result = await searchPeople(somebody, term, limit);
                    answered = performance.now();
                    answers.push(answered - asked);
                    return result;
                },
            });
            await typeAndWait(search, query);
            taking.push(performance.now() - answered);
            const isFound = search
                .snapshot()
                .results.some(({ person: { userId } }) => userId === `@${login}:${SERVER_NAME}`);
            if (!isFound) missed.push(query);
        }
        return { start, answers, taking, searches: SERVER_SEARCHES.length, missed };
    } finally {
        await homeserver.close();
    }
}

/** @throws when the homeserver refuses */
function typeAndWait(search: PeopleSearch, query: string): Promise<void> {
    return new Promise((resolve, reject) => {
        search.subscribe(() => {
            const { isAsking, problem } = search.snapshot();
            if (problem) reject(new Error(`The homeserver did not answer to "${query}": ${problem.kind}`));
            else if (!isAsking) resolve();
        });
        search.type(query);
    });
}

async function searchPeople(account: Account, term: string, limit: number): Promise<PeopleSearchResult> {
    const answer = await account.request("POST", "/user_directory/search", { search_term: term, limit });
    const { limited, results } = v.parse(searchAnswer, answer);
    return {
        limited,
        people: results.map(({ user_id, display_name, avatar_url }) => ({
            userId: user_id,
            ...(display_name != null && { displayName: display_name }),
            ...(avatar_url != null && { avatarUrl: avatar_url }),
        })),
    };
}
