// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { createHmac } from "node:crypto";
import { appendFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import * as v from "valibot";

import { ConfigurationError } from "./configuration-error";
import type { SourcePerson } from "./people";
import { codeOf } from "./read-configuration";

/** After that, what is in the profiles may be something else again. */
const OLDEST_MS = 24 * 60 * 60 * 1000;

const HeaderSchema = v.pipe(
    v.string(),
    v.parseJson(),
    v.object({ profileFields: v.literal(1), started: v.pipe(v.string(), v.isoTimestamp()), key: v.string() }),
);

/**
 * Who was finished in a run that was interrupted: one keyed hash of ID and values for each, under a key that comes from the
 * access token and is not in the file. So the file alone does not tell whom it is about, nor can one try names. Somebody
 * whose data changed in between has another hash and is looked at again.
 */
export class ProgressFile {
    private constructor(
        private readonly path: string,
        private readonly key: string,
        private readonly done: Set<string>,
        private hasHeader: boolean,
    ) {}

    /**
     * @param secret the access token
     * @param scope what else must be the same to go on, for example that fields are removed
     * @throws ConfigurationError if the file is something else or cannot be used
     */
    public static open(path: string, secret: string, scope: string, now = Date.now()): ProgressFile {
        const key = createHmac("sha256", secret).update(`profile fields\n${scope}`).digest("base64url");
        const text = readIfThere(path);
        if (text === undefined) return new ProgressFile(path, key, new Set(), false);
        // The last line may have been cut off.
        const [first = "", ...lines] = text.split("\n").slice(0, -1);
        const header = v.safeParse(HeaderSchema, first);
        if (!header.success) {
            throw new ConfigurationError(
                `${path} is no state of this command: name another "stateFile", or delete it.`,
            );
        }
        const isOurs = header.output.key === shorten(key, "key");
        const age = now - Date.parse(header.output.started);
        return isOurs && age >= 0 && age < OLDEST_MS
            ? new ProgressFile(path, key, new Set(lines), true)
            : new ProgressFile(path, key, new Set(), false);
    }

    /** How many were finished when the file was opened, and since. */
    public get count(): number {
        return this.done.size;
    }

    public has(person: SourcePerson): boolean {
        return this.done.has(this.hash(person));
    }

    public add(person: SourcePerson): void {
        const hash = this.hash(person);
        try {
            if (!this.hasHeader) {
                const header = { profileFields: 1, started: new Date().toISOString(), key: shorten(this.key, "key") };
                writeFileSync(this.path, `${JSON.stringify(header)}\n`, { mode: 0o600 });
                this.hasHeader = true;
            }
            appendFileSync(this.path, `${hash}\n`);
        } catch (error) {
            throw new ConfigurationError(`${this.path} cannot be written: ${codeOf(error)}.`);
        }
        this.done.add(hash);
    }

    /** Forgets everything: after a run that came to its end, or for starting anew. */
    public clear(): void {
        rmSync(this.path, { force: true });
        this.done.clear();
        this.hasHeader = false;
    }

    private hash({ userId, fields }: SourcePerson): string {
        return shorten(this.key, JSON.stringify([userId, ...[...fields].sort(([a], [b]) => (a < b ? -1 : 1))]));
    }
}

/** 96 bits: enough that no two of a million people meet. */
function shorten(key: string, text: string): string {
    return createHmac("sha256", key).update(text).digest("base64url").slice(0, 16);
}

function readIfThere(path: string): string | undefined {
    try {
        return readFileSync(path, "utf8");
    } catch (error) {
        if (codeOf(error) === "ENOENT") return undefined;
        throw new ConfigurationError(`${path} cannot be read: ${codeOf(error)}.`);
    }
}
