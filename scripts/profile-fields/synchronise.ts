// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { ConfigurationError } from "./configuration-error";
import { type Difference, differences } from "./difference";
import { Interrupted } from "./interrupted";
import type { SourcePerson } from "./people";
import { type Profiles, Refusal } from "./profiles";
import type { ProgressFile } from "./progress-file";
import { Tally } from "./tally";

/** So many people in a row without an answer: the homeserver is down. */
const OUTAGE = 5;

/** What a run may do. */
export interface RunOptions {
    /** Whether anything is written at all. */
    readonly write: boolean;
    /** Whether fields are deleted that the source has no more. */
    readonly remove: boolean;
    /** Remembers who is finished; only where something is written. */
    readonly progress?: ProgressFile;
    /** Told after each person how many were looked at. */
    readonly onProgress?: (count: number) => void;
}

/** How a run ended. */
export type Ending = "finished" | "interrupted" | "outage";

/**
 * Compares each person's profile with the source and writes what is different.
 *
 * @throws ConfigurationError if the token may not do it
 */
export async function synchronise(
    people: readonly SourcePerson[],
    profiles: Pick<Profiles, "read" | "write" | "remove">,
    { write, remove, progress, onProgress }: RunOptions,
): Promise<{ ending: Ending; tally: Tally }> {
    const tally = new Tally();
    let unanswered = 0;
    for (const [index, person] of people.entries()) {
        if (progress?.has(person)) {
            tally.countFinishedBefore();
            continue;
        }
        try {
            const profile = await profiles.read(person.userId);
            if (profile === undefined) tally.countWithoutAccount();
            else await bring(person, differences(person.fields, profile, remove));
            unanswered = 0;
            progress?.add(person);
        } catch (error) {
            if (error instanceof Interrupted) return { ending: "interrupted", tally };
            if (!(error instanceof Refusal)) throw error;
            refuseWithoutRight(error);
            tally.countFailure(person.row, error.message);
            unanswered = error.isOutage ? unanswered + 1 : 0;
            if (unanswered === OUTAGE) return { ending: "outage", tally };
        }
        onProgress?.(index + 1);
    }
    return { ending: "finished", tally };

    /** Each field is counted when it is done, so that the figures hold also where the next one fails. */
    async function bring({ userId }: SourcePerson, found: readonly Difference[]): Promise<void> {
        let isChanged = false;
        for (const { field, kind, value } of found) {
            if (write && kind === "removed") await profiles.remove(userId, field);
            else if (write && value !== undefined) await profiles.write(userId, field, value);
            tally.countField(field, kind);
            if (kind !== "same" && kind !== "gone" && !isChanged) {
                isChanged = true;
                tally.countChangedPerson();
            }
        }
        tally.countPerson();
    }

    /** A token without the right would be refused as often as there are people. */
    function refuseWithoutRight({ status, message }: Refusal): void {
        if (status === 401 || (write && status === 403 && tally.changedPeople === 0)) {
            throw new ConfigurationError(
                `The homeserver refuses the token: ${message}. It must be an administrator's: see docs/directory.md.`,
            );
        }
    }
}
