// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { readFileSync } from "node:fs";
import { connect, isIP, type Socket } from "node:net";
import { type ConnectionOptions, connect as connectSecurely } from "node:tls";
import { Client, ResultCodeError } from "ldapts";

import type { LdapSource } from "./configuration";
import { ConfigurationError } from "./configuration-error";
import type { Row } from "./people";
import { codeOf } from "./read-configuration";

const TIMEOUT_MS = 60_000;

/**
 * Reads entries of an LDAP directory, page by page (RFC 2696).
 *
 * @param names of the attributes that are asked for; no other leaves the directory
 * @param password of the account in `source.bind`
 * @throws ConfigurationError that names no content, also if the connection is lost
 */
export async function readLdap(
    source: LdapSource,
    names: readonly string[],
    password: string | undefined,
    stop: AbortSignal,
): Promise<Row[]> {
    const tls = tlsOptions(source);
    const client = new Client({
        url: source.url,
        timeout: TIMEOUT_MS,
        connectTimeout: TIMEOUT_MS,
        // With these the client would speak TLS at once, also to ldap://.
        ...(source.url.startsWith("ldaps:") && { tlsOptions: tls }),
        ...onlyOnce(),
    });
    const rows: Row[] = [];
    try {
        if (source.startTls) await client.startTLS({ ...tls });
        if (source.bind) await client.bind(source.bind.dn, password);
        const pages = client.searchPaginated(source.base, {
            scope: source.scope,
            filter: source.filter,
            attributes: [...names],
            paged: { pageSize: source.pageSize },
        });
        for await (const { searchEntries } of pages) {
            for (const entry of searchEntries) rows.push(toRow(entry, rows.length + 1));
            if (stop.aborted) break;
        }
        await client.unbind();
    } catch (error) {
        await client.unbind().catch(() => undefined);
        throw new ConfigurationError(`The directory ${source.url} cannot be read: ${reasonOf(error)}.`);
    }
    return rows;
}

/** Attributes' names have no case in LDAP. */
function toRow(entry: Readonly<Record<string, unknown>>, number: number): Row {
    const values = new Map(Object.entries(entry).map(([name, value]) => [name.toLowerCase(), [value].flat()]));
    return {
        number,
        valuesOf: (name) =>
            (values.get(name.toLowerCase()) ?? []).map((value) => (typeof value === "string" ? value : undefined)),
    };
}

function tlsOptions({ url, certificateAuthority }: LdapSource): ConnectionOptions {
    const host = new URL(url).hostname.replace(/^\[|\]$/g, "");
    const options: ConnectionOptions = { host, ...(isIP(host) === 0 && { servername: host }) };
    if (certificateAuthority === undefined) return options;
    try {
        return { ...options, ca: readFileSync(certificateAuthority) };
    } catch (error) {
        throw new ConfigurationError(`${certificateAuthority} cannot be read: ${codeOf(error)}.`);
    }
}

/**
 * The client connects anew when a connection was lost: without encryption where StartTLS was used, and not signed in.
 * Half of a directory, or one in the clear, is worse than none: the second connection is refused.
 */
function onlyOnce(): { createConnection: typeof connect; createSecureConnection: typeof connectSecurely } {
    let isFirst = true;
    const once = (): void => {
        if (!isFirst) throw new Error("the connection was lost");
        isFirst = false;
    };
    return {
        createConnection: ((...args: Parameters<typeof connect>) => {
            once();
            return connect(...args);
        }) as typeof connect,
        createSecureConnection: ((...args: [ConnectionOptions] | [number, string, ConnectionOptions]) => {
            const [first, host, options] = args;
            // The upgrade of a connection that is there brings its socket.
            if (typeof first === "object") {
                if (!(first.socket as Socket | undefined)) once();
                return connectSecurely(first);
            }
            once();
            return connectSecurely(first, host, options);
        }) as typeof connectSecurely,
    };
}

/** Why, in the standard's or the system's words: a directory's own message may repeat what was sent. */
function reasonOf(error: unknown): string {
    if (error instanceof ResultCodeError) return `${error.name} (result code ${error.code})`;
    const code = (error as NodeJS.ErrnoException).code;
    if (code) return String(code);
    return error instanceof Error ? error.message.split("\n", 1)[0]! : "unknown reason";
}
