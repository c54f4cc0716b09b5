// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { Configuration } from "./configuration";
import { ConfigurationError } from "./configuration-error";
import { parseUserIdTemplate } from "./user-id-template";

/** A row of the source: several values of one attribute are several texts; a value that is no text is `undefined`. */
export interface Row {
    /** Counted from 1, for messages: a row's number names nobody to who has not the source. */
    readonly number: number;
    valuesOf(name: string): readonly (string | undefined)[];
}

/** What the source says of one person. */
export interface SourcePerson {
    readonly row: number;
    readonly userId: string;
    /** All fields of the configuration; `undefined`: the source has nothing for it. */
    readonly fields: ReadonlyMap<string, string | undefined>;
}

/** Why a row cannot be used. */
export type RowProblem = "no valid Matrix ID" | "the same Matrix ID as another row" | "too long" | "not text";

/** The rows of the source, mapped. */
export interface SourcePeople {
    /** By Matrix ID, so that two runs go the same way. */
    readonly people: readonly SourcePerson[];
    readonly problems: readonly { readonly row: number; readonly problem: RowProblem }[];
}

/** A whole profile may have 64 KiB; an organisational field that comes near is a mistake. */
const LONGEST = 1000;

/** Names of all attributes or columns that the configuration asks for; nothing else is read. */
export function namesIn({ fields, userId }: Pick<Configuration, "fields" | "userId">): string[] {
    const names = Object.values(fields).filter((name) => name !== null);
    return [...new Set([...(parseUserIdTemplate(userId)?.names ?? []), ...names])];
}

/** Maps the source's rows to people and their fields. */
export function mapPeople(rows: readonly Row[], configuration: Pick<Configuration, "fields" | "userId">): SourcePeople {
    const template = parseUserIdTemplate(configuration.userId);
    const problems: { row: number; problem: RowProblem }[] = [];
    const people: SourcePerson[] = [];
    for (const row of rows) {
        const userId = template?.fill((name) => row.valuesOf(name)[0]);
        const fields = new Map(
            Object.entries(configuration.fields).map(([field, name]) => [
                field,
                name === null ? [] : row.valuesOf(name),
            ]),
        );
        const all = [...fields.values()].flat();
        if (userId === undefined) problems.push({ row: row.number, problem: "no valid Matrix ID" });
        else if (all.includes(undefined)) problems.push({ row: row.number, problem: "not text" });
        else {
            const texts = new Map([...fields].map(([field, values]) => [field, joined(values)]));
            const isTooLong = [...texts.values()].some((text) => (text?.length ?? 0) > LONGEST);
            if (isTooLong) problems.push({ row: row.number, problem: "too long" });
            else people.push({ row: row.number, userId, fields: texts });
        }
    }
    // Which of two rows is right, nobody here can know.
    const counts = new Map<string, number>();
    for (const { userId } of people) counts.set(userId, (counts.get(userId) ?? 0) + 1);
    for (const { row, userId } of people) {
        if (counts.get(userId) !== 1) problems.push({ row, problem: "the same Matrix ID as another row" });
    }
    return {
        people: people.filter(({ userId }) => counts.get(userId) === 1).sort((a, b) => (a.userId < b.userId ? -1 : 1)),
        problems: problems.sort((a, b) => a.row - b.row),
    };
}

/**
 * A column that is empty for everybody is more probably a mistake (a renamed attribute, a missing right to read it)
 * than the wish to delete it for everybody.
 *
 * @throws ConfigurationError if removing would do that
 */
export function refuseToEmpty(people: readonly SourcePerson[], fields: Configuration["fields"]): void {
    for (const [field, name] of Object.entries(fields)) {
        if (name === null || people.some((person) => person.fields.get(field) !== undefined)) continue;
        throw new ConfigurationError(
            `"${name}" is empty for everybody, so --remove would delete ${field} of everybody. If that is meant, ` +
                `write "${field}": null in the configuration; nothing was changed.`,
        );
    }
}

/** Several values of one attribute in their order; white space as one would type it. */
function joined(values: readonly (string | undefined)[]): string | undefined {
    const texts = values.map((value) => tidy(value ?? "")).filter((text) => text !== "");
    return texts.length === 0 ? undefined : [...new Set(texts)].join(", ");
}

function tidy(text: string): string {
    return text
        .normalize("NFC")
        .replace(/[\s\p{Cc}]+/gu, " ")
        .trim();
}
