// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { DirectorySearch } from "./directory-search";
import type { DirectoryServer } from "./directory-server";
import { figure, ratio } from "./figures";
import type { Row } from "./rows";

/** What searching may add to the homeserver's time, in milliseconds. */
const MOST_ADDED_MS = 50;

/** Searching among the people known here. */
export function directorySearchRows({ slow, median, taking, grown }: DirectorySearch): Row[] {
    return [
        ["directory, 20,000 known people: one search, 95 of 100", figure(slow, "ms"), "≤ 50 ms", ""],
        ["· half of them", figure(median, "ms"), "", ""],
        ["· p95 : the 50 ms that we may add", ratio(slow, [MOST_ADDED_MS]), "≤ 1 ×", ""],
        ["· taking up all of them", figure([taking], "ms"), "", ""],
        ["· more memory after 1,000 searches", figure([Math.max(0, grown)], "kB"), "flat", ""],
    ];
}

/** Searching at a homeserver with 70,000 accounts. */
export function directoryServerRows({ start, answers, taking, searches, missed }: DirectoryServer): Row[] {
    return [
        [
            "directory, 70,000 accounts: found at the homeserver",
            `${searches - missed.length} of ${searches}`,
            "all",
            "",
        ],
        ["· its answer to one request", figure(answers, "ms"), "", ""],
        ["· from the answer until the results are there", figure(taking, "ms"), "≤ 50 ms", ""],
        ["· making, seeding and starting it", figure([start], "s"), "minutes", ""],
    ];
}
