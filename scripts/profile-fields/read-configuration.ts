// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { readFileSync } from "node:fs";
import * as v from "valibot";

import { type Configuration, ConfigurationSchema } from "./configuration";
import { ConfigurationError } from "./configuration-error";
import { nearest } from "./nearest";

/**
 * Reads the configuration file.
 *
 * @throws ConfigurationError with one line for each thing that is wrong: its path, what was expected, what is there
 */
export function readConfiguration(path: string): Configuration {
    let text: string;
    try {
        text = readFileSync(path, "utf8");
    } catch (error) {
        throw new ConfigurationError(`${path} cannot be read: ${codeOf(error)}.`);
    }
    return parseConfiguration(text, path);
}

/** @param name of the file, for the messages */
export function parseConfiguration(text: string, name: string): Configuration {
    let json: unknown;
    try {
        json = JSON.parse(text.replace(/^\uFEFF/, ""));
    } catch {
        throw new ConfigurationError(`${name} is not JSON.`);
    }
    const result = v.safeParse(ConfigurationSchema, json);
    if (result.success) return result.output;
    throw new ConfigurationError(
        [`${name}:`, ...result.issues.map((issue) => `  ${describe(issue, json)}`)].join("\n"),
    );
}

type Issue = v.InferIssue<typeof ConfigurationSchema>;

function describe(issue: Issue, json: unknown): string {
    const keys = (issue.path ?? []).map(({ key }) => String(key));
    const path = keys.join(".") || "the whole";
    if (issue.type === "strict_object" && issue.expected === "never") {
        const known = keysAt(ConfigurationSchema, keys.slice(0, -1), json);
        const guess = nearest(keys.at(-1) ?? "", known);
        return `${path}: there is no such key; ${guess === undefined ? `known here: ${known.join(", ")}` : `did you mean "${guess}"?`}`;
    }
    if (issue.received === "undefined") return `${path}: missing`;
    // What valibot writes itself names types only, in its own way.
    const isOurs = issue.type === "check" || issue.type === "union" || issue.type === "non_empty";
    const expected = isOurs ? issue.message : issue.expected;
    // A secret that was put where it must not be is not repeated.
    const got = issue.type === "union" ? "" : `, got ${issue.received === "Object" ? "an object" : shown(issue.input)}`;
    return `${path}: expected ${expected}${got}`;
}

function shown(value: unknown): string {
    const text = JSON.stringify(value) ?? String(value);
    return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** The keys that the schema knows at a path. */
function keysAt(schema: unknown, path: readonly string[], json: unknown): string[] {
    let at = schema;
    let value = json;
    for (const key of path) {
        at = inner(at, value);
        at = entriesOf(at)[key];
        value = (value as Record<string, unknown> | undefined)?.[key];
    }
    return Object.keys(entriesOf(inner(at, value)));
}

/** The schema within an optional one, or the variant that the value chose. */
function inner(schema: unknown, value: unknown): unknown {
    const { wrapped, options } = schema as { wrapped?: unknown; options?: unknown[] };
    if (wrapped) return inner(wrapped, value);
    const chosen = (value as { type?: unknown } | undefined)?.type;
    return Array.isArray(options)
        ? (options.find(
              (option) => (entriesOf(option).type as { literal?: unknown } | undefined)?.literal === chosen,
          ) ?? options[0])
        : schema;
}

function entriesOf(schema: unknown): Record<string, unknown> {
    return (schema as { entries?: Record<string, unknown> } | undefined)?.entries ?? {};
}

/** Why a file cannot be read, for example ENOENT. */
export function codeOf(error: unknown): string {
    return (error as NodeJS.ErrnoException | undefined)?.code ?? "unknown reason";
}
