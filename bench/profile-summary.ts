// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { readFile } from "node:fs/promises";
import { SourceMap } from "node:module";
import path from "node:path";

/** What `Profiler.stop` answers, as far as it is used here; columns and lines from 0. */
export interface CpuProfile {
    readonly nodes: readonly {
        readonly id: number;
        readonly children?: readonly number[];
        readonly callFrame: {
            readonly functionName: string;
            readonly url: string;
            readonly lineNumber: number;
            readonly columnNumber: number;
        };
    }[];
    readonly samples: readonly number[];
    /** Microseconds since the sample before. */
    readonly timeDeltas: readonly number[];
}

type ProfileNode = CpuProfile["nodes"][number];

const MOST = 25;

/**
 * Where the time went, by where the functions stand in the sources: those with the most time of their own, and of the
 * project's own functions those that took longest with all that they called.
 *
 * @param folder where the profiled files and their source maps are
 */
export async function summary(profile: CpuProfile, folder: string): Promise<string[]> {
    const stacks = await stacksOf(profile.nodes, new Places(folder));
    const own = new Map<string, number>();
    const whole = new Map<string, number>();
    let sum = 0;
    for (const [index, id] of profile.samples.entries()) {
        const stack = stacks.get(id);
        if (!stack || stack[0] === "(idle)") continue;
        const milliseconds = (profile.timeDeltas[index] ?? 0) / 1000;
        sum += milliseconds;
        add(own, stack[0] ?? "", milliseconds);
        for (const place of new Set(stack)) if (OURS.test(place)) add(whole, place, milliseconds);
    }
    return [
        `${sum.toFixed(0).padStart(8)} ms  in all`,
        "  of their own:",
        ...longest(own),
        "  with all that they called:",
        ...longest(whole),
    ];
}

const OURS = / (core|widgets|modules)\//;

/** Of each node the places of its functions, its own first. */
async function stacksOf(nodes: readonly ProfileNode[], places: Places): Promise<Map<number, readonly string[]>> {
    const stacks = new Map<number, readonly string[]>();
    const above = new Map<number, number>();
    // A node stands before its children.
    for (const { id, callFrame, children = [] } of nodes) {
        for (const child of children) above.set(child, id);
        stacks.set(id, [await places.of(callFrame), ...(stacks.get(above.get(id) ?? -1) ?? [])]);
    }
    return stacks;
}

function add(times: Map<string, number>, place: string, milliseconds: number): void {
    times.set(place, (times.get(place) ?? 0) + milliseconds);
}

function longest(times: ReadonlyMap<string, number>): string[] {
    const sorted = [...times].sort(([, a], [, b]) => b - a).slice(0, MOST);
    return sorted.map(([place, time]) => `${time.toFixed(1).padStart(8)} ms  ${place}`);
}

/** Finds functions of built files in their sources. */
class Places {
    private readonly maps = new Map<string, Promise<SourceMap | undefined>>();

    public constructor(private readonly folder: string) {}

    public async of({ functionName, url, lineNumber, columnNumber }: ProfileNode["callFrame"]): Promise<string> {
        if (!URL.canParse(url)) return `${functionName} ${path.basename(url)}`.trim();
        const map = await this.mapOf(new URL(url).pathname);
        const entry = map?.findEntry(lineNumber, columnNumber);
        if (!entry || !("originalSource" in entry)) return `${functionName} ${new URL(url).pathname}`;
        const source = entry.originalSource.replace(/^webpack:\/\/[^/]+\/(\.\/)?/, "").replace(/^.*node_modules\//, "");
        return `${nameIn(entry) || functionName || "(anonymous)"} ${source}:${entry.originalLine + 1}`;
    }

    private mapOf(pathname: string): Promise<SourceMap | undefined> {
        let map = this.maps.get(pathname);
        if (!map) this.maps.set(pathname, (map = this.read(pathname)));
        return map;
    }

    private async read(pathname: string): Promise<SourceMap | undefined> {
        try {
            return new SourceMap(JSON.parse(await readFile(path.join(this.folder, `${pathname}.map`), "utf8")));
        } catch {
            return undefined;
        }
    }
}

/** Node's types do not know that a mapping may have a name. */
function nameIn(entry: object): string | undefined {
    return "name" in entry && typeof entry.name === "string" ? entry.name : undefined;
}
