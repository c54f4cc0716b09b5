// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Attribute, Change, Client } from "ldapts";

import { choosePort } from "../servers/port";

const ROOT = resolve(import.meta.dirname, "../..");
export const BASE = "dc=example,dc=org";
/** May change everything. */
const MANAGER = { dn: `cn=manager,${BASE}`, password: "manager-secret" };
/** May read, as an operator's script should. */
export const READER = { dn: `cn=reader,${BASE}`, password: "reader-secret" };
/** More entries in one answer the server does not give to anybody but by pages. */
const MOST_IN_ONE_ANSWER = 20;
const START_TIMEOUT_MS = 20_000;

/** A person in the directory: attributes of inetOrgPerson. `uid` names the entry. */
export type Entry = Readonly<Record<string, string | readonly string[]>> & { readonly uid: string };

/** A directory that runs. */
export interface OpenLdap {
    readonly url: string;
    /** The same with TLS from the beginning. */
    readonly secureUrl: string;
    /** PEM file of the authority that signed the server's certificate. */
    readonly certificateAuthority: string;
    /** Replaces an attribute; no values delete it. */
    replace(uid: string, attribute: string, values: readonly string[]): Promise<void>;
    close(): Promise<void>;
}

/** Starts OpenLDAP's server, unprivileged, on free ports of 127.0.0.1, with these people and fresh data. */
export async function startOpenLdap(people: readonly Entry[]): Promise<OpenLdap> {
    execFileSync(process.execPath, [join(ROOT, "scripts/setup/openldap.mjs")], { stdio: "inherit" });
    const folder = await mkdtemp(join(tmpdir(), "openldap-"));
    const configuration = join(folder, "slapd.conf");
    const ldif = join(folder, "people.ldif");
    await mkdir(join(folder, "data"));
    makeCertificate(folder);
    await writeFile(configuration, configurationIn(folder));
    await writeFile(ldif, ldifOf(people));
    execFileSync("/usr/sbin/slapadd", ["-f", configuration, "-l", ldif], { stdio: "pipe" });

    const [port, securePort] = [await choosePort(0, "the directory"), await choosePort(0, "the directory")];
    const [url, secureUrl] = [`ldap://localhost:${port}`, `ldaps://localhost:${securePort}`];
    const addresses = `ldap://127.0.0.1:${port}/ ldaps://127.0.0.1:${securePort}/`;
    // With a level of debugging, even none, it stays in the foreground.
    const slapd = spawn("/usr/sbin/slapd", ["-f", configuration, "-h", addresses, "-d", "0"], { stdio: "ignore" });
    const endWithParent = (): void => void slapd.kill("SIGKILL");
    process.once("exit", endWithParent);
    const close = async (): Promise<void> => {
        process.removeListener("exit", endWithParent);
        await end(slapd);
        await rm(folder, { recursive: true });
    };
    try {
        await waitUntilReady(url, slapd);
    } catch (error) {
        await close();
        throw error;
    }
    return {
        url,
        secureUrl,
        certificateAuthority: join(folder, "authority.pem"),
        replace: (uid, attribute, values) =>
            asManager(url, (client) =>
                client.modify(
                    `uid=${uid},${BASE}`,
                    new Change({
                        operation: "replace",
                        modification: new Attribute({ type: attribute, values: [...values] }),
                    }),
                ),
            ),
        close,
    };
}

async function asManager(url: string, work: (client: Client) => Promise<void>): Promise<void> {
    const client = new Client({ url });
    try {
        await client.bind(MANAGER.dn, MANAGER.password);
        await work(client);
    } finally {
        await client.unbind();
    }
}

async function waitUntilReady(url: string, slapd: ChildProcess): Promise<void> {
    const deadline = Date.now() + START_TIMEOUT_MS;
    while (slapd.exitCode === null && Date.now() < deadline) {
        const isReady = await asManager(url, () => Promise.resolve()).then(
            () => true,
            () => false,
        );
        if (isReady) return;
        await pause(50);
    }
    throw new Error(`OpenLDAP was not ready: exit code ${slapd.exitCode}.`);
}

function end(child: ChildProcess): Promise<void> {
    return new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve();
        child.once("exit", () => resolve());
        child.kill("SIGTERM");
    });
}

function makeCertificate(folder: string): void {
    execFileSync(
        "openssl",
        [
            ..."req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost".split(
                " ",
            ),
            ..."-addext subjectAltName=DNS:localhost -keyout key.pem -out authority.pem".split(" "),
        ],
        { cwd: folder, stdio: "pipe" },
    );
}

function configurationIn(folder: string): string {
    return [
        ...["core", "cosine", "inetorgperson"].map((name) => `include /etc/ldap/schema/${name}.schema`),
        "modulepath /usr/lib/ldap",
        "moduleload back_mdb",
        `pidfile ${join(folder, "slapd.pid")}`,
        `TLSCertificateFile ${join(folder, "authority.pem")}`,
        `TLSCertificateKeyFile ${join(folder, "key.pem")}`,
        "database mdb",
        "maxsize 16777216",
        `suffix "${BASE}"`,
        `rootdn "${MANAGER.dn}"`,
        `rootpw ${MANAGER.password}`,
        `directory ${join(folder, "data")}`,
        `limits * size.soft=${MOST_IN_ONE_ANSWER} size.hard=${MOST_IN_ONE_ANSWER} size.pr=${MOST_IN_ONE_ANSWER} size.prtotal=unlimited`,
        "access to attrs=userPassword by anonymous auth by * none",
        `access to * by dn.exact="${READER.dn}" read by * none`,
        "",
    ].join("\n");
}

function ldifOf(people: readonly Entry[]): string {
    const entries = [
        { dn: BASE, objectClass: ["dcObject", "organization"], dc: "example", o: "Beispiel" },
        {
            dn: READER.dn,
            objectClass: ["organizationalRole", "simpleSecurityObject"],
            cn: "reader",
            userPassword: READER.password,
        },
        ...people.map((person) => ({ dn: `uid=${person.uid},${BASE}`, objectClass: "inetOrgPerson", ...person })),
    ];
    return entries
        .map((entry) =>
            Object.entries(entry)
                .flatMap(([name, values]) => [values].flat().map((value) => `${name}:: ${base64(String(value))}`))
                .join("\n"),
        )
        .join("\n\n");
}

/** LDIF writes what is not ASCII so. */
function base64(text: string): string {
    return Buffer.from(text, "utf8").toString("base64");
}
