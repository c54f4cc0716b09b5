// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import ICAL from "ical.js";
import * as v from "valibot";
import type { Component } from "./component";
import { decodeQuotedPrintable } from "./quoted-printable";

/** A property of a component (RFC 5545, 3.5). */
export interface Property {
    /** Names in small letters; of a parameter with several values the first. */
    readonly parameters: ReadonlyMap<string, string>;
    /** Such as `date-time`, in small letters. */
    readonly type: string;
    /** Without escapes; times as in jCal (RFC 7265): `2026-11-24`, `2026-11-24T10:00:00`, `2026-11-24T10:00:00Z`. */
    readonly values: readonly string[];
}

/** ical.js takes time for parameters that grows with the square of their length. */
const LONGEST_PARAMETERS = 10_000;

const jCalProperty = v.pipe(
    v.tupleWithRest([v.string(), v.record(v.string(), v.unknown()), v.string()], v.unknown()),
    v.transform(([, parameters, type, ...values]): Property => {
        const entries = Object.entries(parameters).map(([name, value]): [string, string] => [name, firstText(value)]);
        return {
            parameters: new Map(entries),
            type,
            values: values.filter((value) => typeof value === "string"),
        };
    }),
);

function firstText(value: unknown): string {
    const first: unknown = Array.isArray(value) ? value[0] : value;
    return typeof first === "string" ? first : "";
}

/** More lines of one name than this are not looked at. */
const MOST_LINES = 2_000;

/** The properties of this name that can be read. @param name in capitals */
export function propertiesOf(component: Component, name: string): Property[] {
    return (component.lines.get(name) ?? [])
        .slice(0, MOST_LINES)
        .map(parseLine)
        .filter((property) => property !== undefined);
}

/** The first property of this name, should it have several. */
export function propertyOf(component: Component, name: string): Property | undefined {
    for (const line of component.lines.get(name) ?? []) {
        const property = parseLine(line);
        if (property) return property;
    }
    return undefined;
}

/** The value of a property that is a text; empty without it. */
export function textOf(component: Component, name: string): string {
    const property = propertyOf(component, name);
    const value = property?.values.join(",") ?? "";
    const isEncoded = property?.parameters.get("encoding")?.toUpperCase() === "QUOTED-PRINTABLE";
    return isEncoded ? decodeQuotedPrintable(value, property?.parameters.get("charset")) : value;
}

/** How many properties of this name a component has, readable or not. */
export function countOf(component: Component, name: string): number {
    return component.lines.get(name)?.length ?? 0;
}

/** What stands behind the colon, as it stands there. */
export function rawValue(line: string): string {
    return line.slice(startOfValue(line));
}

function parseLine(line: string): Property | undefined {
    const start = startOfValue(line);
    const name = /^[A-Za-z0-9-]+/.exec(line)?.[0] ?? "";
    const short = start > LONGEST_PARAMETERS ? `${name}:${line.slice(start)}` : line;
    try {
        const parsed = v.safeParse(jCalProperty, ICAL.parse.property(withQuotedZone(short)));
        return parsed.success ? parsed.output : undefined;
    } catch {
        return undefined;
    }
}

/** The first colon that is not within quotes. */
function startOfValue(line: string): number {
    let isQuoted = false;
    for (let at = 0; at < line.length; at += 1) {
        if (line[at] === '"') isQuoted = !isQuoted;
        else if (line[at] === ":" && !isQuoted) return at + 1;
    }
    return line.length;
}

/** `TZID=(UTC+01:00) Amsterdam, Berlin:20261124T100000` is met without the quotes that it needs. */
function withQuotedZone(line: string): string {
    if (line.length > 300) return line;
    return line.replace(/;TZID=([^";:]{1,80}[:,][^";]{1,120}):([\dTZ,]+)$/i, ';TZID="$1":$2');
}
