// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { DATABASE_FILE, type HomeserverOptions, homeserverConfiguration, logConfiguration } from "./configuration";
import { choosePort } from "../servers/port";
import { connectHomeserver, homeserverOfEnvironment } from "./existing";
import { type ExistingHomeserver, type Homeserver, HomeserverUnusable } from "./homeserver";
import { makeSecret, registerWithSharedSecret } from "./registration";

const ROOT = resolve(import.meta.dirname, "../..");
/** The Python that has Synapse installed, once a homeserver was set up. */
export const PYTHON = join(ROOT, ".cache/synapse/bin/python");
const LAUNCH = join(import.meta.dirname, "launch.py");

/** Synapse takes about 4 s to start on two cores. */
const START_TIMEOUT_MS = 120_000;
const STOP_TIMEOUT_MS = 10_000;
const POLL_MS = 100;

/** What to start, or what to use instead. */
export interface StartOptions extends HomeserverOptions {
    /** A homeserver that runs already. */
    readonly existing?: ExistingHomeserver;
    /**
     * Puts something into the database of a new homeserver before it is started: the file is not there yet. A homeserver
     * that runs already is not prepared.
     */
    readonly prepare?: (run: { readonly databaseFile: string; readonly serverName: string }) => Promise<void>;
}

/**
 * Starts Synapse with fresh data, or uses a homeserver that runs already: `options.existing`, or the one that
 * `HOMESERVER_URL` names.
 *
 * @throws HomeserverUnusable, or PortTakenError if another program has the port
 */
export async function startHomeserver(options: StartOptions = {}): Promise<Homeserver> {
    const existing = options.existing ?? homeserverOfEnvironment();
    return existing ? connectHomeserver(existing) : startSynapse(options);
}

async function startSynapse(options: StartOptions): Promise<Homeserver> {
    execFileSync(process.execPath, [join(ROOT, "scripts/setup/synapse.mjs")], { stdio: "inherit" });
    const port = await choosePort(options.port ?? 0, "the homeserver");
    const secrets = { registration: makeSecret(), macaroon: makeSecret(), form: makeSecret() };
    const dataFolder = await makeDataFolder();
    const configuration = homeserverConfiguration(options, { dataFolder, port, secrets });
    await writeFile(join(dataFolder, "homeserver.json"), JSON.stringify(configuration));
    await writeFile(join(dataFolder, "log.json"), JSON.stringify(logConfiguration()));

    const serverName = options.serverName ?? "localhost";
    try {
        await options.prepare?.({ databaseFile: join(dataFolder, DATABASE_FILE), serverName });
    } catch (error) {
        await rm(dataFolder, { recursive: true, force: true });
        throw error;
    }

    const synapse = new SynapseProcess(dataFolder);
    const url = `http://127.0.0.1:${port}`;
    try {
        await waitUntilReady(url, synapse);
    } catch (error) {
        await synapse.stop();
        throw error;
    }
    return {
        url,
        serverName,
        existing: { url, serverName, sharedSecret: secrets.registration },
        register: (person) => registerWithSharedSecret(url, secrets.registration, person),
        close: () => synapse.stop(),
    };
}

/** Synapse's process, its last lines of log, and its data. */
class SynapseProcess {
    private readonly child: ChildProcess;
    private readonly ended: Promise<void>;
    private log = "";
    private hasEnded = false;

    public constructor(private readonly dataFolder: string) {
        // stdin stays open while this process lives: launch.py ends Synapse when it closes.
        this.child = spawn(PYTHON, [LAUNCH, dataFolder], {
            stdio: ["pipe", "pipe", "pipe"],
            env: { ...process.env, PYTHONUNBUFFERED: "1" },
        });
        const remember = (chunk: Buffer): void => {
            this.log = (this.log + chunk.toString("utf8")).slice(-20_000);
        };
        this.child.stdout?.on("data", remember);
        this.child.stderr?.on("data", remember);
        this.ended = new Promise((resolve) => {
            const end = (): void => {
                this.hasEnded = true;
                resolve();
            };
            this.child.once("error", (error) => {
                remember(Buffer.from(error.message));
                end();
            });
            this.child.once("close", end);
        });
    }

    public get isRunning(): boolean {
        return !this.hasEnded;
    }

    public get lastLines(): string {
        return this.log.trimEnd().split("\n").slice(-25).join("\n");
    }

    public async stop(): Promise<void> {
        if (this.isRunning) {
            this.child.kill("SIGTERM");
            const timeout = new AbortController();
            const late = pause(STOP_TIMEOUT_MS, undefined, { signal: timeout.signal }).then(
                () => this.child.kill("SIGKILL"),
                () => false,
            );
            await Promise.race([this.ended, late]);
            timeout.abort();
            await this.ended;
        }
        await rm(this.dataFolder, { recursive: true, force: true });
    }
}

async function waitUntilReady(url: string, synapse: SynapseProcess): Promise<void> {
    const deadline = Date.now() + START_TIMEOUT_MS;
    while (Date.now() < deadline) {
        if (!synapse.isRunning)
            throw new HomeserverUnusable(`Synapse ended while starting. Its last lines:\n${synapse.lastLines}`);
        const isReady = await fetch(`${url}/health`).then(
            (response) => response.ok,
            () => false,
        );
        if (isReady) return;
        await pause(POLL_MS);
    }
    throw new HomeserverUnusable(
        `Synapse was not ready after ${START_TIMEOUT_MS / 1000} s. Its last lines:\n${synapse.lastLines}`,
    );
}

async function makeDataFolder(): Promise<string> {
    const parent = join(ROOT, ".cache/run");
    await mkdir(parent, { recursive: true });
    return mkdtemp(join(parent, "homeserver-"));
}
