// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import v8 from "node:v8";
import vm from "node:vm";
import { PeopleIndex } from "../core/people/people-index";
import { PeopleSearch } from "../core/people/people-search";
import { knownPeople } from "../test/directory/known-people";
import { SEARCHES } from "../test/directory/searches";
import { percentile } from "./statistics";

/** What searching among the people known here costs, measured in Node. Durations in milliseconds, memory in bytes. */
export interface DirectorySearch {
    /** Taking up all known people. */
    readonly taking: number;
    /** Of each round, what 95 of 100 searches took at the most, from the letter typed until the results are there. */
    readonly slow: readonly number[];
    readonly median: readonly number[];
    /** How much more memory is used after a thousand searches than before them. */
    readonly grown: number;
}

const KNOWN_PEOPLE = 20_000;
const ROUNDS = 5;
const SEARCHES_FOR_MEMORY = 1_000;

/** Types the fixed list of searches among 20,000 known people, again and again. */
export function measureDirectorySearch(): DirectorySearch {
    const people = knownPeople(KNOWN_PEOPLE);
    const index = new PeopleIndex();
    const begun = performance.now();
    for (const person of people) index.put(person);
    const taking = performance.now() - begun;

    const queries = [...SEARCHES.values()].flatMap((searches) => searches.map(({ query }) => query));
    const search = new PeopleSearch({ index });
    const round = (): readonly number[] => queries.map((query) => timeOf(search, query));
    // The first time is the compiler's.
    round();
    const rounds = Array.from({ length: ROUNDS }, round);

    const before = heap();
    for (let number = 0; number < SEARCHES_FOR_MEMORY; number += 1) {
        timeOf(search, queries[number % queries.length] ?? "");
    }
    search.type("");
    return {
        taking,
        slow: rounds.map((times) => percentile(times, 95)),
        median: rounds.map((times) => percentile(times, 50)),
        grown: heap() - before,
    };
}

function timeOf(search: PeopleSearch, query: string): number {
    const begun = performance.now();
    search.type(query);
    return performance.now() - begun;
}

/** What is in use when nothing is left over. */
function heap(): number {
    v8.setFlagsFromString("--expose-gc");
    vm.runInNewContext("gc")();
    return process.memoryUsage().heapUsed;
}
