// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { requestJson } from "../homeserver/account";
import type { Homeserver } from "../homeserver/homeserver";
import { makeSecret } from "../homeserver/registration";
import { startHomeserver } from "../homeserver/synapse";
import { type Outcome, RunningCommand } from "./command";
import { BASE, type OpenLdap, READER, startOpenLdap } from "./openldap";
import { inventPeople } from "./people";

const UNIT = "de.hessen.connect.unit";
const FUNCTION = "de.hessen.connect.function";
const TELEPHONE = "de.hessen.connect.telephone";
const FIELDS = { [UNIT]: "ou", [FUNCTION]: "title", [TELEPHONE]: "telephoneNumber" };
const ACCOUNTS = 50;
/** One of the directory has no account. */
const PEOPLE = inventPeople(ACCOUNTS + 1);
const SENDER = "profile-fields";

jest.setTimeout(60_000);

let folder: string;
let directory: OpenLdap;
let homeserver: Homeserver;
let adminToken: string;
let personToken: string;
const asToken = makeSecret();

beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "profile-fields-"));
    // As docs/directory.md recommends it: no name space, so the token cannot act in anybody's name.
    const registration = {
        id: SENDER,
        url: null,
        as_token: asToken,
        hs_token: makeSecret(),
        sender_localpart: SENDER,
        rate_limited: false,
        namespaces: { users: [], aliases: [], rooms: [] },
    };
    const registrationFile = join(folder, "registration.yaml");
    await writeFile(registrationFile, JSON.stringify(registration));
    const settings = {
        app_service_config_files: [registrationFile],
        rc_profile: { per_second: 10, burst_count: 20 },
    };
    const existing = process.env.HOMESERVER_URL;
    delete process.env.HOMESERVER_URL;
    [directory, homeserver] = await Promise.all([startOpenLdap(PEOPLE), startHomeserver({ settings })]);
    if (existing !== undefined) process.env.HOMESERVER_URL = existing;

    const admin = await homeserver.register({ localpart: "admin", admin: true });
    adminToken = admin.accessToken;
    const people = await Promise.all(
        PEOPLE.slice(0, ACCOUNTS).map(({ uid }) => homeserver.register({ localpart: uid.toLowerCase() })),
    );
    personToken = people[0]!.accessToken;
    const login = { type: "m.login.application_service", username: SENDER, inhibit_login: true };
    await requestJson(homeserver.url, asToken, "POST", "/register", login);
    const sender = `/_synapse/admin/v1/users/${encodeURIComponent(`@${SENDER}:localhost`)}/admin`;
    await requestJson(homeserver.url, adminToken, "PUT", sender, { admin: true });
});

afterAll(async () => {
    await Promise.all([directory?.close(), homeserver?.close()]);
    if (folder) await rm(folder, { recursive: true });
});

test("a dry run counts and changes nothing", async () => {
    const { code, output } = await run([]);
    expect(output).toContain("Dry run: nothing was written");
    expect(figuresOf(output, UNIT)).toEqual({ new: 50, changed: 0, removed: 0, gone: 0, same: 0 });
    expect(figuresOf(output, TELEPHONE)).toMatchObject({ new: 40 });
    expect(output).toContain("1 people have no account yet");
    expect(code).toBe(0);
    expect(await profileOf(1)).toEqual({ displayname: "p001" });
});

test("writes what the directory says, and says nothing of anybody", async () => {
    const { code, output } = await run(["--write"]);
    expect(output).toContain("50 people compared, 50 changed.");
    expect(code).toBe(0);
    expect(await profileOf(0)).toEqual({
        displayname: "p000",
        [UNIT]: "Hessisches Ministerium für Übersicht, Abteilung II",
        [FUNCTION]: "Sachbearbeitung",
    });
    expect(await profileOf(1)).toMatchObject({ [UNIT]: "Prüfungsamt Süd", [TELEPHONE]: "+49 611 4711 101" });
    expect(output).not.toMatch(/p0\d\d|Prüfungsamt|4711|Referat|Jürgen/i);
});

test("writes nothing the second time", async () => {
    const { code, output } = await run(["--write"]);
    expect(output).toContain("50 people compared, 0 changed.");
    expect(figuresOf(output, UNIT)).toEqual({ new: 0, changed: 0, removed: 0, gone: 0, same: 50 });
    expect(code).toBe(0);
});

test("writes what has changed, deletes only when told to, and leaves other fields alone", async () => {
    await directory.replace("P007", "ou", ["Rechnungsprüfung"]);
    await directory.replace("P007", "telephoneNumber", []);
    await requestJson(homeserver.url, asToken, "PUT", fieldOf(7, "org.example.other"), { "org.example.other": [1] });

    const kept = await run(["--write"]);
    expect(figuresOf(kept.output, UNIT)).toMatchObject({ changed: 1, same: 49 });
    expect(figuresOf(kept.output, TELEPHONE)).toMatchObject({ gone: 1, removed: 0 });
    expect(await profileOf(7)).toMatchObject({ [UNIT]: "Rechnungsprüfung", [TELEPHONE]: "+49 611 4711 107" });

    const removed = await run(["--write", "--remove"]);
    expect(figuresOf(removed.output, TELEPHONE)).toMatchObject({ gone: 0, removed: 1 });
    expect(await profileOf(7)).toEqual({
        displayname: "p007",
        [UNIT]: "Rechnungsprüfung",
        [FUNCTION]: "Referatsleitung",
        "org.example.other": [1],
    });
});

test("goes on where it was interrupted", async () => {
    const place = "de.hessen.connect.place";
    const config = await configure({ fields: { [place]: "l" }, requestsPerSecond: 20 });
    const state = `${config}.state`;
    const first = new RunningCommand(["--config", config, "--write"], secrets());
    let hasEnded = false;
    void first.outcome.then(() => (hasEnded = true));
    await until(async () => hasEnded || (await linesOf(state)).length > 5);
    first.interrupt();
    const interrupted = await first.outcome;
    expect(interrupted.output).toContain("the same command goes on from here");
    expect(interrupted.code).toBe(130);
    const lines = await linesOf(state);
    expect(lines.length).toBeLessThan(ACCOUNTS);
    expect(lines.join("\n")).not.toMatch(/p0\d\d:|localhost|Gießen/i);

    const faster = await configure({ fields: { [place]: "l" } });
    expect(faster).toBe(config);
    const second = await new RunningCommand(["--config", config, "--write"], secrets()).outcome;
    expect(second.output).toContain(`${lines.length - 1} people are finished`);
    expect(second.code).toBe(0);
    expect(figuresOf(second.output, place).new + lines.length - 1).toBeGreaterThanOrEqual(ACCOUNTS);
    expect(await profileOf(0)).toMatchObject({ [place]: "Gießen" });
    expect(await profileOf(ACCOUNTS - 1)).toMatchObject({ [place]: "Büdingen" });
    expect(existsSync(state)).toBe(false);
});

test("waits as long as the homeserver's limits ask, with an administrator's token", async () => {
    const { code, output } = await run([], { requestsPerSecond: 1000 }, { TOKEN: adminToken });
    const reads = Array.from({ length: 30 }, () =>
        fetch(`${homeserver.url}/_matrix/client/v3/profile/${encodeURIComponent("@p000:localhost")}`, {
            headers: { Authorization: `Bearer ${adminToken}` },
        }),
    );
    const statuses = (await Promise.all(reads)).map(({ status }) => status);
    expect(statuses).toContain(429);
    expect(figuresOf(output, UNIT)).toMatchObject({ same: 50 });
    expect(code).toBe(0);
});

test("reads the directory by StartTLS and TLS, and not where the certificate is somebody else's", async () => {
    const certificateAuthority = directory.certificateAuthority;
    for (const source of [
        { url: directory.url, startTls: true, certificateAuthority },
        { url: directory.secureUrl, certificateAuthority },
    ]) {
        const { code, output } = await run([], { source });
        expect(output).toContain("50 people compared, 0 would change.");
        expect(code).toBe(0);
    }
    for (const source of [{ url: directory.url, startTls: true }, { url: directory.secureUrl }]) {
        const { code, output } = await run([], { source });
        expect(output).toContain("DEPTH_ZERO_SELF_SIGNED_CERT");
        expect(code).toBe(2);
    }
});

test("a CSV file of the same people makes no difference", async () => {
    const text = (value: string | readonly string[] | undefined): string => `"${String(value ?? "")}"`;
    const rows = PEOPLE.filter(({ uid }) => uid !== "P007").map(({ uid, ou, title, telephoneNumber }) =>
        [uid, ou, title, telephoneNumber].map(text).join(";"),
    );
    const csv = join(folder, "people.csv");
    await writeFile(csv, Buffer.from(["uid;ou;title;telephoneNumber", ...rows].join("\r\n"), "latin1"));
    const config = join(folder, "csv.json");
    const source = { type: "csv", file: "people.csv", encoding: "windows-1252" };
    await writeFile(config, JSON.stringify({ ...configuration({}), source }));
    const { code, output } = await new RunningCommand(["--config", config], secrets()).outcome;
    expect(output).toContain("49 people compared, 0 would change.");
    expect(code).toBe(0);
});

test("says what is wrong with secrets, without repeating them", async () => {
    const wrong = await run([], {}, { PASSWORD: "a-wrong-password" });
    expect(wrong.output).toContain("result code 49");
    expect(wrong.output).not.toContain("a-wrong-password");
    expect(wrong.code).toBe(2);

    await directory.replace("P003", "ou", ["Rechnungsprüfung"]);
    const powerless = await run(["--write"], {}, { TOKEN: personToken });
    expect(powerless.output).toContain("403 M_FORBIDDEN");
    expect(powerless.code).toBe(2);

    const unknown = await run(["--write"], {}, { TOKEN: "an-unknown-token" });
    expect(unknown.output).toContain("401 M_UNKNOWN_TOKEN");
    expect(unknown.output).not.toContain("an-unknown-token");
    expect(unknown.code).toBe(2);
});

interface Choices {
    readonly fields?: Readonly<Record<string, string>>;
    readonly requestsPerSecond?: number;
    readonly source?: Readonly<Record<string, unknown>>;
}

async function run(
    args: readonly string[],
    choices: Choices = {},
    other: Record<string, string> = {},
): Promise<Outcome> {
    const config = await configure(choices);
    return new RunningCommand(["--config", config, ...args], { ...secrets(), ...other }).outcome;
}

async function configure(choices: Choices): Promise<string> {
    const path = join(folder, "profile-fields.json");
    await writeFile(path, JSON.stringify(configuration(choices)));
    return path;
}

function configuration({ fields = FIELDS, requestsPerSecond = 500, source = {} }: Choices): Record<string, unknown> {
    return {
        homeserver: { url: homeserver.url, token: { environment: "TOKEN" }, requestsPerSecond },
        userId: "@{uid}:localhost",
        fields,
        source: {
            type: "ldap",
            url: directory.url,
            bind: { dn: READER.dn, password: { environment: "PASSWORD" } },
            base: BASE,
            pageSize: 7,
            ...source,
        },
    };
}

function secrets(): Record<string, string> {
    return { TOKEN: asToken, PASSWORD: READER.password };
}

function fieldOf(person: number, field?: string): string {
    const userId = `@p${String(person).padStart(3, "0")}:localhost`;
    return `/profile/${encodeURIComponent(userId)}${field === undefined ? "" : `/${field}`}`;
}

function profileOf(person: number): Promise<unknown> {
    return requestJson(homeserver.url, asToken, "GET", fieldOf(person));
}

/** The line of a field in the report. */
function figuresOf(output: string, field: string): Record<"new" | "changed" | "removed" | "gone" | "same", number> {
    const line = output.split("\n").find((one) => one.startsWith(`${field} `)) ?? "";
    const [added, changed, removed, gone, same] = line.split(/\s+/).slice(1).map(Number);
    return { new: added!, changed: changed!, removed: removed!, gone: gone!, same: same! };
}

async function linesOf(path: string): Promise<string[]> {
    const text = await readFile(path, "utf8").catch(() => "");
    return text.split("\n").filter((line) => line !== "");
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
    while (!(await isTrue())) await pause(20);
}
