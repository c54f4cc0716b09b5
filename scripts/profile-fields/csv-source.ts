// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { readFileSync } from "node:fs";
import { CsvError, parse } from "csv-parse/sync";
import * as v from "valibot";

import type { CsvSource } from "./configuration";
import { ConfigurationError } from "./configuration-error";
import { nearest } from "./nearest";
import type { Row } from "./people";
import { codeOf } from "./read-configuration";
import { decodeWindows1252 } from "./windows-1252";

const DELIMITERS = [";", ",", "\t"] as const;
const LinesSchema = v.array(v.array(v.string()));

/**
 * Reads a CSV file (RFC 4180) whose first line names the columns.
 *
 * @param names of the columns that are needed
 * @returns the rows, numbered as lines of a table program: the one below the names is 2
 * @throws ConfigurationError that names no content
 */
export function readCsv(source: CsvSource, names: readonly string[]): Row[] {
    let bytes: Buffer;
    try {
        bytes = readFileSync(source.file);
    } catch (error) {
        throw new ConfigurationError(`${source.file} cannot be read: ${codeOf(error)}.`);
    }
    return parseCsv(decode(bytes, source), source, names);
}

function decode(bytes: Buffer, { file, encoding }: CsvSource): string {
    if (encoding === "windows-1252") return decodeWindows1252(bytes);
    try {
        return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
        throw new ConfigurationError(
            `${file} is not in ${encoding}: save it so, or say "encoding": "windows-1252" in the configuration if it is.`,
        );
    }
}

/** @param text without a byte order mark */
export function parseCsv(text: string, source: Omit<CsvSource, "encoding">, names: readonly string[]): Row[] {
    let lines: string[][];
    try {
        lines = v.parse(
            LinesSchema,
            parse(text, {
                delimiter: source.delimiter ?? mostFrequent(text),
                skip_empty_lines: true,
                // Table programs write as many columns as the widest row has.
                relax_column_count_more: true,
            }),
        );
    } catch (error) {
        if (!(error instanceof CsvError)) throw error;
        // csv-parse's own message repeats the row.
        const at = typeof error.lines === "number" ? ` near line ${error.lines}` : "";
        throw new ConfigurationError(`${source.file} is no CSV file that can be understood: ${error.code}${at}.`);
    }
    const header = (lines.shift() ?? []).map((name) => name.trim());
    for (const name of names) {
        const found = header.filter((column) => column === name).length;
        if (found === 1) continue;
        const guess = nearest(name, header);
        const hint = guess === undefined ? "" : ` Did you mean "${guess}"?`;
        throw new ConfigurationError(
            `${source.file} has ${found === 0 ? "no" : "more than one"} column "${name}".${found === 0 ? hint : ""}`,
        );
    }
    const columns = new Map(header.map((name, index) => [name, index]));
    return lines.map((cells, index) => ({
        number: index + 2,
        valuesOf: (name) => {
            const cell = cells[columns.get(name) ?? -1];
            return cell === undefined ? [] : [cell];
        },
    }));
}

/** What separates the names in the first line, quoted ones left out. */
function mostFrequent(text: string): string {
    const [line = ""] = text.replace(/"(?:[^"]|"")*"/g, "").split(/\r?\n/, 1);
    const counts = DELIMITERS.map((delimiter) => ({ delimiter, count: line.split(delimiter).length }));
    return counts.reduce((best, one) => (one.count > best.count ? one : best)).delimiter;
}
