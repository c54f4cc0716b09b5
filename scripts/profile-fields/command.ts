// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { dirname, resolve } from "node:path";
import { parseArgs } from "node:util";

import type { Configuration, Secret } from "./configuration";
import { ConfigurationError } from "./configuration-error";
import { readCsv } from "./csv-source";
import { Interrupted } from "./interrupted";
import { readLdap } from "./ldap-source";
import { Pace } from "./pace";
import { mapPeople, namesIn, refuseToEmpty, type Row } from "./people";
import { Profiles } from "./profiles";
import { ProgressFile } from "./progress-file";
import { readConfiguration } from "./read-configuration";
import { report } from "./report";
import { readSecret } from "./secret";
import { synchronise } from "./synchronise";

const USAGE = `npm run profile-fields -- --config <file> [--write] [--remove] [--restart]

Compares what a directory says of people with their Matrix profiles and says how many fields are different.

  --config <file>  the configuration: docs/directory.md
  --write          writes the differences; without it nothing is changed anywhere
  --remove         deletes fields that the directory has no more
  --restart        does not go on where an interrupted run ended

Ends with 0: done, 1: something failed, 2: configuration, 130: interrupted.`;

/** One line of progress for so many people. */
const PROGRESS_STEP = 1000;
/** Shorter pauses that the homeserver asks for are not worth a line. */
const LONG_HOLD_MS = 10_000;

/** What the command uses of the process that it runs in. */
export interface Surroundings {
    readonly environment: NodeJS.ProcessEnv;
    print(line: string): void;
    printError(line: string): void;
    readonly stop: AbortSignal;
}

/** Runs the command. @returns the exit code: see the usage */
export async function execute(args: readonly string[], surroundings: Surroundings): Promise<number> {
    try {
        return await run(args, surroundings);
    } catch (error) {
        if (error instanceof Interrupted) {
            surroundings.printError("Interrupted before anything was written.");
            return 130;
        }
        if (error instanceof ConfigurationError) {
            surroundings.printError(error.message);
            return 2;
        }
        // A message may repeat what it is about; where it happened does not.
        const { name, stack = "" } = error instanceof Error ? error : new Error();
        const places = stack.split("\n").filter((line) => /^\s+at /.test(line));
        surroundings.printError([`A mistake in this command (${name}); please report it:`, ...places].join("\n"));
        return 1;
    }
}

async function run(args: readonly string[], { environment, print, printError, stop }: Surroundings): Promise<number> {
    const options = parseArguments(args);
    if (options.help) {
        print(USAGE);
        return 0;
    }
    if (options.config === undefined) throw new ConfigurationError(`--config is missing.\n\n${USAGE}`);
    const configuration = withAbsolutePaths(readConfiguration(options.config), options.config);
    const { homeserver, stateFile } = configuration;
    const token = readSecret(homeserver.token, "homeserver.token", environment);

    const rows = await readSource(configuration, environment, stop);
    if (stop.aborted) throw new Interrupted();
    const { people, problems } = mapPeople(rows, configuration);
    if (rows.length === 0) throw new ConfigurationError("The source has nobody.");
    if (options.remove) refuseToEmpty(people, configuration.fields);

    const profiles = new Profiles(homeserver.url, token, new Pace(homeserver.requestsPerSecond, stop), (wait) => {
        if (wait >= LONG_HOLD_MS) printError(`The homeserver asks to wait ${Math.ceil(wait / 1000)} s …`);
    });
    await profiles.check();
    const scope = JSON.stringify([homeserver.url, options.remove]);
    const progress = options.write ? ProgressFile.open(stateFile, token, scope) : undefined;
    if (options.restart) progress?.clear();
    if (progress?.count) print(`Going on where the last run was interrupted: ${progress.count} people are finished.`);

    const { ending, tally } = await synchronise(people, profiles, {
        write: options.write,
        remove: options.remove,
        ...(progress && { progress }),
        onProgress: (count) => {
            if (count % PROGRESS_STEP === 0) printError(`${count} of ${people.length} …`);
        },
    });
    print(options.write ? "" : "Dry run: nothing was written. --write writes.\n");
    for (const line of report(tally, Object.keys(configuration.fields), problems, options.write)) print(line);
    if (ending === "finished") {
        progress?.clear();
        return problems.length + tally.failures.size > 0 ? 1 : 0;
    }
    const why = ending === "interrupted" ? "Interrupted" : "The homeserver does not answer any more";
    print(`${why}: ${options.write ? "the same command goes on from here." : "nothing was written."}`);
    return ending === "interrupted" ? 130 : 1;
}

function parseArguments(args: readonly string[]): {
    config?: string | undefined;
    write: boolean;
    remove: boolean;
    restart: boolean;
    help: boolean;
} {
    const flag = { type: "boolean", default: false } as const;
    try {
        const { values } = parseArgs({
            args: [...args],
            options: { config: { type: "string" }, write: flag, remove: flag, restart: flag, help: flag },
        });
        return values;
    } catch (error) {
        throw new ConfigurationError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    }
}

function readSource(
    configuration: Configuration,
    environment: NodeJS.ProcessEnv,
    stop: AbortSignal,
): Row[] | Promise<Row[]> {
    const { source } = configuration;
    const names = namesIn(configuration);
    if (source.type === "csv") return readCsv(source, names);
    const password = source.bind && readSecret(source.bind.password, "source.bind.password", environment);
    return readLdap(source, names, password, stop);
}

/** Paths in the configuration count from the folder that it is in. */
function withAbsolutePaths(configuration: Configuration, path: string): Configuration & { stateFile: string } {
    const folder = dirname(resolve(path));
    const secret = (one: Secret): Secret => ("file" in one ? { file: resolve(folder, one.file) } : one);
    const { homeserver, source } = configuration;
    return {
        ...configuration,
        homeserver: { ...homeserver, token: secret(homeserver.token) },
        stateFile: resolve(folder, configuration.stateFile ?? `${path}.state`.replace(/^.*[\\/]/, "")),
        source:
            source.type === "csv"
                ? { ...source, file: resolve(folder, source.file) }
                : {
                      ...source,
                      ...(source.bind && { bind: { ...source.bind, password: secret(source.bind.password) } }),
                      ...(source.certificateAuthority !== undefined && {
                          certificateAuthority: resolve(folder, source.certificateAuthority),
                      }),
                  },
    };
}
