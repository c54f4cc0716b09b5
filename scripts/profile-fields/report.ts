// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { Kind } from "./difference";
import type { SourcePeople } from "./people";
import type { Tally } from "./tally";

const KINDS: readonly Kind[] = ["new", "changed", "removed", "gone", "same"];
const MOST_ROWS = 20;

/** What is said at the end: figures, and numbers of rows. */
export function report(
    tally: Tally,
    fields: readonly string[],
    problems: SourcePeople["problems"],
    isWritten: boolean,
): string[] {
    const lines = [["people with this field", ...KINDS], ...fields.map((field) => [field, ...figures(tally, field)])];
    const table = aligned(lines);
    const gone = fields.some((field) => tally.fields.get(field)?.has("gone"));
    const unusable = new Map<string, number[]>();
    for (const { row, problem } of problems) unusable.set(problem, [...(unusable.get(problem) ?? []), row]);
    return [
        ...table,
        "",
        `${tally.people} people compared, ${tally.changedPeople} ${isWritten ? "changed" : "would change"}.`,
        ...(gone ? ["gone: the source has these no more; --remove deletes them."] : []),
        ...(tally.finishedBefore ? [`${tally.finishedBefore} people were finished before the interruption.`] : []),
        ...(tally.withoutAccount ? [`${tally.withoutAccount} people have no account yet.`] : []),
        ...[...unusable].map(([problem, rows]) => `Not usable, ${problem}: ${rowsOf(rows)}`),
        ...[...tally.failures].map(([reason, rows]) => `Failed, ${reason}: ${rowsOf(rows)}`),
    ];
}

function figures(tally: Tally, field: string): string[] {
    return KINDS.map((kind) => String(tally.fields.get(field)?.get(kind) ?? 0));
}

function rowsOf(rows: readonly number[]): string {
    const more = rows.length - MOST_ROWS;
    const shown = rows.slice(0, MOST_ROWS).join(", ");
    return `${rows.length === 1 ? "row" : "rows"} ${shown}${more > 0 ? ` and ${more} more` : ""}`;
}

function aligned(lines: readonly (readonly string[])[]): string[] {
    const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
    return lines.map((line) =>
        line
            .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
            .join("  "),
    );
}
